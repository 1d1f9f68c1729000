"""The list of topics: a change of its file is there at the next look, and a slip in it is told."""

import os

import pytest

from readout import settings
from tests.app.test_pages import open_page, words

TALKS = "topic:talks\tTalks by name\ttalks\twritten for the tests\n"
BASE = "topic:base\tThe base\tbase | talks\twritten for the tests\n"


@pytest.fixture
def listed(tmp_path, monkeypatch, filled):
    """A list of one topic, in a data folder of its own that has all the rest."""
    folder = tmp_path / "data"
    (folder / "reference").mkdir(parents=True)
    for one in settings.load().reference.iterdir():
        if one.name != "topics.tsv":
            (folder / "reference" / one.name).symlink_to(one)
    monkeypatch.setenv("READOUT_DATA", str(folder))
    settings.load.cache_clear()
    file = folder / "reference" / "topics.tsv"
    file.write_text(TALKS, "utf-8")
    return file


def test_a_changed_list_is_read_again_without_a_restart(app, listed):
    shown = open_page(app, "who_said_what", grouped="topic")
    assert "<h2>Talks by name</h2>" in shown
    listed.write_text(TALKS + BASE, "utf-8")
    app.run()
    assert "<h2>The base</h2>" in words(app)
    listed.write_text(BASE, "utf-8")
    app.run()
    assert "<h2>Talks by name</h2>" not in words(app)


def test_a_list_of_the_same_length_is_told_apart_by_its_time(app, listed):
    open_page(app, "who_said_what", grouped="topic")
    listed.write_text(TALKS.replace("by name", "renamed"), "utf-8")
    os.utime(listed, ns=(1, 1))
    app.run()
    assert "<h2>Talks renamed</h2>" in words(app)


def test_a_slip_in_the_list_is_told_and_mended(app, listed):
    open_page(app, "who_said_what", grouped="topic")
    listed.write_text(TALKS + "no topic\n", "utf-8")
    app.run()
    assert "topics.tsv, line 2" in words(app)
    listed.write_text(TALKS, "utf-8")
    app.run()
    assert "<h2>Talks by name</h2>" in words(app)
