"""Statements by phenomenon: one sentence a row, and beside it what is said there, by whom, how.

`phenomena/*.tsv`, one file a phenomenon, tab-separated, every sentence written for this project:

    sentence   a paragraph break is written \\n\\n
    speaker    as written; "-" where the text names none
    cue        as written
    content    its parts joined by " … "
    manner     from the cue lexicon
    kind       direct, mixed, indirect
    form       the rule that reads it
    also       to: the addressee; by: through whom it is known; check: not shown as certain;
               attitude: no speech; where the file is about it: who (resolved, or open),
               on: the day (or unknown), at: the meeting (or unknown)

A sentence with several statements has as many rows, one after the other. A sentence with "-" in
place of a speaker and nothing after it says nothing: there the engine has to stay silent.
"""

from itertools import groupby
from pathlib import Path

import pytest

from readout.extract import engine
from readout.records import (
    ActorKind,
    Article,
    Confidence,
    Precision,
    Reason,
    Span,
    Statement,
    article_id,
)
from readout.settings import load

FILES = sorted((Path(__file__).parent / "phenomena").glob("*.tsv"))
REFERENCE = load().reference
PUBLISHED = "2016-05-16"  # a Monday


def rows(path):
    lines = path.read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def cases():
    for path in FILES:
        for sentence, group in groupby(rows(path), key=lambda row: row[0]):
            yield pytest.param(sentence, list(group), id=f"{path.stem}: {sentence}")


def statements(text):
    article = Article(article_id(text), "", text, published=PUBLISHED, language="en")
    return engine.extract(article, REFERENCE).statements


def written(text: str, span: Span | None) -> str:
    return span.of(text).replace("\n", "\\n") if span else "-"


def facts(one: Statement, text: str) -> dict[str, str]:
    said, who = one.attribution, one.who
    known = who.actor or (who.kind is ActorKind.GROUP and who.reason is Reason.GROUP)
    dated = one.when.start if one.when.precision is not Precision.PUBLICATION else None
    return {
        "to": written(text, said.addressee),
        "by": written(text, said.reported_by),
        "check": "-" if said.confidence is Confidence.HIGH else "yes",
        "attitude": "-" if said.is_statement else "yes",
        "who": who.name if known else "open",
        "on": dated.isoformat() if dated else "unknown",
        "at": written(text, one.venue) if one.venue else "unknown",
    }


def expected_facts(also: str) -> dict[str, str]:
    named = dict.fromkeys(("to", "by", "check", "attitude"), "-")
    for part in also.split("; "):
        name, _, value = part.partition(": ")
        if name != "-":
            named[name] = value or "yes"
    return named


@pytest.mark.parametrize(("sentence", "wanted"), list(cases()))
def test_a_sentence_says_what_its_rows_say(sentence, wanted):
    text = sentence.replace("\\n", "\n")
    found = statements(text)
    told = [
        (
            written(text, one.attribution.speaker),
            written(text, one.attribution.cue),
            " … ".join(written(text, part) for part in one.attribution.content),
            one.attribution.manner,
            one.attribution.kind.value,
            one.attribution.rule,
        )
        for one in found
    ]
    assert told == [row[1:7] for row in wanted if len(row) == 8]
    for one, row in zip(found, wanted, strict=False):
        more = expected_facts(row[7])
        assert {name: facts(one, text)[name] for name in more} == more


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_phenomenon_has_rows_with_and_without_a_statement(path):
    lengths = {len(row) for row in rows(path)}
    assert lengths == {2, 8}


def test_every_row_is_whole():
    for path in FILES:
        for row in rows(path):
            assert len(row) == 8 or row[1:] == ("-",), (path.name, row)
