"""Every view over the small store, by a name: its address, and words that only this view shows."""

from dataclasses import dataclass

from readout import frames
from tests import small_store

HEADING = ".ro h1"
_PATIENCE = 60_000  # ms: a map drawn without a graphics card keeps the page busy
_STILL = "[data-testid=stApp][data-test-script-state=notRunning]"


@dataclass(frozen=True, slots=True)
class View:
    """An address with {names} for ids of records, and what stands at which selector there."""

    path: str
    says: tuple[tuple[str, str], ...] = ()


VIEWS = {
    "overview": View("", ((HEADING, "11 meetings, 22 statements"),)),
    "overview of some years": View(
        "?from=2015-01-01&to=2018-12-31", ((HEADING, "4 meetings, 8 statements"),)
    ),
    "timeline by actor with a meeting": View(
        "timeline?to=2020-01-01&lanes=actor&meeting={meeting}",
        (
            (".ro h2.ro-object", "Lavrov, Makei"),
            ("mark.ro-sentence", "16 May 2014"),
            ("button[aria-checked=true]", "By actor"),
        ),
    ),
    "timeline of a cell of the matrix": View(
        "timeline?met=side%3APoland&met=side%3ARussia",
        ((HEADING, "1 meeting"), (".ro-clip", "Poland and Russia together")),
    ),
    "site": View("sites?site=site:redzikowo", ((".ro h2.ro-object", "Redzikowo"),)),
    "statement of a side": View(
        "who_said_what?who=side:Belarus&statement={statement}",
        ((HEADING, "10 statements"), (".ro-close mark.ro-direct", "We agreed on 14 points")),
    ),
    "list of actors": View("actors", ((HEADING, "actors"),)),
    "actor with a counterpart": View(
        "actors?actor=person:sergei-lavrov&with=person:andrzej-duda",
        ((HEADING, "Sergei Lavrov"), (".stMain", "with Andrzej Duda")),
    ),
    "offers of positions": View("positions", (("[data-testid=stMain]", "Then and now"),)),
    "positions of two actors": View(
        "positions?who=side:Russia&who=side:Belarus",
        ((HEADING, "Russia"), (".ro-year", "2012")),
    ),
    "articles by words": View("articles?words=Redzikowo", ((HEADING, "1 article"),)),
    "article at a sentence": View(
        "articles?article={article}&at={at}",
        ((HEADING, "Ministers meet in 2014"), ("mark.ro-chosen", "We agreed on 14 points")),
    ),
    "import": View("imports", ((HEADING, "Add your articles"),)),
    "record to review": View(
        "review?record={statement}", ((".ro-evidence mark.ro-direct", "We agreed on 14 points"),)
    ),
    "empty timeline": View(
        "timeline?from=1990-01-01&to=1990-12-31", ((".ro h2", "No meetings in this view."),)
    ),
}


def ids(folder):
    """Return the ids in the addresses: the store's ids follow from its articles alone."""
    target = small_store.open_store(folder)
    small_store.fill(target)
    whole = frames.current(target)
    talks = whole.meetings[whole.meetings["start"].dt.year == 2014].iloc[0]
    said = whole.statements
    reply = said[(said["start"].dt.year == 2014) & (said["side"] == "Belarus")].iloc[0]
    articles = dict(zip(whole.articles["article"], whole.articles["id"], strict=True))
    return {
        "meeting": talks.event[:16],
        "statement": reply.event[:16],
        "article": articles[reply.article][:16],
        "at": reply.evidence_start,
    }


def opened(page, address):
    """Open an address and wait until the page stands still."""
    page.goto(address)
    page.locator(HEADING).first.wait_for()
    still(page)


def still(page):
    """Wait until the script has run and nothing is a placeholder any more."""
    page.locator(_STILL).wait_for(state="attached", timeout=_PATIENCE)
    page.locator("[data-testid=stSkeleton]").first.wait_for(state="detached", timeout=_PATIENCE)
