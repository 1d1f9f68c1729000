"""Words on the command line in; the same work as the pages do, and an exit code, out.

0: done. 1: done, but something was rejected or failed (the report says what). 2: not understood, or
nothing could be done.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from readout.commands import (
    annotate,
    asked,
    bench,
    brief,
    export,
    fetch,
    filters,
    ingest,
    marks,
    review,
    serve,
    verify,
)
from readout.commands import written_options as written
from readout.errors import ReadoutError

BENCHES = ("demo", "quality", "speed", "imports", "duplicates", "exports", "pages")
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Run = Callable[[argparse.Namespace], int]


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; a mistake is a sentence on stderr, never a trace."""
    chosen = parser().parse_args(words)
    try:
        return int(chosen.run(chosen))
    except ReadoutError as problem:
        print(f"readout: {problem}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("readout: stopped; what was stored stays, run it again to go on.", file=sys.stderr)
        return 2
    except BrokenPipeError:  # `readout ... | head`: whoever read has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def parser() -> argparse.ArgumentParser:
    """Return the whole command line; the manual and its test are written from it."""
    top = argparse.ArgumentParser(
        prog="readout", description="News articles in; meetings, sites and who said what out."
    )
    into = top.add_subparsers(required=True, metavar="COMMAND")
    _ingest(into)
    _fetch(into)
    _watch(into)
    _demo(into)
    _extract(into)
    _annotate(into)
    _export(into)
    _filters(into)
    _verify(into)
    _review(into)
    _brief(into)
    _marks(into)
    _bench(into)
    _serve(into)
    return top


def _command(into: Commands, name: str, what: str, run: Run) -> argparse.ArgumentParser:
    one = into.add_parser(name, help=what, description=what)
    one.set_defaults(run=run)
    one.add_argument(
        "--store", metavar="URL", help="a file, or an SQLAlchemy address (default: the settings')"
    )
    return one


def _with_opinion(one: argparse.ArgumentParser) -> None:
    one.add_argument(
        "--second-opinion",
        metavar="NAME",
        help="spacy:PIPELINE, program:COMMAND or answers:FILE (default: the settings')",
    )


def _ingest(into: Commands) -> None:
    one = _command(into, "ingest", "Read files or folders of articles.", ingest.ingest)
    one.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    one.add_argument(
        "--report",
        type=Path,
        metavar="FILE",
        help="write the report there: .json, .csv or .xlsx",
    )
    one.add_argument(
        "--columns",
        type=written.columns,
        default={},
        metavar="FIELD=COLUMN,...",
        help="of tables: text=body,title=headline,date=day,outlet=source (default: guessed)",
    )
    one.add_argument(
        "--encoding", default="", metavar="NAME", help="of texts and tables: cp1251 ..."
    )
    one.add_argument("--workers", type=written.workers, default=1)
    _with_opinion(one)


def _fetch(into: Commands) -> None:
    what = "Read articles, feeds or files from the web."
    one = _command(into, "fetch", what, fetch.fetch)
    one.add_argument("addresses", nargs="+", metavar="URL")
    one.add_argument("--articles", action="store_true", help="of a feed: also what it links to")
    one.add_argument("--report", type=Path, metavar="FILE.json", help="write the report there")
    one.add_argument("--workers", type=written.workers, default=1)
    _with_opinion(one)


def _watch(into: Commands) -> None:
    what = "Keep a list of feeds; read what is new in them, once or again and again."
    one = _command(into, "watch", what, fetch.watch)
    one.add_argument("action", choices=("add", "remove", "list", "run"))
    one.add_argument("addresses", nargs="*", metavar="URL", help="of add and remove")
    one.add_argument("--articles", action="store_true", help="of add: also what the feeds link to")
    one.add_argument(
        "--every",
        type=written.pause,
        metavar="30m",
        help="of run: again and again, until it is stopped",
    )
    one.add_argument(
        "--all", action="store_true", help="of run: also feeds that failed not long ago"
    )
    one.add_argument("--report", type=Path, metavar="FILE.json", help="of run: write it there")
    one.add_argument("--workers", type=written.workers, default=1)
    _with_opinion(one)


def _demo(into: Commands) -> None:
    _command(into, "demo", "Load the demo corpus into an empty store.", ingest.demo)


def _extract(into: Commands) -> None:
    one = _command(into, "extract", "Extract what this version has not read yet.", ingest.extract)
    one.add_argument("--workers", type=written.workers, default=1)
    _with_opinion(one)


def _annotate(into: Commands) -> None:
    one = _command(into, "annotate", "JSON lines in, annotations out; no store.", annotate.annotate)
    one.add_argument("source", type=Path, metavar="IN.jsonl")
    one.add_argument("target", type=Path, metavar="OUT.jsonl")
    one.add_argument("--workers", type=written.workers, default=1)
    _with_opinion(one)


_TABLES = ("articles", "statements", "meetings", "sites")
_FIGURES = ("timeline", "map", "matrix", "positions", "history", "years")
_FORMS = (
    f"{', '.join(written.FIGURE_FORMS + written.DATA_FORMS)}; "
    f"of a brief: {', '.join(written.BRIEF_FORMS)}"
)
_WHAT = (
    f"a brief; a table: {', '.join(_TABLES)}; "
    f"a figure (png, svg): {', '.join(_FIGURES)}, statements"
)


def _export(into: Commands) -> None:
    one = _command(into, "export", "Write a figure, a table or a brief.", _leave)
    one.add_argument(
        "what", choices=(*_TABLES, *_FIGURES, "figure", "brief"), metavar="WHAT", help=_WHAT
    )
    one.add_argument("name", nargs="?", default="", metavar="NAME", help="of a brief")
    one.add_argument("--format", required=True, type=written.form, metavar="FORM", help=_FORMS)
    one.add_argument("--out", required=True, type=Path, metavar="FILE", help="of a brief: a folder")
    asked.options(one)
    one.add_argument("--mark", default="", metavar="NAME", help="as it stood at that mark")
    one.add_argument(
        "--figure",
        choices=(*_FIGURES, "statements"),
        default="timeline",
        help="which figure (default: timeline)",
    )
    one.add_argument("--by", choices=("pair", "actor", "place"), default="pair", help="lanes")
    one.add_argument(
        "--reported",
        action="store_true",
        help="of meetings: also those that data sets report (ACLED, POLECAT, GDELT)",
    )
    one.add_argument("--size", choices=("slide", "a4"), default="slide")
    one.add_argument("--title", default="", help="of a figure: what it shows, in your words")
    one.add_argument("--marking", default="", help="TLP:GREEN ..., or your office's own")
    one.add_argument(
        "--with-text",
        action="store_true",
        help="of zip: put the articles' texts in; they are their publishers', so you decide",
    )


def _leave(words: argparse.Namespace) -> int:
    return brief.export(words) if words.what == "brief" else export.export(words)


def _filters(into: Commands) -> None:
    what = "List filters that were saved by name, show what one asks for, or delete one."
    one = _command(into, "filters", what, filters.filters)
    one.add_argument("what", choices=("list", "show", "delete"))
    one.add_argument("name", nargs="?", default="", metavar="NAME", help="of show and delete")


def _verify(into: Commands) -> None:
    what = "Check an evidence pack; with --store also against the store that is named there."
    one = _command(into, "verify", what, verify.verify)
    one.add_argument("pack", type=Path, metavar="PACK.zip")


def _review(into: Commands) -> None:
    what = "Move the decisions of analysts between stores, as JSON lines."
    one = _command(into, "review", what, review.review)
    one.add_argument("what", choices=("export", "import"))
    one.add_argument("file", type=Path, metavar="FILE.jsonl")


def _brief(into: Commands) -> None:
    what = "List, show, keep or remove the briefs that were put together."
    one = _command(into, "brief", what, brief.brief)
    one.add_argument("what", choices=("list", "show", "save", "remove"))
    one.add_argument("name", nargs="?", metavar="NAME", help="of the brief; of save: a JSON file")


def _marks(into: Commands) -> None:
    what = "Keep what the store says now under a name; tell what changed since."
    one = _command(into, "marks", what, marks.marks)
    one.add_argument("what", choices=("list", "set", "show", "compare", "remove"))
    one.add_argument("name", nargs="?", metavar="NAME", help="of compare also a day, YYYY-MM-DD")
    one.add_argument("--to", default="now", metavar="NAME", help="of compare (default: now)")
    one.add_argument("--format", choices=("text", "json", "xlsx"), default="text")
    one.add_argument("--out", type=Path, metavar="FILE", help="of compare (default: here)")
    one.add_argument(
        "--stored",
        action="store_true",
        help="of a day: when articles came into the store, not when they were published",
    )
    one.add_argument("--by", default="", metavar="WHO", help="of set and remove (default: you)")
    one.add_argument("--why", default="", help="of remove")


def _bench(into: Commands) -> None:
    what = (
        "Measure: against the demo's facts or gold files, speed, imports, copies, exports, pages."
    )
    one = _command(into, "bench", what, bench.bench)
    one.add_argument("what", choices=BENCHES)
    one.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="gold files, for imports articles, or folders of them",
    )
    one.add_argument("--errors", action="store_true", help="list what was missed or wrong")
    one.add_argument("--record", action="store_true", help="of quality: keep these figures")
    one.add_argument(
        "--stored",
        type=written.number,
        default=100_000,
        metavar="N",
        help="of duplicates: articles in the store that gets one more (default: 100,000)",
    )
    one.add_argument(
        "--statements",
        type=written.number,
        default=100_000,
        metavar="N",
        help="of pages: in the store that is shown (default: 100,000)",
    )
    one.add_argument(
        "--browser", action="store_true", help="of pages: also in Chromium, by Playwright"
    )


def _serve(into: Commands) -> None:
    one = _command(into, "serve", "Start the dashboard on this machine.", serve.serve)
    one.add_argument("--port", type=int, default=8501)
