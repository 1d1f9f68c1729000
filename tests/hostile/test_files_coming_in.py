"""Rows C35 to C55, as far as today's formats go: each bad file is one clear row or harmless text.

Every builder stands beside the row it expects; nothing hostile is stored as a file.
"""

import gzip
import io
import os
import unicodedata
import zipfile
import zlib
from pathlib import Path

import pytest

from readout import limits
from readout.articles import article, parse_all
from readout.errors import NotAFile
from readout.records import Problem
from readout.sources import Source, read, uploaded, walk

WORDS = "The two ministers met in Minsk on Monday. They agreed to meet again in the autumn. "


def parse(data, name):
    (answer,) = parse_all([uploaded(name, data)])
    assert answer.found == len(answer.articles) + len(answer.rejected) > 0
    return answer


def row(data, name):
    answer = parse(data, name)
    return (answer.rejected[0].reason, answer.rejected[0].detail) if answer.rejected else "read"


def is_too_slow(answer):
    """Tell whether the child used up its processor time: no clock of the test decides."""
    return Problem.TOO_SLOW in {one.reason for one in answer.rejected}


def texts(data, name):
    return [raw.text for _, raw in parse(data, name).articles]


def a_zip(**members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


# --- names and kinds of files ---------------------------------------------------------------

ODD_NAMES = ["../../x.txt", "/etc/x.txt", "C:\\x.txt", "a\nb.txt", "a\x00b.txt", "\u202etxt.x.txt"]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_c35_the_name_of_an_upload_is_a_label_and_no_path(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    answer = parse(b"They met.", name)
    assert answer.source_name.isprintable()
    assert "/" not in answer.source_name
    assert list(tmp_path.iterdir()) == []


def test_c35_equal_names_are_both_kept_and_told_apart(tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(folder + " met.")
    answers = list(parse_all(walk([tmp_path / "a" / "x.txt", tmp_path / "b" / "x.txt"])))
    assert [one.source_name for one in answers] == ["x.txt", "x.txt (2)"]


def test_c36_links_are_rows_and_never_followed(tmp_path):
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_text("They met.")
    (inside / "file.txt").symlink_to(outside / "secret.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    (inside / "nowhere.txt").symlink_to(tmp_path / "gone")
    found = list(walk([inside]))
    assert [one.rejected[0].reason for one in found] == [Problem.NOT_A_FILE] * 4


def test_c36_a_folder_that_becomes_a_link_after_the_walk_is_refused(tmp_path):
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    (inside / "sub").mkdir(parents=True)
    outside.mkdir()
    for folder in (inside / "sub", outside):
        (folder / "x.txt").write_text("They met.")
    (source,) = walk([inside])
    (inside / "sub").rename(tmp_path / "old")
    (inside / "sub").symlink_to(outside)
    with pytest.raises(NotAFile):
        read(source)


def test_c36_a_file_that_becomes_a_link_or_a_pipe_after_the_walk_is_refused(tmp_path):
    for make in (lambda path: path.symlink_to("/etc/passwd"), os.mkfifo):
        (tmp_path / "x.txt").write_text("They met.")
        (source,) = walk([tmp_path])
        (tmp_path / "x.txt").unlink()
        make(tmp_path / "x.txt")
        (answer,) = parse_all([source])
        assert answer.rejected[0].reason is Problem.NOT_A_FILE
        (tmp_path / "x.txt").unlink()


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "x.txt", (Problem.TRUNCATED, "no readable PDF")),
        (b"junk\n%PDF-1.7\n%%EOF", "x.pdf", (Problem.UNREADABLE, "no readable PDF")),
        (b"<html><p>" + WORDS.encode(), "x.pdf", "read"),
        (b"", "x.pdf", (Problem.EMPTY, "")),
        (gzip.compress(b"They met.", mtime=0), "x.txt", "read"),
        (a_zip(**{"x.txt": b"They met."}), "x.docx", "read"),
    ],
)
def test_c38_the_bytes_say_what_a_file_is(data, name, expected):
    assert row(data, name) == expected


# --- pages ----------------------------------------------------------------------------------


def test_c43_a_page_100000_deep_is_a_row_or_its_text():
    deep = b"<html><body>" + b"<div>" * 100_000 + b"<p>" + WORDS.encode() * 3
    assert row(deep, "x.html") in ("read", (Problem.NO_TEXT, "no paragraphs of text in this page"))


def test_c43_a_page_2000_deep_still_gives_a_clear_answer():
    deep = b"<html><body>" + b"<div>" * 2_000 + b"<p>" + WORDS.encode() * 3
    assert row(deep, "x.html") in ("read", (Problem.NO_TEXT, "no paragraphs of text in this page"))


@pytest.mark.parametrize(
    "body",
    [
        b"<b><i>" * 3_000,
        b"<table><tr><td>" * 3_000,
        b"<a href=x>" * 20_000,
        b"<" * 200_000,
        b"<p " + b"a=1 " * 50_000,
        b"<!--" * 50_000,
        b"<![CDATA[" * 20_000,
        b"&" * 200_000,
        b"<meta charset=" * 20_000,
    ],
)
def test_c44_a_page_made_for_slow_parsers_is_read_in_time(body):
    answer = parse(b"<html><body><p>" + WORDS.encode() * 3 + b"</p>" + body, "x.html")
    assert not is_too_slow(answer)


def test_c44_character_references_to_nothing_are_no_characters():
    found = texts(b"<html><body><p>" + WORDS.encode() * 3 + b"&#xD800;&#0;end</p>", "x.html")
    assert all("\x00" not in one and "\ud800" not in one for one in found)


# --- content --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["x.txt", "x.md", "x.html", "x.json", "x.jsonl", "x.csv", "x"])
@pytest.mark.parametrize("data", [b"", b" \n\r\n\t ", b"\x00\x00"])
def test_c50_an_empty_file_is_a_row(data, name):
    assert row(data, name) == (Problem.EMPTY, "")


@pytest.mark.parametrize(
    ("data", "name", "note"),
    [
        (b"<html><p>" + WORDS.encode() * 2, "x.txt", "The name ends in .txt, the content is HTML."),
        (b"They met.", "x.docx", "The name ends in .docx, the content is TXT."),
    ],
)
def test_c50_a_name_that_says_something_else_is_noted(data, name, note):
    assert parse(data, name).notes[0] == note


POLISH = "Minister powiedział w środę, że rozmowy są ważne."
ROMANIAN = "Preşedintele a declarat că România îşi respectă angajamentele."
RUSSIAN = "Министр заявил, что стороны обсудили вопросы безопасности."
UKRAINIAN = "Міністр заявив, що сторони обговорили питання безпеки."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((POLISH, one) for one in ("cp1250", "iso-8859-2", "utf-8", "utf-8-sig", "utf-16")),
        *((ROMANIAN, one) for one in ("cp1250", "iso-8859-2", "utf-8", "utf-8-sig", "utf-16")),
        *((RUSSIAN, one) for one in ("cp1251", "koi8-r", "utf-8", "utf-16", "utf-16-le")),
        *((UKRAINIAN, one) for one in ("cp1251", "utf-8", "utf-16", "utf-16-be")),
    ],
)
def test_c51_every_letter_arrives_and_a_guess_is_named(text, encoding):
    answer = parse(text.encode(encoding), "x.txt")
    assert answer.articles[0][1].text == text
    marked = encoding in ("utf-8", "utf-8-sig", "utf-16")
    assert bool(answer.notes) is not marked
    assert all(note.startswith("Encoding guessed") for note in answer.notes)


def test_c51_a_place_that_cannot_be_read_is_never_replaced_in_silence():
    answer = parse(RUSSIAN.encode() + b"\xff\xfe end", "x.txt")
    assert "\ufffd" in answer.articles[0][1].text
    assert answer.notes == ("Places that are not UTF-8 and stand as \ufffd: 2.",)


def test_c52_nul_controls_and_surrogates_never_reach_the_store():
    hostile = b'{"text": "They\\u0000 \\ud800met\\u001b[31m.", "title": "a\\u0007\\udfffb"}'
    answer = parse(hostile, "x.json")
    kept = article(answer.articles[0][1], "x.json", answer.sha256, "2024-01-01T00:00:00Z")
    assert (kept.text, kept.title) == ("They \ufffdmet[31m.", "a\ufffdb")
    assert answer.notes == ("Control characters were taken out of the text.",)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028"])
def test_c53_every_line_end_is_one_newline(end):
    assert texts(f"They met.{end}They left.".encode(), "x.txt") == ["They met.\nThey left."]


def test_c53_decomposed_and_composed_texts_are_the_same_article():
    ids = {
        article(parse(data.encode(), "x.txt").articles[0][1], "x", "", "").id
        for data in (unicodedata.normalize(form, POLISH) for form in ("NFC", "NFD"))
    }
    assert len(ids) == 1


def test_c53_a_letter_with_a_million_marks_is_read_in_time():
    (text,) = texts(("a" + "\u0315\u0300" * 400_000 + " met.").encode(), "x.txt")
    assert len(text) < 100


@pytest.mark.parametrize("name", ["x.txt", "x.html", "x.csv"])
def test_c54_a_line_of_24_megabytes_is_cut_or_refused_in_time(name):
    answer = parse(WORDS.encode() * (24_000_000 // len(WORDS)), name)
    assert answer.articles == () or "Only the first 1,000,000 characters" in " ".join(answer.notes)
    assert not is_too_slow(answer)


def test_c54_a_file_with_one_line_of_50_megabytes_is_cut(tmp_path):
    (tmp_path / "x.txt").write_bytes(WORDS.encode() * (50_000_000 // len(WORDS)))
    (answer,) = parse_all(walk([tmp_path]))
    assert len(answer.articles[0][1].text) <= limits.ARTICLE_CHARACTERS
    assert answer.notes == ("Only the first 1,000,000 characters were kept.",)


def test_c54_many_small_files_are_each_one_answer():
    answers = parse_all(uploaded(f"{n}.txt", b"Number %d met." % n) for n in range(300))
    assert [one.articles[0][1].text for one in answers] == [f"Number {n} met." for n in range(300)]


@pytest.mark.parametrize(
    "name",
    [b"caf\xe9.txt", b"a\nb.txt", b"a" * 251 + b".txt", b"\xe2\x80\xae.txt", b"\x1b[31m.txt"],
)
def test_c55_an_odd_name_is_printable_and_its_file_is_read(name, tmp_path):
    path = os.fsencode(tmp_path) + b"/" + name
    with open(path, "wb") as file:
        file.write(b"They met.")
    (source,) = walk([tmp_path])
    assert isinstance(source, Source)
    assert source.name.isprintable()
    source.name.encode()
    assert [one.articles[0][1].text for one in parse_all([source])] == ["They met."]


def test_c55_a_path_that_cannot_exist_is_a_row():
    (report,) = walk([Path("a\x00b")])
    assert (report.file, report.rejected[0].reason) == ("a\\x00b", Problem.NOT_FOUND)


# --- tables and JSON ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"[" * 100_000, "x.json", Problem.UNREADABLE),
        (b'{"a":' * 100_000, "x.json", Problem.UNREADABLE),
        (b'["' + b'\\"' * 1_000_000, "x.json", Problem.UNREADABLE),
        (b"," * 1_000_000, "x.csv", Problem.NO_COLUMNS),
        (b"text," * 1_000_000 + b"\n" + b"x," * 1_000_000, "x.csv", Problem.NO_COLUMNS),
        (b'"' * 1_000_001, "x.csv", Problem.NO_COLUMNS),
        (b'text,title\n"' + b"a,b\n" * 100_000, "x.csv", Problem.UNREADABLE),
        (b'{"text": NaN}', "x.json", Problem.NO_TEXT),
        (b"NaN", "x.json", Problem.NO_TEXT),
        (b"They met.", "x.json", Problem.UNREADABLE),
    ],
)
def test_tables_and_json_made_for_trouble_are_one_row(data, name, reason):
    answer = parse(data, name)
    assert [one.reason for one in answer.rejected] == [reason]


# --- documents ------------------------------------------------------------------------------


def a_pdf_of(content):
    packed = zlib.compress(content, 9)
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
        stream,
    ]
    body = b"%PDF-1.4\n" + b"".join(
        b"%d 0 obj\n%s\nendobj\n" % (n, one) for n, one in enumerate(objects, start=1)
    )
    return body + b"trailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n"


def test_c39_a_page_that_unpacks_to_48_megabytes_costs_one_row_at_most():
    bomb = a_pdf_of(b"q 1 0 0 1 0 0 cm Q BT (a) Tj ET\n" * 1_500_000)
    files = [uploaded("bomb.pdf", bomb), uploaded("x.txt", b"They met.")]
    first, second = parse_all(files)
    assert first.found == 1
    assert [one.reason for one in first.rejected] in [
        [Problem.CRASHED],
        [Problem.TOO_HUNGRY],
        [Problem.TOO_SLOW],
        [Problem.NO_TEXT],
    ]
    assert [raw.text for _, raw in second.articles] == ["They met."]


def test_c39_a_tree_of_pages_that_goes_round_is_one_row():
    data = a_pdf_of(b"").replace(b"/Kids [3 0 R] /Count 1", b"/Kids [2 0 R] /Count 99")
    assert row(data, "x.pdf")[0] in (Problem.UNREADABLE, Problem.NO_TEXT, Problem.TRUNCATED)


@pytest.mark.parametrize("name", ["x.docx", "x.xlsx", "x.zip", "x.odt"])
def test_c32_an_archive_that_unpacks_to_200_megabytes_is_stopped(name):
    member = {"x.docx": "word/document.xml", "x.xlsx": "xl/workbook.xml"}.get(name, "content.xml")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(member, bytes(200_000_000))
    assert row(file.getvalue(), name)[0] is Problem.TOO_LARGE


def test_c34_a_zip_inside_a_zip_is_a_row_and_its_neighbour_is_read():
    inner = a_zip(**{"x.txt": b"They met."})
    answer = parse(a_zip(**{"a.zip": inner, "b.txt": b"They left."}), "x.zip")
    assert [raw.text for _, raw in answer.articles] == ["They left."]
    assert answer.rejected[0].detail == "a.zip: an archive inside an archive"
