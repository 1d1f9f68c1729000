"""Then and now: who said what in which year, with its day, outlet and number, in every paper."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from readout.briefs import Brief, Item, Kind
from readout.export.brief import Content
from readout.export.brief.paper import pdf
from readout.export.brief.slides import pptx_file
from readout.export.brief.tables import NOTHING
from readout.export.brief.word import docx_file
from readout.filters import Filters
from tests.export.brief.contents import content, corpus, statement
from tests.export.brief.test_files import docx_text, pdf_text, pptx_text

ROOT = Path(__file__).parents[3]
FILES: dict[str, tuple[Callable[..., bytes], Callable[[bytes], str]]] = {
    "pdf": (pdf, pdf_text),
    "docx": (docx_file, docx_text),
    "pptx": (pptx_file, pptx_text),
}
SAID = (
    {"start": "2010-05-02", "actor": "person:a", "speaker": "Ana Example", "side": "Romania"},
    {"start": "2016-05-03", "actor": "person:a", "speaker": "Ana Example", "side": "Romania",
     "content": "it was no threat", "kind": "indirect", "manner": "denied"},
    {"start": "2016-05-04", "actor": "person:b", "speaker": "Bo Sample", "side": "Poland"},
)  # fmt: skip
ITEM = Item(Kind.POSITIONS, filters=Filters(actors=("person:a", "person:b")))


def compared(*rows: dict[str, Any], item: Item = ITEM) -> Content:
    said = [statement(key, **row) for key, row in enumerate(rows, start=1)]
    return content(Brief("B", items=(item,)), corpus(len(rows), [], said))


@pytest.fixture(scope="module")
def said() -> Content:
    return compared(*SAID)


def test_a_row_is_a_year_and_a_column_an_actor(said: Content) -> None:
    found = said.sections[0].stands
    assert found is not None
    assert found.actors == ("Ana Example", "Bo Sample")
    assert found.sides == ("Romania", "Poland")
    assert [year for year, _ in found.years] == [2010, 2016]
    assert [[one and one.day for one in cells] for _, cells in found.years] == [
        ["2 May 2010", None],
        ["3 May 2016", "4 May 2016"],
    ]


def test_each_statement_is_cited_by_its_own_article(said: Content) -> None:
    titles = {source.number: source.title for source in said.sources}
    cited = [titles[one.sources[0]] for one in said.sections[0].compared()]
    assert cited == ["Article 1", "Article 2", "Article 3"]


@pytest.mark.parametrize("form", FILES)
def test_words_speaker_day_outlet_and_number_stand_together(form: str, said: Content) -> None:
    write, read = FILES[form]
    text = " ".join(read(write(said, ROOT)).replace("\u00a0", " ").split())
    assert "“We shall look at it.”" in text
    for one in said.sections[0].compared():
        assert f"{one.speaker}, {one.day}, {one.outlet} [" in text


@pytest.mark.parametrize("form", FILES)
def test_an_empty_year_says_so_and_a_denial_that_it_is_one(form: str, said: Content) -> None:
    write, read = FILES[form]
    text = " ".join(read(write(said, ROOT)).split())
    assert text.count(NOTHING) == 1
    assert "denied" in text
    assert "“it was no threat”" not in text


@pytest.mark.parametrize("form", FILES)
def test_without_a_dated_statement_nothing_is_compared(form: str) -> None:
    write, read = FILES[form]
    made = compared(*({**SAID[0], "start": ""},))
    assert made.sections[0].stands is None
    assert "Ana Example: 0 statements on file." in read(write(made, ROOT))


def test_years_that_do_not_fit_one_slide_go_on_on_the_next() -> None:
    rows = [
        {"start": f"{year}-05-02", "actor": actor, "content": "word " * 200}
        for year in range(2010, 2015)
        for actor in ("person:a", "person:b")
    ]
    chosen = ",".join(f"{key:032x}"[:8] for key in range(1, 11))
    made = compared(*rows, item=Item(Kind.POSITIONS, filters=ITEM.filters, record=chosen))
    text = pptx_text(pptx_file(made, ROOT))
    assert "(2 of" in text
    assert "the document has it whole" in text
