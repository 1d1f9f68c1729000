"""A newcomer drops ten different files on the Import page: the report is right, and readable."""

import contextlib
import io
import re

import pyarrow
import pyarrow.parquet
import pytest
import xlsxwriter
from playwright.sync_api import TimeoutError, expect

from tests import small_store
from tests.articles import documents, exports_built
from tests.browser.conftest import serving, watched
from tests.browser.test_analyst import ANSWER, open_page
from tests.browser.test_since import STILL

TALKS = "MINSK, 16 May 2016 - Sergei Lavrov met Vladimir Makei in Minsk on Monday, round {}."


def xlsx():
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Headline", "Body", "Pubdate", "Source"])
        sheet.write_row(1, 0, ["Talks", TALKS.format(1), "2016-05-16", "Post"])
        sheet.write_row(2, 0, ["Talks", "", "2016-05-16", "Post"])
    return file.getvalue()


def parquet():
    file = io.BytesIO()
    row = {"title": "Talks", "text": TALKS.format(2), "date": "2016-05-16"}
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist([row]), file)
    return file.getvalue()


#: name -> bytes, and what its row must say: found, came in, there already, refused
FILES = {
    "plain.txt": (TALKS.format(3).encode(), (1, 1, 0, 0)),
    "copy.md": (TALKS.format(3).encode(), (1, 0, 1, 0)),
    "empty.txt": (b" ", (1, 0, 0, 1)),
    "table.xlsx": (xlsx(), (2, 1, 0, 1)),
    "rows.parquet": (parquet(), (1, 1, 0, 0)),
    "list.jsonl": (b'{"text": "They met in Riga."}\n{"text": "They met in Oslo', (2, 1, 0, 1)),
    "nexis.docx": (exports_built.nexis_docx(count=5), (3, 3, 0, 0)),
    "factiva.html": (exports_built.factiva_html(), (3, 0, 3, 0)),
    "memo.docx": (
        documents.docx(documents.word("Talks", TALKS.format(4))),
        (1, 1, 0, 0),
    ),
    "odd.csv": (f'id,memo\n1,"{TALKS.format(5)}"\n'.encode(), (1, 0, 0, 1)),
}


@pytest.fixture
def dropped(tmp_path, chromium):
    """The Import page of an empty store, with the files read in."""
    small_store.open_store(tmp_path)
    with serving(small_store.address(tmp_path)) as address, watched(chromium) as page:
        open_page(page, f"{address}/imports")
        page.locator("input[type=file]").set_input_files(
            [
                {"name": name, "mimeType": "application/octet-stream", "buffer": data}
                for name, (data, _) in FILES.items()
            ]
        )
        page.get_by_role("button", name="Read the files").click()
        expect(page.locator(".ro-sum")).to_contain_text("found", timeout=120_000)
        yield page


def choose(page, label, wanted):
    """Choose from a list; one that opens while the page is still being drawn shuts again."""
    option = page.get_by_role("option", name=re.compile(wanted))
    for _ in range(5):
        page.get_by_label(label, exact=label == "Text").first.click()
        with contextlib.suppress(TimeoutError):
            option.click(timeout=4_000)
            return
    raise AssertionError(f"{wanted} could not be chosen")


def test_ten_different_files_are_accounted_for_and_what_was_refused_is_put_right(dropped):
    found, stored, there, refused = (sum(one[1][n] for one in FILES.values()) for n in range(4))
    expect(dropped.locator(ANSWER)).to_contain_text(
        f"{stored} of {found} articles came in; {there} were there already; {refused} were refused."
    )
    total = dropped.locator(".ro-sum").inner_text()
    assert re.findall(r"\d+", total) == [str(n) for n in (found, stored, there, refused)]
    choose(dropped, "Open what was refused", "odd.csv")
    choose(dropped, "Text", "memo")
    expect(dropped.get_by_test_id("stApp")).to_have_attribute(*STILL)
    dropped.get_by_role("button", name="Read it again").click()
    expect(dropped.locator(ANSWER)).to_contain_text("1 of 1 article came in.", timeout=60_000)
