"""Slides and document stand by the schemas of their format, part by part, whatever is in them."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from readout.briefs import Brief, Item, Kind
from readout.export.brief import Content
from readout.export.brief.slides import pptx_file
from readout.export.brief.word import docx_file
from tests.export.brief.contents import HOSTILE, awkward, content, corpus
from tests.export.brief.office_files import against_package, against_schema

ROOT = Path(__file__).parents[3]
WRITERS: dict[str, Callable[[Content, Path], bytes]] = {"pptx": pptx_file, "docx": docx_file}
EMPTY = Brief("B", items=tuple(Item(kind, record="none") for kind in Kind))
CONTENTS: dict[str, Callable[[], Content]] = {
    "awkward": awkward,
    "empty": lambda: content(EMPTY, corpus(0, [], [])),
}
#: (form, part, what stands there, what is put in its place): faults that a reader would repair.
PLANTED = [
    ("pptx", "ppt/slides/slide1.xml", "<a:rPr ", '<a:rPr unknown="1" '),
    ("pptx", "ppt/slides/slide1.xml", r'sz="\d+"', 'sz="12"'),
    ("pptx", "ppt/slideLayouts/slideLayout1.xml", "<p:cSld ", '<p:cSld unknown="1" '),
    ("pptx", "ppt/presentation.xml", "(<p:sldSz [^>]*>)(<p:notesSz [^>]*>)", r"\2\1"),
    ("pptx", "ppt/charts/chart1.xml", r'<c:axId val="\d+"', '<c:axId val="-5"'),
    ("docx", "word/document.xml", "(<w:tcPr>)(<w:tcW [^>]*>)", r"\1<w:tcBorders/>\2"),
    ("docx", "word/styles.xml", r'w:type="paragraph"', 'w:type="sentence"'),
    ("docx", "word/numbering.xml", r"(<w:abstractNum .*</w:abstractNum>)(.*)</w:numbering>",
     r"\2\1</w:numbering>"),
]  # fmt: skip


@pytest.fixture(scope="module", params=[(form, what) for form in WRITERS for what in CONTENTS])
def made(request: pytest.FixtureRequest) -> tuple[str, bytes]:
    form, what = request.param
    return form, WRITERS[form](CONTENTS[what](), ROOT)


def test_every_part_is_as_its_schema_asks(made: tuple[str, bytes], tmp_path: Path) -> None:
    form, data = made
    assert against_schema(data, tmp_path, form) == []


def test_parts_types_relationships_and_ids_hold_together(made: tuple[str, bytes]) -> None:
    assert against_package(made[1]) == []


@pytest.mark.parametrize("form", WRITERS)
def test_nothing_of_a_template_s_maker_leaves(form: str) -> None:
    with zipfile.ZipFile(io.BytesIO(WRITERS[form](awkward(), ROOT))) as archive:
        names = archive.namelist()
        application = archive.read("docProps/app.xml").decode()
    assert "<Application>Readout</Application>" in application
    assert not [one for one in names if re.search("thumbnail|printer|customXml|Effects", one)]


@pytest.fixture(scope="module")
def whole() -> dict[str, bytes]:
    return {form: write(awkward(), ROOT) for form, write in WRITERS.items()}


@pytest.mark.parametrize(("form", "part", "old", "new"), PLANTED)
def test_a_planted_fault_is_found(
    whole: dict[str, bytes], form: str, part: str, old: str, new: str, tmp_path: Path
) -> None:
    changed = changed_part(whole[form], part, old, new)
    assert [one for one in against_schema(changed, tmp_path, form) if part in one]


@pytest.mark.parametrize(
    ("part", "old", "new", "said"),
    [
        ("ppt/_rels/presentation.xml.rels", 'Target="slides/slide1.xml"',
         'Target="slides/slide0.xml"', "is not there"),
        ("ppt/presentation.xml", 'r:id="rId[0-9]+"', 'r:id="rId999"', "no relationship"),
        ("[Content_Types].xml", '(<Override PartName="/ppt/slides/slide1.xml"[^>]*>)', r"\1\1",
         "two types"),
        ("[Content_Types].xml", '"/ppt/slides/slide1.xml"', '"/ppt/slides/slide0.xml"',
         "no part"),
        ("ppt/slides/slide1.xml", r'(<p:cNvPr .*?<p:cNvPr) id="\d+"', r'\1 id="1"', "twice"),
    ],
)  # fmt: skip
def test_a_planted_fault_of_the_package_is_found(
    whole: dict[str, bytes], part: str, old: str, new: str, said: str
) -> None:
    found = against_package(changed_part(whole["pptx"], part, old, new))
    assert [one for one in found if said in one]


def changed_part(data: bytes, part: str, old: str, new: str) -> bytes:
    """Return an archive with the first place of a pattern in one part put otherwise."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as changed:
        for name in archive.namelist():
            text = archive.read(name)
            if name == part:
                made, number = re.subn(old, new, text.decode(), count=1, flags=re.DOTALL)
                assert number, f"{part} has no {old}"
                text = made.encode()
            changed.writestr(name, text)
    return out.getvalue()


def test_the_awkward_brief_is_awkward() -> None:
    said = awkward()
    assert {section.item.kind for section in said.sections} == set(Kind)
    words = " ".join(quote.words for section in said.sections for quote in section.quotes)
    assert all(one.strip() in words for one in HOSTILE[:3])
