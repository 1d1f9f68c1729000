"""A number of statements in; what a change of filters costs the dashboard's server, as lines, out.

The dashboard is served over a store of invented news, and visited as by a browser that draws
nothing (benchmarks/visitor.py); then the plain page of each view over the same store
(benchmarks/plain_page.py), with the first changes of that view, and a plain page that shows
everything, with the same changes. Processor time is the server's
whole process: other work on the machine does not stretch it much. No change is asked for twice, so
that nothing is answered from what was kept.
"""

import random
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from statistics import median

from readout import reference_frames
from readout import store as stores
from readout.bench import large_store
from readout.bench.changes import changes
from readout.bench.invented_world import World, world
from readout.bench.page_server import Server, serving
from readout.errors import SettingsError

PAGES = {
    "": "Overview",
    "timeline": "Timeline",
    "sites": "Sites",
    "who_said_what": "Who said what",
    "actors": "Actors",
    "positions": "Then and now",
    "articles": "Articles",
    "review": "Review",
}
CHANGES = 30
PLAIN = 12  #: of them on a plain page, two of each kind: of a million statements one takes seconds
PICTURES = 10  #: changes in the browser
SESSIONS = 8  #: further visitors, whose memory is told
_TOPIC = "&topic=topic%3Amissile-defence"  # "Then and now" compares nothing without one


_HEADS = (
    *("CPU, median", "CPU, p95", "wall, median", "sent, median"),
    *("view, plain", "ratio", "all, plain", "ratio"),
)


@dataclass(frozen=True, slots=True)
class Cost:
    """What the changes of one page cost."""

    page: str
    cpu: tuple[float, ...]  #: seconds of the server's processor time, one a change
    wall: tuple[float, ...]  #: seconds until the server had sent everything
    sent: tuple[int, ...]  #: bytes


@dataclass(frozen=True, slots=True)
class Load:
    """What was measured over one store."""

    statements: int
    first: float  #: seconds from the start of the server to the end of the first run of Overview
    size: int  #: bytes of memory of the server after that
    session: int  #: bytes that each further visitor takes
    pages: tuple[Cost, ...]
    plain: tuple[Cost, ...]  #: of the same views
    everything: tuple[Cost, ...]  #: of the same changes on a plain page of everything
    pictures: tuple[float, ...] = ()  #: seconds in Chromium from a change to the new timeline


def measure(
    statements: int,
    root: Path,
    reference: Path,
    number: int = CHANGES,
    pages: Sequence[str] = tuple(PAGES),
    browser: bool = False,
) -> Load:
    """Fill a store, and return what the pages cost over it.

    Raises SettingsError where the processor time of another process cannot be read, or where a
    server does not start.
    """
    if not sys.platform.startswith("linux"):
        raise SettingsError("The pages are measured on Linux: elsewhere a server's time is hidden.")
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{Path(folder) / 'pages.sqlite'}"
        store = stores.open(address)
        large_store.fill(store, statements, reference)
        store.close()
        return over(address, statements, root, reference, number, pages, browser)


def over(
    address: str,
    statements: int,
    root: Path,
    reference: Path,
    number: int = CHANGES,
    pages: Sequence[str] = tuple(PAGES),
    browser: bool = False,
) -> Load:
    """Return what the pages cost over a store that is filled already."""
    invented = world(random.Random(1), reference_frames.sites(reference))  # noqa: S311 -- no secret
    asked, others = _asked(invented, pages, number)
    with serving("dashboard.py", root, address) as server:
        with server.visit("", []) as told:
            first, size = told["drawn"] - server.began, told["size"]
        costs = tuple(_cost(server, PAGES[page], page, asked[page]) for page in pages)
        session = _session(server, asked[pages[0]])
        pictures = tuple(server.pictures("timeline", others)) if browser else ()
    with serving("benchmarks/plain_page.py", root, address) as server:
        plain, everything = (
            tuple(_cost(server, PAGES[page], at or page, asked[page][:PLAIN]) for page in pages)
            for at in ("", "everything")
        )
    return Load(statements, first, size, session, costs, plain, everything, pictures)


def report(load: Load) -> str:
    """Return the lines of the terminal; a ratio above 1 is a plain page's time to the page's."""
    rows = list(zip(load.pages, load.plain, load.everything, strict=True))
    of_view = median(_ratio(page, plain) for page, plain, _ in rows)
    of_all = median(_ratio(page, everything) for page, _, everything in rows)
    lines = [
        f"{load.statements:,} statements; the server's part of a change of filters, "
        f"{len(load.pages[0].cpu)} changes a page",
        "",
        _row("page", *_HEADS),
        *(_told(*row) for row in rows),
        _row("median", *[""] * 5, f"{of_view:,.1f}", "", f"{of_all:,.1f}"),
        "",
        f"start to first view:  {load.first:.1f} s",
        f"memory of the server: {load.size / 1e6:,.0f} MB, "
        f"{load.session / 1e6:,.1f} MB for each further session",
    ]
    if load.pictures:
        lines.append(
            f"Chromium, Timeline:   {median(load.pictures):.2f} s from a change to the new "
            f"picture, median of {len(load.pictures)}; {max(load.pictures):.2f} s the longest"
        )
    return "\n".join(lines)


def _cost(server: Server, name: str, page: str, asked: Sequence[str]) -> Cost:
    """Return what changes cost on a page that was opened without filters."""
    with server.visit(page, asked) as told:
        cpu, wall, sent = zip(*told["changes"], strict=True)
    return Cost(name, cpu, wall, sent)


def _session(server: Server, asked: Sequence[str]) -> int:
    """Return how much memory a further visitor takes who asks for what others asked for before."""
    with ExitStack() as visitors:
        sizes: list[int] = [
            visitors.enter_context(server.visit("", asked[:1]))["size"] for _ in range(SESSIONS + 1)
        ]
    # Below nothing where the server gave back meanwhile what earlier visits had left behind.
    return max(0, sizes[-1] - sizes[0]) // SESSIONS


def _asked(
    invented: World, pages: Sequence[str], number: int
) -> tuple[dict[str, list[str]], list[str]]:
    """Return the changes of each page, and others for the browser."""
    draw = random.Random(2)  # noqa: S311 -- no secret
    every = changes(draw, invented, number * len(pages) + PICTURES)
    # A run of them each, so that every page is asked for every kind of change.
    asked = {page: every[at * number :][:number] for at, page in enumerate(pages)}
    if "positions" in asked:
        asked["positions"] = [one + _TOPIC for one in asked["positions"]]
    return asked, every[-PICTURES:]


def _told(one: Cost, plain: Cost, everything: Cost) -> str:
    slow = sorted(one.cpu)[ceil(0.95 * len(one.cpu)) - 1]
    return _row(
        one.page,
        f"{1000 * median(one.cpu):,.0f} ms",
        f"{1000 * slow:,.0f} ms",
        f"{1000 * median(one.wall):,.0f} ms",
        f"{median(one.sent) / 1000:,.0f} kB",
        f"{1000 * median(plain.cpu):,.0f} ms",
        f"{_ratio(one, plain):,.1f}",
        f"{1000 * median(everything.cpu):,.0f} ms",
        f"{_ratio(one, everything):,.1f}",
    )


def _ratio(one: Cost, plain: Cost) -> float:
    """Return how much longer the plain page took for the changes that both were asked for."""
    return median(plain.cpu) / median(one.cpu[: len(plain.cpu)])


def _row(*cells: str) -> str:
    first, *others = cells
    return f"{first:<16}" + "".join(f"{one:>14}" for one in others)
