"""`readout fetch` and `readout watch`: what they take, print and answer."""

import json
import os
import signal
import subprocess
import sys

import pytest

from readout import cli, feed_finding, settings, watching
from readout import store as stores
from readout.commands import fetch as command
from readout.errors import StoreBusy
from readout.feed_finding import Found
from readout.store import Feed, FeedState
from readout.watching import FeedOutcome, WatchReport

FEED = "https://news.example/feed"


@pytest.fixture
def store(tmp_path):
    return str(tmp_path / "store.sqlite")


def watched(store):
    return [feed.address for feed in stores.watched(stores.open(settings.store_url(store)))]


def test_an_address_that_is_refused_is_a_line_and_a_row(store, tmp_path, capsys):
    report = tmp_path / "report.json"
    words = ["fetch", "http://u@news.example/", "--store", store, "--report", str(report)]
    assert cli.main(words) == 1
    assert "as a whole: blocked a user name in it" in capsys.readouterr().out
    (row,) = json.loads(report.read_text("utf-8"))["files"]
    assert (row["file"], row["found"]) == ("http://u@news.example/", 1)


@pytest.mark.parametrize("words", [["fetch", FEED], ["watch", "run"]])
def test_the_switch_holds_for_the_command_line_too(store, switched, words, capsys):
    switched("off")
    assert cli.main([*words, "--store", store]) == 2
    assert "READOUT_FETCH=off" in capsys.readouterr().err


def test_a_switch_that_is_neither_on_nor_off_is_not_guessed(switched, capsys):
    switched("false")
    assert cli.main(["fetch", FEED]) == 2
    assert 'neither "on" nor "off"' in capsys.readouterr().err


def test_feeds_are_added_listed_and_removed(store, switched, capsys):
    switched("off")
    assert cli.main(["watch", "add", FEED, "HTTPS://News.example/feed", "--store", store]) == 0
    assert "1 feeds added, 1 watched." in capsys.readouterr().out
    assert cli.main(["watch", "list", "--store", store]) == 0
    assert capsys.readouterr().out == f"{FEED}\n  last seen never; not asked yet\n"
    assert cli.main(["watch", "remove", FEED, "--store", store]) == 0
    assert watched(store) == []


def test_what_was_found_instead_of_an_address_is_told(store, monkeypatch, capsys):
    front, gone = "https://news.example/", "https://gone.example/"
    found = [Found(front, FEED, "a page, whose feed is ..."), Found(gone, "", "status 404")]
    monkeypatch.setattr(feed_finding, "find", lambda *_: found)
    assert cli.main(["watch", "add", front, gone, "--store", store]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0] == f"  {front}: a page, whose feed is ..."
    assert told[1] == f"  not added: {gone}: status 404"
    assert watched(store) == [FEED]


def test_a_feed_that_has_moved_is_told_with_both_addresses(store, monkeypatch, capsys):
    old = "https://old.example/feed"
    report = WatchReport((FeedOutcome(Feed(FEED), FeedState.NEW, 3, moved=old),))
    monkeypatch.setattr(watching, "ask_feeds", lambda *_, **__: report)
    assert cli.main(["watch", "run", "--store", store]) == 0
    told = capsys.readouterr().out
    assert f"{old} has moved for good" in told
    assert f"{FEED}: 3 new" in told


def test_what_is_no_address_is_not_watched(store, switched, capsys):
    switched("off")
    assert cli.main(["watch", "add", "file:///etc/passwd", FEED, "--store", store]) == 1
    assert "refused: file:///etc/passwd: an address begins with" in capsys.readouterr().out
    assert watched(store) == [FEED]


@pytest.mark.parametrize("words", [["add"], ["remove"], ["list", FEED], ["run", FEED]])
def test_addresses_come_after_add_and_remove_alone(store, words):
    assert cli.main(["watch", *words, "--store", store]) == 2


@pytest.mark.parametrize(
    ("written", "seconds"), [("5m", 300), ("30m", 1800), ("6h", 21_600), ("7d", 604_800)]
)
def test_a_pause_is_written_with_its_unit(written, seconds):
    assert cli.parser().parse_args(["watch", "run", "--every", written]).every == seconds


@pytest.mark.parametrize("written", ["", "30", "4m", "8d", "30s", "-5m", "٣٠m", "99999d", "1h30m"])
def test_a_pause_is_neither_short_nor_odd(written, capsys):
    with pytest.raises(SystemExit):
        cli.parser().parse_args(["watch", "run", f"--every={written}"])
    assert "is not a time like 30m" in capsys.readouterr().err


OUTCOMES = {
    FeedState.NEW: "3 new",
    FeedState.KNOWN: "nothing that is not known",
    FeedState.UNCHANGED: "nothing new",
    FeedState.WAITING: "not asked before 2026-01-01T00:15:00Z, it failed 2 times",
    FeedState.FAILED: "failed: no-answer the host name is not known",
}


@pytest.mark.parametrize("state", FeedState)
def test_each_outcome_is_a_line(store, monkeypatch, capsys, state):
    feed = Feed(FEED, due_at="2026-01-01T00:15:00Z", problem="no-answer",
                detail="the host name is not known", failures=2)  # fmt: skip
    report = WatchReport((FeedOutcome(feed, state, 3),))
    monkeypatch.setattr(watching, "ask_feeds", lambda *_, **__: report)
    code = cli.main(["watch", "run", "--store", store])
    assert code == (1 if state is FeedState.FAILED else 0)
    assert capsys.readouterr().out == f"  {FEED}: {OUTCOMES[state]}\n"


@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM])
def test_a_schedule_goes_on_until_a_signal_and_then_ends_well(store, monkeypatch, kind):
    asked = []

    def ask(*_, should_stop, **__):
        asked.append(should_stop())
        if len(asked) == 2:
            raise StoreBusy("Another process is writing.")  # the next turn comes all the same
        if len(asked) == 3:
            os.kill(os.getpid(), kind)
            assert should_stop()
        return WatchReport()

    monkeypatch.setattr(watching, "ask_feeds", ask)
    monkeypatch.setattr(command, "_wait", lambda *_: None)
    before = signal.getsignal(kind)
    assert cli.main(["watch", "run", "--every", "5m", "--store", store]) == 0
    assert asked == [False] * 3
    assert signal.getsignal(kind) is before


def test_a_schedule_that_sleeps_wakes_up_to_end(store):
    words = ["-u", "-m", "readout", "watch", "run", "--every", "1h", "--store", store]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([sys.executable, *words], **pipes) as running:
        assert b"No feed is watched yet" in running.stdout.readline()
        running.send_signal(signal.SIGTERM)
        _, said = running.communicate(timeout=60)
    assert (running.returncode, b"stopping" in said) == (0, True)
