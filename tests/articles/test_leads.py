"""The lead of a page: what it prints as a block of its own and quotes as its description."""

import time

import lxml.html
import pytest

from readout.articles import html, leads

LEAD = "The two ministers met in Minsk on Monday and agreed that they would meet again in May."
META = f'<meta property="og:description" content="{LEAD}">'


def found(head, body):
    return leads.find(lxml.html.document_fromstring(f"<head>{head}</head><body>{body}</body>"))


@pytest.mark.parametrize(
    "block", ["<div class='lead'>\n {}</div>", "<p>{}</p>", "<h2><b>{}</b></h2>"]
)
def test_a_block_that_the_page_quotes_is_its_lead(block):
    assert found(META, block.format(LEAD)) == LEAD


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (META, "<p>They met.</p>"),  # only described, not printed
        (META, f"<p>{LEAD} They left.</p>"),  # part of a longer block
        (META, f"<aside><p>{LEAD}</p></aside>"),
        ("", f"<div>{LEAD}</div>"),
        ('<meta name="description" content="News of the day.">', "<p>News of the day.</p>"),
    ],
)
def test_anything_else_is_no_lead(head, body):
    assert found(head, body) == ""


def test_a_page_of_empty_elements_in_each_other_takes_no_time():
    body = "<div>" * 200 + "<span></span>" * 100_000 + "</div>" * 200
    started = time.process_time()
    assert found(META, body) == ""
    assert time.process_time() - started < 10


def test_a_lead_outside_the_article_opens_its_text_and_stands_there_once():
    story = "".join(
        f"<p>Paragraph {n} of the story tells what the ministers did.</p>" for n in "1234"
    )
    head, top = f"<head>{META}</head>", f"<div>{LEAD}</div>"
    page = f"<html>{head}<body>{top}<article>{{}}{story}</article></body></html>"
    for inside in ("", f"<p>{LEAD}</p>"):
        ((_, raw),) = html.read(page.format(inside).encode(), "page.html").articles
        assert raw.text.startswith(f"{LEAD}\n\nParagraph 1")
        assert raw.text.count(LEAD) == 1
