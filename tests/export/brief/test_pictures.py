"""Figures of a brief on paper: each is drawn once, however many items and files show it."""

from pathlib import Path

import pytest

from readout import briefing
from readout.briefs import Brief, Item, Kind
from readout.export import files
from readout.export.brief.pictures import Pictures
from readout.filters import Filters
from readout.settings import load
from tests.export.brief.contents import content

ROOT = Path(__file__).parents[3]
ITEMS = (
    Item(Kind.YEARS, title="One finding"),
    Item(Kind.YEARS, title="Another finding"),
    Item(Kind.YEARS, Filters(kinds=("talks",))),
    Item(Kind.TIMELINE),
    Item(Kind.TIMELINE, by="actor"),
    Item(Kind.MEETINGS),
)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the figures that are drawn."""
    names: list[str] = []
    draw = files.figures

    def noted(kind: str, *asked: object, **more: object) -> object:
        names.append(kind)
        return draw(kind, *asked, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(files, "figures", noted)
    return names


def test_items_of_one_figure_share_it_whatever_they_find_in_it(drawn: list[str]) -> None:
    said = content(Brief("B", items=ITEMS))
    pictures = Pictures(said, ROOT, ("svg",))
    first, second, narrower, *lanes, table = map(pictures.of, said.sections)
    assert drawn == ["years", "years", "timeline", "timeline"]
    assert first is second
    assert first is not narrower
    assert lanes[0] is not lanes[1]
    assert table is None


def test_a_document_and_its_paper_share_their_figures(drawn: list[str]) -> None:
    place, said = load(), content(Brief("B", items=ITEMS[:2]))
    shared = briefing.pictures(said, ("docx", "pdf", "xlsx"), place)
    for form in ("docx", "pdf"):
        briefing.file(said, form, place, lambda keys: [], shared)
    assert drawn == ["years"]


@pytest.mark.parametrize("forms", [("docx",), ("pptx", "pdf"), ("xlsx", "zip"), ()])
def test_one_file_alone_draws_for_itself(forms: tuple[str, ...]) -> None:
    assert briefing.pictures(content(Brief("B")), forms, load()) is None
