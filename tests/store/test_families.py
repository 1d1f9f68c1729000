"""Near copies of an article: one family, whoever came first, and nothing merged away."""

import random
import threading
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from readout import limits, store
from readout.articles.duplicates import SCHEME, wording
from readout.records import FileReport
from readout.store import Copy, Delivery
from readout.store.connect import reading, writing
from readout.store.tables import articles, families, twin_bands
from tests.articles.retold import OTHER, STORY, cut, dressed, edited
from tests.store.built import article, counts, extraction, filled, opened

SHORT = "They met in Minsk."
TEXTS = (STORY, dressed(STORY), edited(STORY, 0.05), cut(STORY, 0.6), OTHER, dressed(OTHER), SHORT)
TOLD = {frozenset(TEXTS[:4]), frozenset(TEXTS[4:6]), frozenset(TEXTS[6:])}


def add(target, *texts):
    return store.add_articles(target, [Copy(article(text)) for text in texts])


def found(target):
    """The families of a store, as sets of texts."""
    asked = select(families.c.family, articles.c.text).join(
        articles, articles.c.key == families.c.article
    )
    told = {}
    with reading(target) as connection:
        for family, text in connection.execute(asked):
            told.setdefault(family, set()).add(text)
    return {frozenset(texts) for texts in told.values()}


@pytest.mark.parametrize("texts", [TEXTS, TEXTS[::-1]], ids=["forwards", "backwards"])
def test_near_copies_are_a_family_and_other_articles_are_none(tmp_path, texts):
    target = opened(tmp_path)
    add(target, *texts)
    assert found(target) == TOLD


@settings(max_examples=25, deadline=None)
@given(st.permutations(TEXTS), st.integers(1, len(TEXTS)))
def test_the_order_of_import_does_not_change_families(tmp_path_factory, texts, at_once):
    target = opened(tmp_path_factory.mktemp("store"))
    for at in range(0, len(texts), at_once):
        add(target, *texts[at : at + at_once])
    assert found(target) == TOLD
    target.close()


def bridge():
    """A text that is a copy of two others, and these, which are no copies of each other."""
    lead, middle, tail = (
        " ".join(f"{word}{n}" for n in range(most) for word in words.split())
        for words, most in (("wool amber", 20), ("river stone quiet lamp", 25), ("ridge fern", 20))
    )
    return middle, f"{lead} {middle}", f"{middle} {tail}"


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_an_article_that_is_a_copy_in_two_families_joins_them(tmp_path, order):
    texts = bridge()
    target = opened(tmp_path)
    for at in order:
        add(target, texts[at])
    assert found(target) == {frozenset(texts)}


def test_before_it_came_they_were_two(tmp_path):
    target = opened(tmp_path)
    add(target, *bridge()[1:])
    assert len(found(target)) == 2


def test_every_member_of_a_family_keeps_its_records(tmp_path):
    target = filled(tmp_path)
    before = counts(target)
    one, other = article(STORY), article(dressed(STORY), "Demo Daily")
    store.add_articles(target, [Copy(one), Copy(other)])
    store.add_extractions(target, [extraction(one), extraction(other)])
    after = counts(target)
    for table in ("articles", "sightings", "extractions", "statements", "meeting_reports"):
        assert after[table] == before[table] + 2
    for key in (2, 3):
        records = store.article_records(target, key)
        assert (len(records.statements), len(records.reports), len(records.places)) == (1, 1, 1)


def test_a_short_text_says_that_it_was_not_compared(tmp_path):
    target = opened(tmp_path)
    add(target, SHORT, STORY)
    with reading(target) as connection:
        asked = select(families.c.scheme).order_by(families.c.article)
        assert list(connection.execute(asked).scalars()) == ["", SCHEME]
        assert set(connection.execute(select(twin_bands.c.article)).scalars()) == {2}


def test_an_article_keeps_the_agency_that_it_names(tmp_path):
    target = opened(tmp_path)
    add(target, f"MINSK, 16 May (BelTA) - {STORY}", STORY)
    with reading(target) as connection:
        asked = select(families.c.agency).order_by(families.c.article)
        assert list(connection.execute(asked).scalars()) == ["BelTA", ""]


def test_the_report_counts_near_copies_among_what_was_stored(tmp_path):
    target = opened(tmp_path)
    add(target, STORY)
    key = store.start_import(target, "2026-01-01T00:00:00Z")
    parts = ((STORY, dressed(STORY), OTHER), (dressed(OTHER), SHORT))
    for texts in parts:
        copies = tuple(Copy(article(text), file="new.csv") for text in texts)
        store.add_files(target, key, [Delivery(1, FileReport("new.csv", "CSV"), copies)])
    report = store.one_import(target, key)
    assert (report.found, report.stored, report.duplicates) == (5, 4, 1)
    assert report.near_duplicates == report.files[0].near_duplicates == 2


def test_what_is_imported_again_changes_no_family(tmp_path):
    target = opened(tmp_path)
    add(target, *TEXTS)
    before = counts(target)
    add(target, *TEXTS)
    assert (found(target), counts(target)) == (TOLD, before)


def test_articles_of_an_older_store_are_compared_once(tmp_path):
    target = opened(tmp_path)
    add(target, *TEXTS)
    with writing(target) as connection:
        connection.execute(delete(families))
        connection.execute(delete(twin_bands))
    assert store.compare_pending(target) == len(TEXTS)
    assert found(target) == TOLD
    assert store.compare_pending(target) == 0


def test_an_older_article_joins_those_that_were_compared_before_it(tmp_path):
    target = opened(tmp_path)
    add(target, *TEXTS)
    with writing(target) as connection:
        for table in (families, twin_bands):
            connection.execute(delete(table).where(table.c.article.in_([1, 5])))
    assert store.compare_pending(target) == 2
    assert found(target) == TOLD


def test_two_writers_at_once_make_the_families_that_one_would(tmp_path):
    opened(tmp_path).close()

    def write(texts):
        mine = opened(tmp_path, busy_seconds=30)
        for text in texts:
            add(mine, text)
        mine.close()

    writers = [threading.Thread(target=write, args=(part,)) for part in (TEXTS[::2], TEXTS[1::2])]
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    assert found(opened(tmp_path)) == TOLD


def test_a_flood_of_forms_costs_no_more_than_its_limit(tmp_path, monkeypatch):
    """Forms filled in again share their bands and are no copies: all would be compared with all."""
    monkeypatch.setattr(limits, "CANDIDATES", 5)
    compared = []
    monkeypatch.setattr(
        "readout.store.families.are_copies", lambda *both: compared.append(both) or False
    )
    read = []
    monkeypatch.setattr(
        "readout.store.families.wording", lambda text: read.append(text) or wording(text)
    )
    draw = random.Random(1)  # noqa: S311 -- no secret
    target = opened(tmp_path)
    texts = [f"{STORY} Number {draw.random()}." for _ in range(30)]
    add(target, *texts)
    assert len(compared) <= 5 * len(texts)
    assert len(read) <= len(texts) + 2 * 5
    assert counts(target)["articles"] == len(texts)
