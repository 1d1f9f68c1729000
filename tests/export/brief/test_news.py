"""What changed since the brief before: counted, named, with what was said then and why it went."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from readout import frames, marks, reviewing
from readout import store as stores
from readout.export.brief import news
from readout.export.brief.sources import Numbering
from readout.records import Extraction
from readout.reviews import Action
from tests import small_store


@pytest.fixture
def store(tmp_path: Path) -> stores.Store:
    opened = small_store.filled_store(tmp_path)
    marks.set_mark(opened, frames.current(opened), "then", "Ana")
    return opened


def told(store: stores.Store) -> list[str]:
    whole = frames.current(store)
    changes = marks.compare_marks(store, "then")
    return [claim.text for claim in news.claims(changes, whole, Numbering(whole))]


def decide(store: stores.Store, action: Action, values: Mapping[str, str] | None = None) -> str:
    """Decide on the first statement; return its words."""
    whole = frames.current(store)
    first = whole.statements.iloc[0]
    decision = reviewing.Decision(action, "Ana", values or {})
    reviewing.on_statement(store, whole, int(first["statement"]), decision)
    return str(first["content"])


def test_nothing_changed_is_said(store):
    assert told(store) == ["Nothing changed in meetings and statements."]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"speaker": "Andrzej Duda"}, "is Andrzej Duda)."),
        ({"start": "2011-01-01", "end": "2011-01-01"}, "is 1 Jan 2011)."),
    ],
)
def test_a_correction_is_told_with_what_stood_there_before(store, values, said):
    whole = frames.current(store)
    was = whole.statements.iloc[0]
    decide(store, Action.EDIT, values)
    *_, line = told(store)
    assert line.endswith(said)
    before = str(was["speaker"]) if "speaker" in values else f"{was['start']:%b %Y}"
    assert before in line.rpartition(" was ")[2]


def test_a_rejected_statement_is_told_with_the_reason_and_without_a_name(store):
    words = decide(store, Action.REJECT)
    *_, line = told(store)
    assert words[:20] in line
    assert line.endswith("(statement, not on file any more: an analyst rejected it).")
    assert "Ana" not in line


def test_a_check_alone_is_no_news(store):
    decide(store, Action.ACCEPT)
    assert told(store) == ["Nothing changed in meetings and statements."]


def test_a_denial_that_is_new_is_told_as_a_denial(store):
    text = "MINSK, 2 June 2023. Vladimir Makei denied a deal on the border."
    day = date(2023, 6, 2)
    one = small_store.article("No deal", text, day.isoformat())
    words = "a deal on the border"
    said = small_store.said(text, words, small_store.MAKEI, day, manner="denied")
    small_store.add(store, [one], [Extraction(one.id, "test", "en", True, (said,), (), ())])
    *_, line = told(store)
    assert "Denies: a deal on the border (statement, new)." in line
