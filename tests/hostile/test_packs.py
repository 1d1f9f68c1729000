"""Evidence packs from outside: changed, broken or made to harm; each gets a plain sentence."""

import hashlib
import io
import json
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout import cli
from readout.errors import SourceError
from readout.export import zips
from readout.export.opened import Pack
from readout.export.verify import verify
from readout.limits import ARCHIVE_BYTES, PACK_MANIFEST_BYTES, PACK_MEMBERS, PACK_PROBLEMS

TEXT = "They met in Łódź. “We agreed,” said the mayor of Constanța."
SHA256 = hashlib.sha256(TEXT.encode()).hexdigest()
ARTICLE = SHA256[:32]


def line(**fields):
    return json.dumps(fields, ensure_ascii=False).encode() + b"\n"


def cited(start=0, end=17, sentence=TEXT[:17], article=ARTICLE):
    return line(
        record="meeting", id="cd" * 16, article=article, start=start, end=end, sentence=sentence
    )


def source(text_sha256=SHA256, article=ARTICLE):
    return line(article=article, raw_sha256="ab" * 32, text_sha256=text_sha256)


def parts(**changed):
    """Return the members of a small pack, with some replaced by name ("__" for a dot)."""
    made = {
        "sentences.jsonl": cited(),
        "sources.jsonl": source(),
        "texts.jsonl": line(article=ARTICLE, text=TEXT),
    }
    made |= {name.replace("__", "."): data for name, data in changed.items()}
    return {name: data for name, data in made.items() if data is not None}


def manifest(members, **changed):
    files = [
        {"name": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in members.items()
    ]
    made = {"format": "readout-evidence-pack", "version": 1, "title": "Talks", "files": files}
    return json.dumps(made | changed).encode()


def pack(members=None, **changed):
    members = parts() if members is None else members
    return zips.write([("manifest.json", manifest(members, **changed)), *members.items()])


def raw(*members):
    """Return a ZIP of (name or ZipInfo, bytes), whatever they are called."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def test_a_good_pack_holds():
    verdict = verify(pack())
    assert verdict.problems == []
    assert (verdict.files, verdict.articles, verdict.sentences, verdict.in_texts) == (3, 1, 1, 1)


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"sentences__jsonl": cited(1, 18)}, "line 1: does not stand there in the text"),
        ({"sentences__jsonl": cited(sentence="They never met in")}, "does not stand there"),
        ({"sentences__jsonl": cited(0, 16)}, "not as long as its characters say"),
        ({"sentences__jsonl": cited(-17, 0)}, "not as long"),
        ({"sentences__jsonl": cited(0, True)}, "without characters"),
        ({"sentences__jsonl": cited(10**400, 10**400 + 17)}, "does not stand there"),
        ({"sentences__jsonl": cited(article="../../etc")}, "of no article of the pack"),
        ({"sentences__jsonl": b"[]\n"}, "line 1: no JSON object"),
        ({"sentences__jsonl": b"\xff\n"}, "no JSON object"),
        ({"sentences__jsonl": b'{"a":1,"a":2}\n'}, "no JSON object"),
        ({"sentences__jsonl": b"[" * 100_000 + b"\n"}, "no JSON object"),
        ({"sentences__jsonl": None}, "sentences.jsonl is missing"),
        ({"sources__jsonl": source() + source()}, "or twice"),
        ({"sources__jsonl": source(article="x")}, "without a valid id"),
        ({"sources__jsonl": source(article="0" * 32)}, "its id is not that of its text"),
        ({"texts__jsonl": line(article=ARTICLE, text=TEXT + " ")}, "not the one that the hash"),
        ({"texts__jsonl": line(article="0" * 32, text=TEXT)}, "a text of no article"),
        ({"texts__jsonl": b""}, "its text is not in the pack"),
    ],
)
def test_what_is_wrong_inside_is_told(changed, problem):
    assert any(problem in one for one in verify(pack(parts(**changed))).problems)


def test_a_file_that_was_changed_is_named():
    members = parts()
    listed = manifest(members)
    members["sentences.jsonl"] = cited(sentence=TEXT[:16] + "!")
    (problem,) = verify(zips.write([("manifest.json", listed), *members.items()])).problems
    assert problem.startswith("sentences.jsonl was changed")


def test_a_file_too_many_and_one_too_few_are_named():
    members = parts()
    listed = manifest(members | {"gone.csv": b""})
    found = verify(
        zips.write([("manifest.json", listed), *members.items(), ("new.csv", b"")])
    ).problems
    assert found == [
        "new.csv is not in the manifest",
        "gone.csv is in the manifest and not in the pack",
    ]


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b'{"format": "readout-evidence-pack", "version": 1, "files": 3}',
        b'{"format": "readout-evidence-pack", "version": 1, "files": ["x"]}',
        b'{"format": "readout-evidence-pack", "version": 2, "files": []}',
        b'{"format": "other", "files": []}',
        b"[" * 100_000,
        b"9" * 10_000,
    ],
)
def test_a_manifest_that_is_none_is_refused(written):
    with pytest.raises(SourceError, match=r"pack|manifest"):
        verify(raw(("manifest.json", written)))


def test_b28_a_huge_manifest_is_refused_before_it_is_read():
    with pytest.raises(SourceError, match="larger"):
        verify(raw(("manifest.json", b" " * (PACK_MANIFEST_BYTES + 1))))


@pytest.mark.parametrize(
    "name",
    ["../evil", "/etc/passwd", "a/../../b", "C:\\evil", "a\\b", "a\nb", "..",
     "\u202egpj.exe", "x" * 300, "a//b", "ok/../x"],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_is_refused_and_never_printed(name):
    with pytest.raises(SourceError, match="leads elsewhere") as refused:
        verify(raw(("manifest.json", b"{}"), (name, b"")))
    assert "evil" not in str(refused.value)


def test_a_name_with_nul_is_refused_though_zipfile_cuts_it():
    data = raw(("manifest.json", b"{}"), ("x?.csv", b"")).replace(b"x?.csv", b"x\0.csv")
    with pytest.raises(SourceError, match="leads elsewhere"):
        verify(data)


@pytest.mark.parametrize("kind", [0o120000, 0o010000, 0o060000, 0o040000])
def test_a_link_a_pipe_a_device_and_a_folder_are_refused(kind):
    odd = zipfile.ZipInfo("texts.jsonl")
    odd.external_attr = (kind | 0o777) << 16
    with pytest.raises(SourceError, match="a link, a folder or a device"):
        verify(raw(("manifest.json", b"{}"), (odd, b"/etc/passwd")))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("twice", ["manifest.json", "MANIFEST.json"])
def test_two_files_of_one_name_are_refused(twice):
    with pytest.raises(SourceError, match="two files of one name"):
        verify(raw(("manifest.json", b"{}"), (twice, b"{}")))


def test_a_locked_file_is_refused():
    data = bytearray(pack())
    for at, offset in ((data.index(b"PK\x03\x04"), 6), (data.index(b"PK\x01\x02"), 8)):
        struct.pack_into("<H", data, at + offset, 1)
    with pytest.raises(SourceError, match="password"):
        verify(bytes(data))


def test_a_pack_of_too_many_files_is_refused():
    with pytest.raises(SourceError, match="at most 200"):
        verify(raw(*((f"f{number}", b"") for number in range(PACK_MEMBERS + 1))))


def test_a_bomb_is_refused_by_what_it_declares():
    data = bytearray(pack())
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<L", data, at + 24, ARCHIVE_BYTES + 1)  # unpacked size in the list of members
    with pytest.raises(SourceError, match="too large"):
        verify(bytes(data))


def test_a_bomb_that_lies_about_its_size_is_stopped():
    members = parts(texts__jsonl=b" " * 10_000_000)
    data = bytearray(pack(members))
    at = data.rindex(b"PK\x01\x02")
    struct.pack_into("<L", data, at + 24, 10)
    with pytest.raises(SourceError, match="damaged"):
        verify(bytes(data))


def test_endless_lines_are_stopped(monkeypatch):
    monkeypatch.setattr("readout.export.opened.PACK_LINES", 1_000)
    with pytest.raises(SourceError, match="lines"):
        verify(pack(parts(sentences__jsonl=b"\n" * 20_000)))


def test_many_problems_are_counted():
    verdict = verify(pack(parts(sentences__jsonl=b"[]\n" * 500)))
    assert len(verdict.problems) == PACK_PROBLEMS
    assert verdict.more == 500 - PACK_PROBLEMS


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x05\x06" + b"\0" * 18, b"not a zip" * 100])
def test_what_is_no_pack_is_refused(data):
    with pytest.raises(SourceError):
        verify(data)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_pack_with_any_bytes_changed_is_wrong_or_refused_or_the_same_to_the_letter(data):
    good = pack()
    changed = bytearray(good)
    for _ in range(data.draw(st.integers(1, 4))):
        changed[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    try:
        verdict = verify(bytes(changed))
    except SourceError:
        return
    if not verdict.problems:  # then only the wrapping differs: a date, a flag, the packing
        kept = Pack(bytes(changed))
        for name, expected in parts().items():
            assert kept.files[name] == expected


def test_the_command_says_what_is_wrong_and_ends_with_1(tmp_path, capsys):
    (tmp_path / "p.zip").write_bytes(pack(parts(sentences__jsonl=cited(1, 18))))
    assert cli.main(["verify", str(tmp_path / "p.zip")]) == 1
    said = capsys.readouterr().out
    assert "wrong: sentences.jsonl, line 1: does not stand there in the text" in said
    assert "Something is wrong." in said


@pytest.mark.parametrize("name", ["gone.zip", "", "text.zip"])
def test_the_command_ends_with_2_where_there_is_no_pack(tmp_path, capsys, name):
    (tmp_path / "text.zip").write_text("no zip")
    assert cli.main(["verify", str(tmp_path / name)]) == 2
    assert capsys.readouterr().err.startswith("readout: ")
