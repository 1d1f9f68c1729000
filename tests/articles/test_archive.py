"""ZIP and gzip: every member is an article or a row, and none gets out of its limits."""

import gzip
import io
import struct
import zipfile

import pytest

from readout import limits
from readout.articles.archive import read
from readout.records import Problem
from tests.articles.documents import a_zip, docx, pdf, word
from tests.articles.exports_built import THREE, nexis_docx

TALKS = "The two ministers met in Minsk on Monday and agreed to meet again."
RIS = f"TY  - NEWS\nAB  - {TALKS}\nER  - \n" * 2


def outcomes(data, name="x.zip"):
    reading = read(data, name)
    found = [(position, raw.text.strip()) for position, raw in reading.articles]
    return found, [(one.position, one.reason, one.detail) for one in reading.rejected]


def test_members_of_every_kind_are_read_and_counted_on():
    members = [
        ("a.txt", TALKS),
        ("folder/b.ris", RIS),
        ("c.docx", docx(word(TALKS))),
        ("d.pdf", pdf([(50, 700, TALKS)])),
    ]
    assert outcomes(a_zip(members)) == ([(n, TALKS) for n in range(1, 6)], [])


def test_a_bad_member_spoils_only_itself_and_is_named():
    found, rejected = outcomes(a_zip([("a.txt", TALKS), ("b.exe", b"MZ\x90"), ("c.txt", TALKS)]))
    assert [position for position, _ in found] == [1, 3]
    assert rejected == [(2, Problem.UNKNOWN_FORMAT, "b.exe: looks like a program")]


def test_what_a_reader_raises_costs_one_member(monkeypatch):
    def broken(data, name):
        raise ZeroDivisionError

    monkeypatch.setattr("readout.articles.ris.read", broken)
    found, rejected = outcomes(a_zip([("a.ris", RIS), ("b.txt", TALKS)]))
    assert found == [(2, TALKS)]
    assert rejected == [(1, Problem.UNREADABLE, "a.ris: ZeroDivisionError")]


@pytest.mark.parametrize("name", ["__MACOSX/a.txt", ".DS_Store", "folder/.hidden", "Thumbs.db"])
def test_what_a_system_leaves_there_is_no_member(name):
    assert outcomes(a_zip([(name, "x"), ("a.txt", TALKS)])) == ([(1, TALKS)], [])


def test_a_note_about_several_members_is_one_note():
    data = a_zip([(f"{n}.pdf", TALKS) for n in range(3)] + [("x.html", TALKS)])
    assert read(data, "x.zip").notes == (
        "The name ends in .pdf, the content is TXT. (3 members)",
        "x.html: The name ends in .html, the content is TXT.",
    )


@pytest.mark.parametrize(
    "inner", [a_zip([("a.txt", TALKS)]), gzip.compress(TALKS.encode(), mtime=0)]
)
def test_c34_an_archive_inside_an_archive_is_a_row(inner):
    detail = "inner: an archive inside an archive"
    assert outcomes(a_zip([("inner", inner)])) == ([], [(1, Problem.UNKNOWN_FORMAT, detail)])
    assert outcomes(gzip.compress(inner, mtime=0), "inner.gz")[1][0][1] is Problem.UNKNOWN_FORMAT


def test_an_archive_without_files_is_a_row():
    assert outcomes(a_zip([]) + b"") == ([], [(0, Problem.EMPTY, "no files in this archive")])


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (a_zip([("a.txt", TALKS)])[:-30], Problem.TRUNCATED),
        (a_zip([("a.txt", bytes(40_000_000))]), Problem.TOO_LARGE),
        (a_zip([(str(n), "") for n in range(limits.ARCHIVE_ENTRIES + 1)]), Problem.TOO_MANY),
    ],
)
def test_c32_c33_an_archive_over_its_limits_is_one_row(data, reason):
    assert [one[:2] for one in outcomes(data)[1]] == [(0, reason)]


def test_c32_a_size_that_lies_is_counted_and_not_believed():
    data = bytearray(a_zip([("a.txt", TALKS * 100)]))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        struct.pack_into("<I", data, data.index(mark) + at, 10)
    assert [one[:2] for one in outcomes(bytes(data))[1]] == [(1, Problem.TRUNCATED)]


def test_c33_entries_that_share_their_bytes_are_refused_by_what_they_declare(monkeypatch):
    monkeypatch.setattr(limits, "ARCHIVE_BYTES", 1_000_000)
    data = a_zip([("a.txt", TALKS * 10_000)])
    body, entry = data[: data.index(b"PK\x01\x02")], data[data.index(b"PK\x01\x02") : -22]
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 9, 9, 9 * len(entry), len(body), 0)
    assert [one[:2] for one in outcomes(body + entry * 9 + end)[1]] == [(0, Problem.TOO_LARGE)]


@pytest.mark.parametrize(
    "name", ["../../x.txt", "/etc/x.txt", "C:\\x.txt", "a\nb.txt", "\u202etxt.x", "x" * 400]
)
def test_c35_a_name_is_a_label(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    _, rejected = outcomes(a_zip([(name, b"MZ\x90")]))
    assert rejected[0][2].isprintable()
    assert len(rejected[0][2]) < 200
    assert list(tmp_path.iterdir()) == []


def test_c35_equal_names_are_both_kept():
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = a_zip([("a.txt", TALKS), ("a.txt", TALKS)])
    assert len(outcomes(data)[0]) == 2


def test_c36_a_link_is_not_followed():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        link = zipfile.ZipInfo("a.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert [one[:2] for one in outcomes(file.getvalue())[1]] == [(1, Problem.NOT_A_FILE)]


def test_c37_a_password_and_an_odd_method_are_rows():
    data = bytearray(a_zip([("a.txt", TALKS)]))
    locked, odd = data[:], data[:]
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        locked[data.index(mark) + at] |= 1
        odd[data.index(mark) + at + 2] = 99
    assert [one[:2] for one in outcomes(bytes(locked))[1]] == [(1, Problem.PASSWORD)]
    assert [one[:2] for one in outcomes(bytes(odd))[1]] == [(1, Problem.UNREADABLE)]


def test_a_damaged_member_spoils_only_itself():
    data = a_zip([("a.txt", TALKS), ("b.txt", TALKS)])
    at = data.index(b"a.txt") + 8
    found, rejected = outcomes(data[:at] + b"\xff\xff\xff" + data[at + 3 :])
    assert [position for position, _ in found] == [2]
    assert [one[:2] for one in rejected] == [(1, Problem.TRUNCATED)]


def test_members_for_which_no_time_is_left_are_rows(monkeypatch):
    monkeypatch.setattr(limits, "ARCHIVE_CPU_SECONDS", -1)
    assert [one[:2] for one in outcomes(a_zip([("a.txt", TALKS)]))[1]] == [(1, Problem.TOO_SLOW)]


def test_a_gzip_file_is_what_is_packed_in_it():
    assert outcomes(gzip.compress(RIS.encode(), mtime=0), "x.ris.gz") == (
        [(1, TALKS), (2, TALKS)],
        [],
    )


def test_c49_a_gzip_file_that_is_cut_off_keeps_what_came_out():
    found, rejected = outcomes(gzip.compress((TALKS * 9_000).encode())[:-9], "x.txt.gz")
    assert len(found) == 1
    assert [one[:2] for one in rejected] == [(2, Problem.TRUNCATED)]


def test_a_nexis_zip_announces_as_many_articles_as_it_has_documents():
    files = [(f"{n}.DOCX", nexis_docx((told,))) for n, told in enumerate(THREE)]
    reading = read(a_zip(files), "x.ZIP")
    assert [raw.title.value for _, raw in reading.articles] == [one.title for one in THREE]
    assert reading.announced == 3


def test_a_broken_document_of_a_nexis_zip_is_missing_from_what_it_announces():
    files = [("a.DOCX", nexis_docx((THREE[0],))), ("b.DOCX", nexis_docx((THREE[1],))[:200])]
    reading = read(a_zip(files), "x.ZIP")
    assert (len(reading.articles), len(reading.rejected), reading.announced) == (1, 1, 2)


def test_an_archive_of_files_that_announce_nothing_announces_nothing():
    assert read(a_zip([("a.txt", TALKS), ("b.txt", TALKS)]), "x.zip").announced is None
    mixed = [("a.txt", TALKS), ("b.DOCX", nexis_docx())]
    assert read(a_zip(mixed), "x.zip").announced is None
