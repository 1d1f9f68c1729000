"""A brief put together in a real browser, from Overview on; its files, opened by other readers."""

import io
import json
import re
import time
import zipfile

import docx
import pptx
import pypdfium2
import pytest
from playwright.sync_api import expect

from readout import store as stores
from readout.briefs import Kind
from readout.export.verify import verify
from tests import small_store
from tests.browser.conftest import serving, watched
from tests.browser.test_access import AXE, findings, in_the_dark
from tests.browser.test_narrow import BEYOND, SCROLLS
from tests.browser.views import opened, still

WORDS = {
    "Title: the finding": "Talks of Minsk went on every May",
    "Bottom line": "The two ministers met each May. <b>Nothing</b> else is on file.",
    "Prepared for": "the desk",
}
FINDING, NOTE = "Five talks since 2017", "The visit of 2022 was *planned*."
MARKING = "TLP:GREEN"
ITEM = "[class*=st-key-tray-item-]"
SITE = "Site Redzikowo"
PAGES = {  # what stands in a file by another reader's eyes
    "Slides (PPTX)": lambda data: _slides(data),
    "Document (DOCX)": lambda data: _document(data),
    "Paper (PDF)": lambda data: _paper(data),
}


def press(page, name, within="body"):
    page.locator(within).get_by_role("button", name=name).first.click()
    still(page)


def go(page, name):
    page.keyboard.press("Escape")  # a menu that is open would take the click for itself
    expect(page.locator("[data-testid=stPopoverBody]")).to_have_count(0)
    page.get_by_test_id("stSidebar").get_by_role("link", name=name, exact=True).click()
    expect(page).to_have_url(re.compile(name.lower().replace(" ", "_")))
    still(page)


def kept(target):
    return stores.brief(target, stores.saved_briefs(target)[0].name)


def items(target):
    return kept(target).items if stores.saved_briefs(target) else ()


def kinds(target):
    return [item.kind for item in items(target)]


def in_the_end(read, wanted):
    """Return what is read once it is what is wanted, or after a while: the page saves meanwhile."""
    until = time.monotonic() + 20
    while (found := read()) != wanted and time.monotonic() < until:
        time.sleep(0.1)
    return found


def add(page, target, within, name):
    """Press a button that puts something into the brief, until it is there."""
    before = len(items(target))
    page.locator(within).get_by_role("button", name=name).first.click()
    assert in_the_end(lambda: len(items(target)), before + 1) == before + 1
    still(page)


def fill_the_tray(page, address, target):
    """From Overview, with a filter on: a figure, a statement, a meeting and a site's profile."""
    opened(page, f"{address}?from=2017-01-01")
    press(page, "Download")
    add(page, target, ".st-key-files-timeline", "Brief")
    for view in ("Who said what", "Timeline"):
        go(page, view)
        add(page, target, "[data-testid=stMain]", "Add to brief")
    opened(page, f"{address}/sites?from=2017-01-01&site=site:redzikowo")
    add(page, target, "[data-testid=stMain]", "Add to brief")


def write(page, label, text):
    page.get_by_label(label, exact=True).first.fill(text)
    page.keyboard.press("Tab")
    still(page)


@pytest.fixture(scope="module")
def put_together(tmp_path_factory, chromium):
    """A store and the page of a brief of four items, filled from the views."""
    folder = tmp_path_factory.mktemp("brief")
    target = small_store.open_store(folder)
    small_store.fill(target)
    with serving(small_store.address(folder)) as address, watched(chromium) as page:
        page.set_default_timeout(60_000)
        fill_the_tray(page, address, target)
        go(page, "Briefing")
        for label, text in WORDS.items():
            write(page, label, text)
        yield target, page


def test_what_the_views_put_in_stands_in_the_tray_with_its_filters(put_together):
    target, page = put_together
    expect(page.locator(".ro h1")).to_have_text(
        "1 figure, 1 meeting, 1 statement and 1 site profile in the tray."
    )
    assert kinds(target) == [Kind.TIMELINE, Kind.STATEMENT, Kind.MEETING, Kind.SITE]
    heads = page.locator(".ro-tray-head")
    expect(heads.nth(0)).to_contain_text("from 1 January 2017")
    expect(heads.nth(3)).to_contain_text("Redzikowo")


def test_what_is_typed_is_kept_letter_for_letter(put_together):
    target, page = put_together
    wanted = list(WORDS.values())

    def typed():
        brief = kept(target)
        return [brief.title, brief.bottom_line, brief.prepared_for]

    assert in_the_end(typed, wanted) == wanted
    assert page.locator("[data-testid=stMain] b").count() == 0


def test_an_item_is_given_its_finding_and_note(put_together):
    target, page = put_together
    page.locator("[class*=st-key-tray-title-] input").first.fill(FINDING)
    page.keyboard.press("Tab")
    still(page)
    press(page, "Note and marking", f"{ITEM} >> nth=0")
    write(page, "Note", NOTE)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Note and marking ✓")).to_be_visible()
    first = kept(target).items[0]
    assert (first.title, first.note) == (FINDING, NOTE)


def test_a_marking_is_set(put_together):
    target, page = put_together
    page.locator("[class*=st-key-brief-marking-] input").click()
    page.get_by_role("option", name=MARKING).click()
    assert in_the_end(lambda: kept(target).marking, MARKING) == MARKING


def test_the_site_goes_up_by_its_button(put_together):
    target, page = put_together
    press(page, "Up", f"{ITEM} >> nth=3")
    expect(page.locator(ITEM).nth(2)).to_contain_text(SITE)
    assert kinds(target) == [Kind.TIMELINE, Kind.STATEMENT, Kind.SITE, Kind.MEETING]
    press(page, "Down", f"{ITEM} >> nth=2")
    expect(page.locator(ITEM).nth(3)).to_contain_text(SITE)
    assert kinds(target) == [Kind.TIMELINE, Kind.STATEMENT, Kind.MEETING, Kind.SITE]


def test_an_item_is_dragged_by_its_grip_and_moved_by_the_arrow_keys(put_together):
    target, page = put_together
    grip = page.locator(".ro-grip").nth(3)
    grip.scroll_into_view_if_needed()
    from_, to = grip.bounding_box(), page.locator(ITEM).nth(1).bounding_box()
    page.mouse.move(from_["x"] + 8, from_["y"] + 8)
    page.mouse.down()
    page.mouse.move(to["x"] + 40, to["y"] + 4, steps=6)
    expect(page.locator(".tray-line")).to_be_visible()
    page.mouse.up()
    expect(page.locator(ITEM).nth(1)).to_contain_text(SITE)
    assert kinds(target) == [Kind.TIMELINE, Kind.SITE, Kind.STATEMENT, Kind.MEETING]
    for place in (2, 3):
        still(page)
        page.locator(".ro-grip:focus").wait_for()
        page.keyboard.press("ArrowDown")
        expect(page.locator(ITEM).nth(place)).to_contain_text(SITE)
    assert kinds(target) == [Kind.TIMELINE, Kind.STATEMENT, Kind.MEETING, Kind.SITE]


def test_the_pages_are_shown_as_they_will_leave(put_together):
    _, page = put_together
    press(page, "Preview the pages")
    expect(page.get_by_text(re.compile(r"Page 1 of \d+"))).to_be_visible(timeout=60_000)
    expect(page.get_by_test_id("stImage").locator("img")).to_be_visible()
    press(page, "Next page")
    expect(page.get_by_text(re.compile(r"Page 2 of \d+"))).to_be_visible()


def downloaded(page, label):
    with page.expect_download(timeout=90_000) as waiting:
        page.get_by_role("button", name=label).click()
    with open(waiting.value.path(), "rb") as file:
        return waiting.value.suggested_filename, file.read()


@pytest.mark.parametrize("label", PAGES)
def test_a_file_opened_by_another_reader_holds_what_the_page_shows(put_together, label):
    _, page = put_together
    name, data = downloaded(page, label)
    assert re.fullmatch(r"readout_brief-[a-z0-9_.-]+\.(pptx|docx|pdf)", name)
    said = PAGES[label](data)
    missing = [text for text in (*WORDS.values(), FINDING, NOTE, MARKING) if text not in said]
    assert missing == []
    assert "1 January 2017" in said
    assert said.index(FINDING) < said.rindex("Redzikowo")


def test_the_evidence_pack_holds_the_three_and_can_be_verified(put_together):
    _, page = put_together
    _, data = downloaded(page, "Evidence (ZIP)")
    assert not verify(data).problems
    with zipfile.ZipFile(io.BytesIO(data)) as pack:
        names = set(pack.namelist())
        made = json.loads(pack.read("manifest.json"))
    assert {f"files/brief.{form}" for form in ("pptx", "docx", "pdf")} <= names
    assert made["marking"] == MARKING


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_page(put_together, scheme):
    _, page = put_together
    # The policy of the page lets no script in but by this door: what axe is, is ours to say.
    page.context.new_cdp_session(page).send("Page.setBypassCSP", {"enabled": True})
    page.emulate_media(color_scheme="light")
    opened(page, page.url)
    if scheme == "dark":
        in_the_dark(page)
    page.evaluate(AXE)
    assert findings(page) == []


@pytest.mark.parametrize("width", [390, 768])
def test_nothing_stands_beyond_the_edge_of_a_narrow_window(put_together, width):
    _, page = put_together
    page.set_viewport_size({"width": width, "height": 844})
    opened(page, page.url)
    page.wait_for_timeout(500)
    assert page.evaluate(BEYOND, SCROLLS) == []


def _slides(data):
    words = []
    for slide in pptx.Presentation(io.BytesIO(data)).slides:
        shapes = [*slide.shapes, *slide.notes_slide.shapes]
        words += [shape.text_frame.text for shape in shapes if shape.has_text_frame]
    return _plain("\n".join(words))


def _document(data):
    document = docx.Document(io.BytesIO(data))
    parts = [document, document.sections[0].header, document.sections[0].footer]
    return _plain("\n".join(one.text for part in parts for one in part.paragraphs))


def _paper(data):
    document = pypdfium2.PdfDocument(data)
    words = [document[n].get_textpage().get_text_range() for n in range(len(document))]
    document.close()
    return _plain("\n".join(words))


def _plain(text):
    return " ".join(text.replace("\ufffe", "").split())
