"""The bytes of an evidence pack in; what holds of it, and every problem in words, out.

Checked: the manifest against each file, the texts (where the pack holds them) against their hashes,
and every cited sentence against its characters; with a store, the same against the store's texts.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from readout.errors import SourceError, TooLarge
from readout.export.cells import one_line
from readout.export.opened import Pack
from readout.export.pack import FORMAT, MANIFEST, SENTENCES, SOURCES, TEXTS, VERSION
from readout.limits import PACK_MANIFEST_BYTES, PACK_PROBLEMS
from readout.records import Article

#: the public id of an article in; the article as the store has it, or None, out
Stored: TypeAlias = Callable[[str], Article | None]
Row: TypeAlias = Mapping[str, Any]
_ID = re.compile(r"[0-9a-f]{32}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(slots=True)
class Verdict:
    """What was checked, and what is wrong; without a problem all of it holds."""

    title: str = ""
    as_of: str = ""
    marking: str = ""
    manifest_sha256: str = ""
    files: int = 0
    articles: int = 0
    sentences: int = 0
    in_texts: int = 0  #: sentences that were compared with a text in the pack
    in_store: int = 0  #: sentences that were compared with the store's text
    with_texts: bool = False
    problems: list[str] = field(default_factory=list)  #: at most PACK_PROBLEMS
    more: int = 0  #: problems beyond these

    def wrong(self, problem: str) -> None:
        """Keep a problem, or count it where there are too many."""
        if len(self.problems) < PACK_PROBLEMS:
            self.problems.append(problem)
        else:
            self.more += 1


@dataclass(frozen=True, slots=True)
class _Source:
    """One article of the pack, and its text as far as it is known from the pack or a store."""

    text_sha256: str
    raw_sha256: str
    text: str | None = None
    stored: str | None = None


def verify(data: bytes, stored: Stored | None = None) -> Verdict:
    """Return the verdict on a pack; `stored` compares it with a store as well.

    Raises SourceError for what is no pack at all, or none that can be read.
    """
    pack, verdict = Pack(data), Verdict()
    _manifest(pack, verdict)
    if verdict.problems:  # what has another hash than the manifest says is not looked into
        return verdict
    sources = _sources(pack, verdict)
    if verdict.with_texts:
        sources = _with_texts(pack, sources, verdict)
    if stored is not None:
        sources = {name: _with_stored(name, one, stored, verdict) for name, one in sources.items()}
    for row in _rows(pack, SENTENCES, verdict):
        _sentence(row, sources, verdict)
    return verdict


def _manifest(pack: Pack, verdict: Verdict) -> None:
    written = pack.files.get(MANIFEST)
    if written is None:
        raise SourceError("This is no evidence pack: it holds no manifest.json.")
    if len(written) > PACK_MANIFEST_BYTES:
        raise TooLarge(f"The manifest is larger than {PACK_MANIFEST_BYTES:,} bytes.")
    said = _json(written)
    files = said.get("files") if isinstance(said, dict) else None
    if not isinstance(said, dict) or said.get("format") != FORMAT or not isinstance(files, list):
        raise SourceError("This is no evidence pack: its manifest.json is not that of one.")
    if said.get("version") != VERSION:
        raise SourceError("The pack has a version that this Readout does not read.")
    verdict.manifest_sha256 = hashlib.sha256(written).hexdigest()
    verdict.title, verdict.as_of, verdict.marking = (
        one_line(str(said.get(name, "")))[:200] for name in ("title", "as_of", "marking")
    )
    listed = {str(one.get("name")): one for one in files if isinstance(one, dict)}
    if len(listed) < len(files):
        raise SourceError("The manifest lists a file twice, or something that is no file.")
    for name in sorted(pack.files.keys() - listed.keys() - {MANIFEST}):
        verdict.wrong(f"{name} is not in the manifest")
    for name in sorted(listed.keys() - pack.files.keys()):
        verdict.wrong(f"{one_line(name)[:100]} is in the manifest and not in the pack")
    for name in sorted(pack.files.keys() & listed.keys()):
        verdict.files += 1
        _file(name, pack.files[name], listed[name], verdict)
    for name in (SENTENCES, SOURCES):
        if name not in pack.files:
            verdict.wrong(f"{name} is missing")
    verdict.with_texts = TEXTS in pack.files


def _file(name: str, data: bytes, said: Row, verdict: Verdict) -> None:
    if said.get("bytes") != len(data):
        verdict.wrong(f"{name} has another size than the manifest says")
    elif said.get("sha256") != hashlib.sha256(data).hexdigest():
        verdict.wrong(f"{name} was changed: it has another SHA-256 than the manifest says")


def _sources(pack: Pack, verdict: Verdict) -> dict[str, _Source]:
    sources: dict[str, _Source] = {}
    for row in _rows(pack, SOURCES, verdict):
        name, text, raw = (str(row.get(key)) for key in ("article", "text_sha256", "raw_sha256"))
        if not _ID.fullmatch(name) or not _SHA256.fullmatch(text) or name in sources:
            verdict.wrong(f"{SOURCES}: an article without a valid id and hash, or twice")
        elif not text.startswith(name):
            verdict.wrong(f"article {name}: its id is not that of its text")
        else:
            sources[name] = _Source(text, raw)
    verdict.articles = len(sources)
    return sources


def _with_texts(pack: Pack, sources: dict[str, _Source], verdict: Verdict) -> dict[str, _Source]:
    known = dict(sources)
    for row in _rows(pack, TEXTS, verdict):
        name, text = row.get("article"), row.get("text")
        if not isinstance(name, str) or name not in sources or not isinstance(text, str):
            verdict.wrong(f"{TEXTS}: a text of no article of the pack")
        elif _hash(text) != sources[name].text_sha256:
            verdict.wrong(f"article {name}: its text is not the one that the hash is of")
        else:
            known[name] = _Source(sources[name].text_sha256, sources[name].raw_sha256, text)
    for name in sorted(one for one in known if known[one].text is None):
        verdict.wrong(f"article {name}: its text is not in the pack, though others are")
    return known


def _with_stored(name: str, one: _Source, stored: Stored, verdict: Verdict) -> _Source:
    article = stored(name)
    if article is None:
        verdict.wrong(f"article {name}: not in this store")
        return one
    if _hash(article.text) != one.text_sha256:
        verdict.wrong(f"article {name}: the store has another text")
    elif article.raw_sha256 != one.raw_sha256:
        verdict.wrong(f"article {name}: the store has it from another file")
    return _Source(one.text_sha256, one.raw_sha256, one.text, article.text)


def _sentence(row: Row, sources: Mapping[str, _Source], verdict: Verdict) -> None:
    verdict.sentences += 1
    where = f"{SENTENCES}, line {verdict.sentences:,}"
    start, end, words = row.get("start"), row.get("end"), row.get("sentence")
    source = sources.get(str(row.get("article")))
    if source is None:
        verdict.wrong(f"{where}: of no article of the pack")
    elif type(start) is not int or type(end) is not int or not isinstance(words, str):
        verdict.wrong(f"{where}: without characters or words")
    elif not 0 <= start < end or len(words) != end - start:
        verdict.wrong(f"{where}: its words are not as long as its characters say")
    else:
        if source.text is not None:
            verdict.in_texts += 1
            _compare(
                source.text, start, words, f"{where}: does not stand there in the text", verdict
            )
        if source.stored is not None:
            verdict.in_store += 1
            wrong = f"{where}: does not stand there in the store's text"
            _compare(source.stored, start, words, wrong, verdict)


def _compare(text: str, start: int, words: str, wrong: str, verdict: Verdict) -> None:
    if text[start : start + len(words)] != words:
        verdict.wrong(wrong)


def _rows(pack: Pack, name: str, verdict: Verdict) -> Iterator[Row]:
    for number, line in enumerate(pack.lines(name), start=1):
        row = _json(line)
        if isinstance(row, dict):
            yield row
        else:
            verdict.wrong(f"{name}, line {number:,}: no JSON object")


def _json(data: bytes) -> object:
    """Return the value of a JSON text, None for what is none; a doubled name makes it none."""
    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=_object)
    except (ValueError, RecursionError):
        return None


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name comes twice")
    return found


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
