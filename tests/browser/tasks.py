"""Overview in; the analyst's five tasks done as a user does them, with clicks and seconds, out.

A click is a press of the mouse, wherever it lands; typing, with the Enter or Tab that ends it, is
none. The clock runs from the first click until what was asked for stands there.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from readout import ingest, settings
from readout import store as stores
from readout.records import Extraction, Level, PlaceMention, Reason, Span
from readout.store import Store
from tests import small_store
from tests.browser import views

MOST = 4  #: clicks of one task
ANSWER = ".ro h1"
DENIED = ("that Redzikowo was ever meant for attack", "that Redzikowo has changed its task")
TOLD = ("the first of the points stands", "the second of the points stands")


class Clicker:
    """The hands of a user: what they click is counted here and nowhere else."""

    def __init__(self, page: Page) -> None:
        """Begin with no click; the page stands still."""
        self.page, self.clicks, self._began = page, 0, 0.0

    def click(self, what: Locator) -> None:
        """Press the mouse once on what is there, when the page rests."""
        expect(what).to_be_visible()
        self._began = self._began or time.perf_counter()
        self.clicks += 1
        what.click()

    def type(self, words: str, end: str = "Enter") -> None:
        """Type into the field that was clicked, and leave it by a key."""
        self.page.keyboard.type(words)
        self.page.keyboard.press(end)

    def seconds(self) -> float:
        """Return how long it took so far."""
        return time.perf_counter() - self._began


@dataclass(frozen=True, slots=True)
class Done:
    """How a task went, and what the user then has."""

    clicks: int
    seconds: float
    outcome: Any


def which_sentence(user: Clicker) -> str:
    """Find the sentence which says that Lavrov and Makei met in May 2016; return it."""
    _ask(user, "Lavrov Makei May 2016")
    user.click(_main(user).get_by_role("link", name="Timeline"))
    expect(user.page.locator(ANSWER)).to_contain_text("from 1 May 2016 to 31 May 2016")
    # The first report is the day's announcement; the sentence is that of one which says "held".
    user.click(user.page.get_by_text("All reports of this meeting"))
    held = user.page.locator("[class*=st-key-more-report]", has_text=", held, ").first
    user.click(held.get_by_role("link"))
    expect(user.page.locator("mark.ro-chosen").first).to_be_in_viewport()
    return " ".join(user.page.locator(".ro-text:has(mark.ro-chosen)").first.inner_text().split())


def denials_as_a_sheet(user: Clicker) -> Path:
    """Take away all denials about Redzikowo since 2018 as XLSX; return the file."""
    _ask(user, "denials about Redzikowo since 2018")
    _rests(user)
    user.click(user.page.get_by_role("button", name="Download", exact=True))
    row = user.page.locator(".st-key-files-statements")
    return _downloaded(user, row.get_by_role("button", name="XLSX"))


def who_met_whom_as_a_picture(user: Clicker) -> Path:
    """Take away who met whom in 2016 as a picture for a slide; return the file."""
    _ask(user, "who met whom in 2016")
    _rests(user)
    user.click(user.page.get_by_role("button", name="Download", exact=True))
    row = user.page.locator(".st-key-files-matrix")
    return _downloaded(user, row.get_by_role("button", name="Slide"))


def wrong_speaker(user: Clicker) -> int:
    """Mend a wrong speaker wherever it is written so; return how many the article then shows."""
    card = user.page.locator("[class*=st-key-card-said]", has_text="of the points stands")
    user.click(card.get_by_role("link"))
    expect(user.page.locator(".ro-text[data-start]").first).to_be_visible()
    _rests(user)
    user.click(user.page.get_by_role("button", name="Wrong speaker"))
    user.click(user.page.get_by_label("Who said it"))
    user.type("Vladimir Makei")
    expect(
        user.page.get_by_text("“Foreign Minister Lavrov” is written: 2 statements")
    ).to_be_visible()
    user.click(user.page.get_by_role("button", name="Change it everywhere"))
    mended = user.page.locator(".ro-beside", has_text="Vladimir Makei")
    expect(mended).to_have_count(2)
    return mended.count()


def what_is_new(user: Clicker) -> str:
    """Find out what is new since 1 June 2026; return the answer above the list."""
    user.click(user.page.get_by_role("button", name="Since …"))
    user.click(user.page.get_by_role("spinbutton", name="year, Or a plain day"))
    user.page.keyboard.type("20260601")
    user.click(user.page.get_by_role("button", name="Compare"))
    expect(user.page.get_by_role("heading", name="Since 1 June 2026")).to_be_visible()
    _rests(user)
    user.click(_main(user).get_by_role("link", name="New", exact=True))
    answer = user.page.locator(ANSWER)
    expect(answer).to_contain_text("Since 1 June 2026")
    _rests(user)
    return str(answer.inner_text())


#: what product.md's users ask -> how it is done
TASKS: dict[str, Callable[[Clicker], Any]] = {
    "which sentence says that Lavrov and Makei met in May 2016": which_sentence,
    "all denials about Redzikowo since 2018 as XLSX": denials_as_a_sheet,
    "who met whom in 2016 as a picture": who_met_whom_as_a_picture,
    "fix a wrong speaker everywhere": wrong_speaker,
    "what is new since 1 June": what_is_new,
}


def done(page: Page, address: str, task: Callable[[Clicker], Any]) -> Done:
    """Open Overview, wait until it stands still, and do a task."""
    views.opened(page, address)
    user = Clicker(page)
    outcome = task(user)
    return Done(user.clicks, user.seconds(), outcome)


def load(address: str) -> None:
    """Fill an empty store with the demo corpus and a few articles of our own."""
    place, target = settings.load(), stores.open(address)
    ingest.ingest(target, sorted(place.demo.glob("[0-9]*.md")), reference=place.reference)
    add_cases(target)
    target.close()


def add_cases(target: Store) -> None:
    """Store five articles of our own, so that it is known to the letter what is to be found."""
    for day, said, manner in (
        (date(2016, 3, 1), "that Redzikowo was agreed upon in secret", "denied"),  # too old
        (date(2019, 3, 1), DENIED[0], "denied"),
        (date(2021, 3, 1), "that Redzikowo would be ready", "said"),  # no denial
        (date(2022, 3, 1), DENIED[1], "denied"),
    ):
        _add_denial(target, day, said, manner)
    _add_points(target)


def _add_denial(target: Store, day: date, words: str, manner: str) -> None:
    text = f"Andrzej Duda {manner} {words}."
    one = small_store.article(f"Of {day}", text, day.isoformat())
    named = small_store.span(text, "Redzikowo")
    place = PlaceMention(named, small_store.REDZIKOWO, Level.SITE)
    said = small_store.said(text, words, small_store.DUDA, day, manner=manner)
    found = Extraction(one.id, "test", "en", True, (said,), (), (place,))
    small_store.add(target, [one], [found])


def _add_points(target: Store) -> None:
    """The newest article: the same words, used nowhere else, stand for its speaker twice."""
    who = "Foreign Minister Lavrov"
    text = "\n\n".join(f"{who} said that {words}." for words in TOLD)
    by_surname = replace(small_store.LAVROV, reason=Reason.SURNAME)
    found = []
    for words in TOLD:
        one = small_store.said(text, words, by_surname, date(2026, 7, 7))
        start = text.rindex(who, 0, text.index(words))
        phrase = replace(one.attribution, speaker=Span(start, start + len(who)))
        found.append(replace(one, attribution=phrase))
    told = small_store.article("Points", text, "2026-07-07")
    small_store.add(target, [told], [Extraction(told.id, "test", "en", True, tuple(found), (), ())])


def _ask(user: Clicker, question: str) -> None:
    user.click(user.page.get_by_role("textbox", name="Ask: names, dates, words"))
    user.type(question)
    expect(user.page.get_by_role("button", name="Remove the dates")).to_be_visible()


def _main(user: Clicker) -> Locator:
    return user.page.get_by_test_id("stMain")


def _rests(user: Clicker) -> None:
    """Wait until nothing moves: a menu that is opened while the page is drawn closes again."""
    views.still(user.page)


def _downloaded(user: Clicker, button: Locator) -> Path:
    with user.page.expect_download(timeout=60_000) as waiting:
        user.click(button)
    return Path(waiting.value.path())
