"""The manual of fetching: its commands are understood, its table has every outcome."""

import shlex
from pathlib import Path

import pytest

from readout import cli, limits
from readout.store import FeedState

MANUAL = (Path(__file__).resolve().parents[1] / "docs" / "fetching.md").read_text("utf-8")
COMMANDS = [line.strip() for line in MANUAL.split("\n") if line.startswith("    readout ")]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_manual_is_understood(command):
    understood = cli.parser().parse_args(shlex.split(command, comments=True)[1:])
    assert callable(understood.run)


@pytest.mark.parametrize("state", FeedState)
def test_the_manual_has_every_outcome(state):
    assert f"\n| {state.value} | " in MANUAL


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (limits.FEED_LINKS, "up to {} of a feed"),
        (limits.FETCH_SECONDS, "{} seconds in all"),
        (limits.REDIRECTS, "More than {} redirects"),
        (limits.FETCH_BYTES // 1_000_000, "{} MB, counted unpacked"),
    ],
)
def test_the_manual_has_the_numbers_of_the_limits(number, words):
    assert words.format(number) in MANUAL
