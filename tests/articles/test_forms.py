"""Every format in every state a file comes in, read into a store: nothing is lost, nothing made up.

The table says, for each format and state, what the import report says: stored + duplicates +
rejected. An article is found once, so the three always add up to `found`; the property below holds
that for any mixture of files, cut anywhere and damaged anywhere.
"""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from readout import ingest as ingesting
from readout import store as stores
from readout.articles import child
from readout.records import Problem
from readout.sources import files as sources
from readout.store.connect import reading
from readout.store.tables import articles as stored_articles
from readout.store.tables import reported_events
from tests.articles.documents import a_zip
from tests.articles.exports_built import THREE
from tests.articles.forms_built import MANY, ONE

FORMS = MANY | ONE
STATES = ("good", "truncated", "duplicated", "wrong date", "empty", "wrong encoding")


def told(salt, articles=THREE):
    """Return articles that no other file has: a word of theirs and their numbers are its own."""
    sentence = f"The delegation of Łódź spoke of the point called {salt}."
    return [
        replace(
            one,
            text=(f"{sentence} {one.text[0]}", *one.text[1:]),
            id=f"{one.id[:16]}e{n}{abs(hash_of(salt)):07d}",
        )
        for n, one in enumerate(articles)
    ]


def hash_of(salt):
    return sum(ord(c) * (n + 1) for n, c in enumerate(salt)) % 10**7


def undated(articles):
    return [replace(one, day="2016-02-31", shown="February 31, 2016 Monday") for one in articles]


def files(form, state):
    """Return the files of one cell of the table, as (name, bytes)."""
    name, build = FORMS[form]
    articles = told(f"{form} {state}".replace(" ", ""))
    match state:
        case "truncated":
            data = build(articles)
            return [(name, data[: len(data) * 3 // 5])]
        case "duplicated":
            if form in ONE:
                return [(name, build(articles)), (f"other-{name}", build(articles))]
            return [(name, build([articles[0], articles[1], articles[0]]))]
        case "wrong date":
            return [(name, build(undated(articles)))]
        case "empty":
            return [(name, b"")]
        case "wrong encoding":
            return [(name, wrongly_encoded(build(articles)))]
    return [(name, build(articles))]


def wrongly_encoded(data):
    """Return a text in another encoding than it says, and other files with bytes of no encoding."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        middle = len(data) // 2
        return data[:middle] + b"\xff\xfe\x81" + data[middle:]
    is_cyrillic = "Документ" in text
    return text.encode("cp1251" if is_cyrillic else "cp1250", "replace")


# stored, duplicates, rejected; of a list of links every row is rejected, for it holds no text.
TABLE = {
    #  good | truncated | duplicated | wrong date | empty | wrong encoding
    "Nexis DOCX": "3 0 0 | 0 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 0 0 1",
    "Nexis RTF": "3 0 0 | 2 0 0 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "Nexis PDF": "3 0 0 | 0 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "Nexis ZIP": "3 0 0 | 0 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 1 0 2",
    "Lexis TXT": "3 0 0 | 2 0 0 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "Lexis HTML": "3 0 0 | 2 0 0 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "Factiva HTML": "3 0 0 | 2 0 0 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "Factiva XML": "3 0 0 | 1 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 0 0 1",
    "Factiva RTF": "3 0 0 | 2 0 0 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "Factiva PDF": "3 0 0 | 0 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "ProQuest TXT": "3 0 0 | 2 0 0 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "ProQuest HTML": "3 0 0 | 2 0 0 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "ProQuest EML": "3 0 0 | 2 0 0 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "ProQuest PDF": "3 0 0 | 0 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "Europresse": "3 0 0 | 2 0 0 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "Labelled TXT": "3 0 0 | 2 0 0 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "RIS": "3 0 0 | 1 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "BibTeX": "3 0 0 | 1 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "CSL JSON": "3 0 0 | 0 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "RSS": "3 0 0 | 1 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "JSON Feed": "3 0 0 | 0 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "EML": "3 0 0 | 1 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "MBOX": "3 0 0 | 2 0 0 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "WARC": "3 0 0 | 1 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 2 0 1",
    "WACZ": "3 0 0 | 0 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 0 0 1",
    "ZIP": "3 0 0 | 0 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 1 0 2",
    "CSV": "3 0 0 | 1 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "XLSX": "3 0 0 | 0 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 0 0 1",
    "JSON": "3 0 0 | 0 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "JSONL": "3 0 0 | 1 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "Parquet": "3 0 0 | 0 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 0 0 1",
    "ICS": "3 0 0 | 1 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "STIX": "3 0 0 | 0 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "Event Registry": "3 0 0 | 0 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "NewsAPI": "3 0 0 | 0 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "Media Cloud": "0 0 3 | 0 0 2 | 0 0 3 | 0 0 3 | 0 0 1 | 0 0 3",
    "GDELT mentions": "0 0 3 | 0 0 2 | 0 0 3 | 0 0 3 | 0 0 1 | 0 0 3",
    "GDELT events": "3 0 0 | 2 0 0 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "ACLED": "3 0 0 | 1 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "ACLED JSON": "3 0 0 | 0 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "POLECAT": "3 0 0 | 1 0 1 | 2 1 0 | 3 0 0 | 0 0 1 | 3 0 0",
    "TXT": "1 0 0 | 1 0 0 | 1 1 0 | 1 0 0 | 0 0 1 | 1 0 0",
    "HTML": "1 0 0 | 1 0 0 | 1 1 0 | 1 0 0 | 0 0 1 | 1 0 0",
    "MHTML": "1 0 0 | 1 0 0 | 1 1 0 | 1 0 0 | 0 0 1 | 1 0 0",
    "PDF": "1 0 0 | 0 0 1 | 1 1 0 | 1 0 0 | 0 0 1 | 1 0 0",
    "DOCX": "1 0 0 | 0 0 1 | 1 1 0 | 1 0 0 | 0 0 1 | 0 0 1",
    "ODT": "1 0 0 | 0 0 1 | 1 1 0 | 1 0 0 | 0 0 1 | 0 0 2",
    "RTF": "1 0 0 | 1 0 0 | 1 1 0 | 1 0 0 | 0 0 1 | 1 0 0",
    "GZIP": "1 0 0 | 1 0 1 | 1 1 0 | 1 0 0 | 0 0 1 | 0 0 1",
}


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """Read every file of the table in one import, through the child process, into one store."""
    patch = pytest.MonkeyPatch()
    patch.setattr(ingesting, "extract_pending", lambda *_, **__: 0)
    store = stores.open(f"sqlite:///{tmp_path_factory.mktemp('forms') / 'x.db'}")
    cells = [(form, state) for form in FORMS for state in STATES]
    sent = [(cell, *file) for cell in cells for file in files(*cell)]
    uploads = [(f"{n}-{name}", data) for n, (_, name, data) in enumerate(sent)]
    found = ingesting.ingest_uploads(store, uploads, reference=tmp_path_factory.getbasetemp())
    patch.undo()
    rows = {}
    for (cell, _, _), row in zip(sent, found.files, strict=True):
        rows.setdefault(cell, []).append(row)
    return rows, store


def said(rows):
    stored = sum(row.stored for row in rows)
    duplicates = sum(row.duplicates for row in rows)
    return f"{stored} {duplicates} {sum(len(row.rejected) for row in rows)}"


@pytest.mark.parametrize("form", FORMS)
def test_each_format_in_each_state_is_reported_as_the_table_says(report, form):
    rows, _ = report
    assert [said(rows[form, state]) for state in STATES] == TABLE[form].split(" | ")


# Nothing in these tells that they break off where they do: a text may end anywhere, and a message
# or the last cell of a line that is cut is a shorter one.
QUIET = {"TXT", "HTML", "MBOX", "GDELT events"}


@pytest.mark.parametrize("form", [form for form in FORMS if form not in QUIET])
def test_a_file_that_was_cut_off_says_so(report, form):
    rows, _ = report
    (row,) = rows[form, "truncated"]
    told = " ".join(row.notes).lower()
    assert row.rejected or "cut off" in told or "incomplete" in told


@pytest.mark.parametrize("form", FORMS)
def test_a_date_that_is_none_is_never_made_into_one(report, form):
    rows, store = report
    names = [row.file for row in rows[form, "wrong date"]]
    with reading(store) as connection:
        asked = select(stored_articles.c.published).where(
            stored_articles.c.source.in_(names),
            stored_articles.c.published_known.not_in(("loaded", "none")),
        )
        days = set(connection.execute(asked).scalars())
        told = select(reported_events.c.day).where(reported_events.c.file.in_(names))
        days |= set(connection.execute(told).scalars())
    assert days <= {"", "2016"}  # ProQuest prints the year by itself


def parsed_here(given):
    """Parse in this process, as the child does: 100 processes would take minutes."""
    for source in given:
        kind, found = child.parse(source.name, sources.read(source))
        yield child.parsed(source.name, "0" * 64, kind, found)


@pytest.fixture(scope="module")
def quick_store(tmp_path_factory):
    patch = pytest.MonkeyPatch()
    patch.setattr(ingesting, "extract_pending", lambda *_, **__: 0)
    patch.setattr(ingesting, "parse_all", parsed_here)
    store = stores.open(f"sqlite:///{tmp_path_factory.mktemp('mixed') / 'x.db'}")
    yield store
    patch.undo()


# --- folders, archives and what needs another program ---------------------------------------


def test_a_folder_of_everything_and_a_zip_of_it_hold_the_same_articles(tmp_path, quick_store):
    folder = tmp_path / "delivery"
    packed = []
    for n, form in enumerate(FORMS):
        name, build = FORMS[form]
        place = folder / f"{n % 3}" / f"{n:02}-{name}"
        place.parent.mkdir(parents=True, exist_ok=True)
        data = build(told(f"folder{form}"))
        place.write_bytes(data)
        packed.append((f"{n % 3}/{place.name}", data))
    found = ingesting.ingest(quick_store, [folder], reference="unused")
    assert len(found.files) == len(FORMS)
    assert all(row.found == row.stored + len(row.rejected) for row in found.files)
    archive = a_zip([one for one in packed if not one[0].endswith((".zip", ".gz", ".wacz"))])
    again = ingesting.ingest_uploads(quick_store, [("all.zip", archive)], reference="unused")
    assert (found.stored > 100, again.stored, again.duplicates > 100) == (True, 0, True)
    assert again.found == again.duplicates + again.rejected


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")
MESSAGE = "__substg1.0_".encode("utf-16-le")
MANIFEST = "<manifest><encryption-data/></manifest>"
LOCKED_ODT = a_zip(
    [
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", b"\x8f\x02\x11"),
        ("META-INF/manifest.xml", MANIFEST),
    ]
)


@pytest.mark.parametrize(
    ("name", "data", "reason", "words"),
    [
        ("a.doc", OLD + b"\0" * 600, Problem.UNKNOWN_FORMAT, "save it as DOCX"),
        ("a.msg", OLD + b"\0" * 600 + MESSAGE, Problem.UNKNOWN_FORMAT, "save it as EML"),
        ("a.docx", OLD + b"\0" * 600 + LOCKED, Problem.PASSWORD, "password"),
        ("a.xlsx", OLD + b"\0" * 600 + LOCKED, Problem.PASSWORD, "password"),
        ("a.odt", LOCKED_ODT, Problem.PASSWORD, ""),
        ("a.rar", b"Rar!\x1a\x07\0", Problem.UNKNOWN_FORMAT, "RAR"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c", Problem.UNKNOWN_FORMAT, "7-Zip"),
    ],
)
def test_what_is_not_read_says_what_to_do_alone_and_in_a_zip(
    quick_store, name, data, reason, words
):
    for upload in ((name, data), ("x.zip", a_zip([(name, data)]))):
        (row,) = ingesting.ingest_uploads(quick_store, [upload], reference="unused").files
        (refused,) = row.rejected
        assert refused.reason is reason
        assert words in refused.detail


# --- the property ---------------------------------------------------------------------------


def total(store):
    with reading(store) as connection:
        counts = (
            select(func.count()).select_from(one) for one in (stored_articles, reported_events)
        )
        return sum(connection.execute(one).scalar_one() for one in counts)


DAMAGED = st.tuples(
    st.sampled_from(sorted(FORMS)),
    st.sampled_from(STATES),
    st.floats(0, 1),
    st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=4),
)


def damaged(form, state, share, flips):
    for name, data in files(form, state):
        bytes_ = bytearray(data[: round(share * len(data))])
        for at, value in flips if bytes_ else ():
            bytes_[int(at * len(bytes_))] = value
        yield name, bytes(bytes_)


@settings(deadline=None, max_examples=80)
@given(st.lists(DAMAGED, min_size=1, max_size=4))
def test_found_is_stored_and_duplicates_and_rejected_for_any_mixture(quick_store, mixture):
    before = total(quick_store)
    uploads = [file for one in mixture for file in damaged(*one)]
    found = ingesting.ingest_uploads(quick_store, uploads, reference="unused")
    assert len(found.files) == len(uploads)
    for row in found.files:
        assert row.found == row.stored + row.duplicates + len(row.rejected) > 0
    assert total(quick_store) - before == found.stored


@pytest.mark.parametrize("form", FORMS)
def test_whole_files_read_again_are_duplicates_alone(quick_store, form):
    uploads = files(form, "good")
    ingesting.ingest_uploads(quick_store, uploads, reference="unused")
    before = total(quick_store)
    again = ingesting.ingest_uploads(quick_store, uploads, reference="unused")
    assert (again.stored, total(quick_store)) == (0, before)
    assert again.found == again.duplicates + again.rejected
