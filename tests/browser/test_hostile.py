"""Rows 1 to 13 and 79 to 83 of the hostile cases: articles that attack the browser, and odd calls.

Every page is opened over articles whose titles, names, outlets and places carry markup. Nothing may
be asked from another host (`watched` fails on the attempt), and what is shown is shown to the
letter.
"""

import urllib.error
import urllib.request
from dataclasses import replace
from datetime import date

import pytest
from playwright.sync_api import expect

from readout.records import Extraction, Level, Place, PlaceMention, Precision, Status, When
from tests import small_store
from tests.browser.conftest import serving, watched

AWAY = "http://198.51.100.7"
ATTACKS = {
    "markdown image": f"![x]({AWAY}/a.png) talks",
    "html image": f'<img src="{AWAY}/b.png" onerror="alert(1)"> talks',
    "script": f"<script>fetch('{AWAY}/c')</script> talks",
    "style": f'<style>@import "{AWAY}/d.css";</style> talks',
    "plotly link": f'<a href="{AWAY}/e">talks</a>',
    "plotly style": f'<span style="background:url({AWAY}/f.png)">talks</span>',
    "markdown link": "[talks](javascript:alert(1))",
    "directives": ":red[talks] :material/home: $x^2$ **bold** `code`",
    "templates": "{speaker} %{customdata[0]} ${x} %s talks",
    "quotes": "\"> ' onmouseover=alert(1) talks",
}
LONG = "w" * 20_000
PAGES = ("", "/timeline", "/timeline?lanes=actor", "/timeline?lanes=place", "/sites",
         "/who_said_what", "/positions", "/positions?who=side:Russia&who=side:Belarus",
         "/articles", "/imports", "/actors", "/review")  # fmt: skip


def _article(number, title):
    day = date(2020, 1, 1 + number)
    text = f"{title} in Minsk.\n\nThey held talks there, {title} said.\n\n{title}"
    one = small_store.article(title, text, day.isoformat(), outlet=title[:200])
    who = replace(small_store.LAVROV, name=title[:300], actor=f"person:{number}", role=title[:200])
    where = Place(f"test:{number}", title[:100], Level.CITY, "Belarus", 53.9, 27.57)
    place = PlaceMention(small_store.span(text, "in Minsk"), where, Level.CITY)
    when = When(day, day, Precision.DAY)
    talks = small_store.met(text, "held talks", (who, small_store.MAKEI), when, place, Status.HELD)
    words = small_store.said(text, "They held talks there", who, day)
    return one, Extraction(one.id, "test", "en", True, (words,), (talks,), (place,))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """The dashboard over one article an attack."""
    folder = tmp_path_factory.mktemp("hostile")
    titles = [*ATTACKS.values(), LONG, "Talks \u202edetrevni\u202c with \u200bhidden letters"]
    pairs = [_article(number, title) for number, title in enumerate(titles)]
    store = small_store.open_store(folder)
    small_store.add(store, [one for one, _ in pairs], [found for _, found in pairs])
    with serving(small_store.address(folder)) as address:
        yield address, {one.title: one.id for one, _ in pairs}


@pytest.mark.parametrize("path", PAGES)
def test_h1_h13_no_page_asks_another_host(hostile, chromium, path):
    with watched(chromium) as page:
        page.goto(hostile[0] + path)
        expect(page.locator(".ro h1")).to_be_visible()
        page.wait_for_timeout(1500)
        main = page.get_by_test_id("stMain")
        assert main.evaluate("one => one.scrollWidth - one.clientWidth") <= 0  # row 9
        assert main.locator("a[href*='198.51.100.7'], svg a").count() == 0  # row 3
        assert main.locator("img[src^=http]").count() == 0


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_h2_the_reader_shows_it_letter_for_letter(hostile, page, attack):
    address, ids = hostile
    page.goto(f"{address}/articles?article={ids[attack][:16]}")
    expect(page.locator(".ro h1")).to_have_text(attack)
    expect(page.locator(".ro-text").last).to_contain_text(attack, use_inner_text=True)


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_h3_h4_a_mark_says_it_letter_for_letter(hostile, page, attack):
    address, ids = hostile
    number = list(ids).index(attack)
    page.goto(f"{address}/timeline?from=2020-01-{number + 1:02}&to=2020-01-{number + 1:02}")
    mark = page.locator(".js-plotly-plot .scatterlayer .trace").last.locator(".point").first
    expect(mark).to_be_visible()
    mark.hover(force=True)
    label = page.locator(".hoverlayer text").first
    expect(label).to_be_visible()
    assert attack[:20].split()[0] in label.text_content()
    expect(page.locator(".ro-people")).to_contain_text(attack)


def test_h8_hidden_letters_are_shown_in_titles(hostile, page):
    address, ids = hostile
    title = next(one for one in ids if "\u202e" in one)
    page.goto(f"{address}/articles?article={ids[title][:16]}")
    expect(page.locator(".ro h1")).to_have_text(
        "Talks ⟨U+202E⟩detrevni⟨U+202C⟩ with ⟨U+200B⟩hidden letters"
    )


def test_h7_the_tables_own_csv_is_not_offered(hostile, page):
    page.goto(f"{hostile[0]}/who_said_what")
    page.get_by_test_id("stDataFrame").first.hover()
    expect(page.get_by_role("button", name="Download as CSV")).to_have_count(0)


@pytest.mark.parametrize(
    "query",
    ["?from=1e999&to=NaN", "?who=" + "x" * 50_000, "?article=%00&at=1e999", "?said=nothing",
     "?meeting=../../etc", "?site=%F0%9F%92%A9&where=country:Nowhere", "?lanes=everything"],
)  # fmt: skip
def test_h83_an_address_that_nobody_made_is_survived(server, page, query):
    page.goto(f"{server}/timeline{query}")
    expect(page.locator(".ro h1")).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/sites", "/no-such-page", "/app/static/none.png",
                                  "/_stcore/health", "/_stcore/metrics"])  # fmt: skip
def test_h12_every_answer_carries_the_policy(server, path):
    headers = _get(server + path)[1]
    assert "frame-src 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_h79_a_foreign_host_name_is_refused(server):
    status, headers = _get(server, {"Host": "evil.example"})
    assert status == 400
    assert "Content-Security-Policy" in headers


def test_h80_the_metrics_are_nobodys_business(server):
    assert _get(f"{server}/_stcore/metrics")[0] == 404


def test_it_can_be_served_below_a_path(tmp_path, chromium):
    small_store.filled_store(tmp_path)
    options = "--server.baseUrlPath=desk"
    where = small_store.address(tmp_path)
    with serving(where, options, path="/desk") as address, watched(chromium) as page:
        missing = []
        page.on("response", lambda one: missing.append(one.url) if one.status >= 400 else None)
        page.goto(f"{address}/desk/sites?from=2015-01-01")
        expect(page.locator(".ro h1")).to_contain_text("39 sites")
        page.wait_for_timeout(2000)
        assert [url for url in missing if "/app/static/" in url] == []


def _get(address, headers=None):
    request = urllib.request.Request(address, headers=headers or {})  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
            return answer.status, answer.headers
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers
