"""What a source is stands beside it as far as it is on file, and nowhere a guess."""

from pathlib import Path

import pandas as pd
import pytest

from readout.briefs import Brief, Item, Kind
from readout.export.brief import Content, outlets, prepare
from readout.export.brief.paper import pdf
from readout.export.brief.sections import Registers
from readout.export.brief.slides import pptx_file
from readout.export.brief.word import docx_file
from readout.reference_frames import news_outlets
from readout.settings import load
from tests.export.brief.contents import corpus, registers, statement
from tests.export.brief.test_files import docx_text, pdf_text, pptx_text

ROOT = Path(__file__).parents[3]
REGISTER = pd.DataFrame(
    [{"name": "Exford Agency", "kind": "agency", "country": "Poland", "aliases": "EXA|Exa News"}]
)


def of(**article: str) -> Content:
    frames = corpus(1, [], [statement(1, grade=article.pop("grade", ""))], **article)
    known = registers()
    brief = Brief("B", items=(Item(Kind.STATEMENTS),))
    return prepare(
        brief, frames, lambda words: None, Registers(known.sites, known.events, REGISTER)
    )


@pytest.mark.parametrize("name", ["Exford Agency", "exa", "Exa News"])
def test_an_outlet_of_the_register_is_what_the_register_says(name: str) -> None:
    [source] = of(outlet=name, origin=name).sources
    assert source.known_as == "agency, Poland"
    assert source.origin == ""


def test_the_agency_that_an_article_names_is_its_origin() -> None:
    [source] = of(outlet="The Exford Herald", origin="EXA", language="en").sources
    assert source.classified() == "origin EXA, agency, Poland (register), en"


def test_what_is_not_on_file_is_not_said() -> None:
    [source] = of(outlet="Exford Agency Herald", origin="Exford Agency Herald").sources
    assert source.classified() == ""


def test_a_grade_is_the_one_that_an_analyst_gave() -> None:
    [source] = of(grade="B2").sources
    assert source.grades == ("B2",)
    assert of().sources[0].grades == ()


@pytest.mark.parametrize(
    ("write", "read"), [(pdf, pdf_text), (docx_file, docx_text), (pptx_file, pptx_text)]
)
def test_every_paper_says_it(write: object, read: object) -> None:
    said = of(outlet="The Exford Herald", origin="EXA", language="en", grade="B2")
    text = " ".join(read(write(said, ROOT)).split())  # type: ignore[operator]
    assert "origin EXA, agency, Poland (register), en, graded B2" in text


def test_the_register_that_comes_along_is_read() -> None:
    known = outlets.known_as(news_outlets(load().reference))
    assert known["belta"] == "agency, Belarus"
