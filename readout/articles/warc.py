"""The bytes of a web archive in; one article for each page that was answered out.

Format: WARC 1.1 (ISO 28500:2017), plain or gzip record by record, and WACZ 1.1.1, a ZIP of them.
Pages are read as saved pages are; requests, pictures and answers other than 200 are counted.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from readout.articles import gzips, html, http_answers, members, plain
from readout.articles.http_answers import Answer
from readout.articles.members import Member
from readout.articles.parsed import Reading, compared, refused
from readout.articles.warc_records import Record, records
from readout.articles.zips import Archive, Refused
from readout.records import Problem, Rejection

_PAGES = ("text/html", "application/xhtml+xml")


def read(data: bytes, name: str) -> Reading:
    """Read the pages of one archive; positions count them in its order."""
    return _read_wacz(data) if data.startswith(b"PK") else _reading([data])


def _read_wacz(data: bytes) -> Reading:
    try:
        archive = Archive(data)
        inside = [one for one in archive.members if one.filename.startswith("archive/")]
        files = [archive.read(one) for one in inside]
        listed = [one for one in archive.members if one.filename == "pages/pages.jsonl"]
        pages = archive.read(listed[0]) if listed else b""
    except Refused as error:
        return Reading(rejected=(error.why,))
    # The first line is a header.
    announced = sum(1 for line in pages.split(b"\n") if line.strip()) - 1 if listed else None
    reading = _reading(files)
    found = len(reading.articles) + len(reading.rejected)
    notes = reading.notes + compared(announced, found)
    where = "its list of pages" if listed else ""
    return replace(reading, announced=announced, notes=notes, announced_in=where)


def _reading(files: list[bytes]) -> Reading:
    skipped: Counter[str] = Counter()
    notes: list[str] = []
    parts: list[Member] = []
    for data in files:
        parts += _members(data, skipped, notes)
    if skipped:
        counts = ", ".join(f"{count:,} {what}" for what, count in sorted(skipped.items()))
        notes.append(f"Records that are no page: {counts}.")
    if not parts:
        return replace(refused(Problem.NO_TEXT, "no page in this archive"), notes=tuple(notes))
    return members.reading(parts, tuple(notes))


def _members(data: bytes, skipped: Counter[str], notes: list[str]) -> Iterator[Member]:
    problem = ""
    if data.startswith(b"\x1f\x8b"):
        found = gzips.unpacked(data)
        data, problem = found.data, found.problem
    for record in records(data):
        what = record.headers.get("warc-type", "record without a type")
        answer = _answer(record)
        if isinstance(answer, str):
            skipped[answer or what] += 1
        else:
            yield Member(record.address or "a page", _reader(record, answer))
            if record.problem and not answer.is_cut:
                notes.append(f"The record at byte {record.offset:,} {record.problem}.")
        if record.is_cut and isinstance(answer, str):
            problem = problem or f"the record at byte {record.offset:,} {record.problem}"
    if problem:
        yield Member("the archive", _row(Problem.TRUNCATED, problem))


def _answer(record: Record) -> Answer | str:
    """Return the page that a record holds, or what it is instead ("": what its type says)."""
    kind = record.headers.get("warc-type", "")
    if kind in ("resource", "conversion"):
        answer = Answer(200, record.headers.get("content-type", ""), record.block, record.is_cut)
    elif kind == "response":
        answer = http_answers.parsed(record.block, record.is_cut)
    else:
        return ""
    if answer.status != 200:
        return f"answer {answer.status}"
    is_page = answer.kind in _PAGES or (kind == "conversion" and answer.kind == "text/plain")
    return answer if is_page else "answer that is no page"


def _reader(record: Record, answer: Answer) -> Callable[[], Reading]:
    if "warc-truncated" in record.headers:
        why = f"cut when it was saved: {record.headers['warc-truncated'][:20]}"
        return _row(Problem.TRUNCATED, why)
    if answer.is_cut:
        return _row(Problem.TRUNCATED, f"the record at byte {record.offset:,}")
    if answer.problem:
        return _row(Problem.UNREADABLE, answer.problem)

    def read_page() -> Reading:
        if answer.kind == "text/plain":
            found = plain.read(answer.body, "")
            raws = ((n, replace(raw, address=record.address)) for n, raw in found.articles)
            return replace(found, articles=tuple(raws))
        return html.read_saved(answer.body, answer.charset, record.address, "")

    return read_page


def _row(problem: Problem, detail: str) -> Callable[[], Reading]:
    return lambda: Reading(rejected=(Rejection(0, problem, detail),))
