"""The engine's manual: its worked example is what the engine finds, its map leads somewhere."""

import re
from pathlib import Path

import pytest

from readout.bench.demo_facts import load_articles
from readout.extract import engine
from readout.records import Confidence, MentionKind, Reason
from readout.settings import load

ROOT = Path(__file__).resolve().parents[1]
MANUAL = (ROOT / "docs" / "extraction.md").read_text("utf-8")
EXAMPLE = "2016-05-16-no-divergences.md"
WORDS = 6  # of a statement that the table shows


@pytest.fixture(scope="module")
def example():
    """The worked example: its text and what is found in it."""
    articles = {one.article.source: one.article for one in load_articles(load().demo)}
    return articles[EXAMPLE].text, engine.extract(articles[EXAMPLE], load().reference)


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def shown(text, span):
    words = span.of(text).split()
    return " ".join(words[:WORDS]) + (" ..." if len(words) > WORDS else "")


def statements(text, found):
    head = ["words", "beside the cue", "who", "why", "form", "certainty"]
    rows = [
        [
            shown(text, one.attribution.content[0]),
            one.attribution.speaker.of(text) if one.attribution.speaker else "",
            one.who.name,
            one.who.reason,
            one.attribution.rule,
            one.confidence,
        ]
        for one in found.statements
    ]
    return table(head, rows)


def meetings(text, found):
    head = ["trigger", "kind", "who", "status", "day", "known as", "place"]
    rows = [
        [
            one.trigger.of(text),
            one.kind,
            ", ".join(party.who.name for party in one.participants),
            one.status,
            one.when.start.isoformat() if one.when.start else "",
            one.when.precision,
            one.place.span.of(text) if one.place else "",
        ]
        for one in found.meetings
    ]
    return table(head, rows)


@pytest.mark.parametrize("part", [statements, meetings])
def test_the_worked_example_is_what_the_engine_finds(example, part):
    found = part(*example)
    assert found in MANUAL, f"docs/extraction.md should hold:\n{found}"


def test_the_worked_example_is_an_article_of_the_demo(example):
    quoted = "\n".join(f"> {line}".rstrip() for line in example[0].splitlines())
    assert quoted in MANUAL, f"docs/extraction.md should hold:\n{quoted}"


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`(readout/[\w./]+)`", MANUAL))))
def test_every_room_of_the_map_is_there(path):
    assert (ROOT / path).exists()


@pytest.mark.parametrize("code", [*Reason, *Confidence, *MentionKind])
def test_every_code_that_an_analyst_meets_is_explained(code):
    assert f"`{code}`" in MANUAL
