"""An office file in; what is wrong with it as a package (ECMA-376 part 2) and by its schemas, out.

The schemas are those of Microsoft's Open XML SDK, which openxml-audit carries (both MIT): the
transitional ones of ISO/IEC 29500 with Office's own rules, and its extension namespaces, so that
nothing has to be stripped first. What the package itself must hold is checked here.
"""

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
#: Elements whose attribute must be of its own within one part.
_UNIQUE = {
    f"{_W}bookmarkStart": (f"{_W}id", f"{_W}name"),
    f"{_W}abstractNum": (f"{_W}abstractNumId",),
    f"{_W}num": (f"{_W}numId",),
    f"{_W}style": (f"{_W}styleId",),
    f"{_WP}docPr": ("id",),
    f"{_P}cNvPr": ("id",),
    f"{_P}sldId": ("id",),
    f"{_P}sldLayoutId": ("id",),
}
MOST = 200  #: problems of one file that are told


def against_schema(data: bytes, folder: Path, form: str) -> list[str]:
    """Return what the schemas and the rules of Office say against a file, part by part."""
    file = folder / f"file.{form}"
    file.write_bytes(data)
    found = _validator().validate(file)
    return [f"{one.part_uri}: {one.description}" for one in found.errors]


@cache
def _validator() -> OpenXmlValidator:
    return OpenXmlValidator(file_format=FileFormat.OFFICE_2019, max_errors=MOST)


def against_package(data: bytes) -> list[str]:
    """Return what is wrong with names, content types, relationships and ids."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        twice = [name for name, n in Counter(map(str.lower, names)).items() if n > 1]
        parts = {name: archive.read(name) for name in names}
    return [
        *(f"{name}: twice in the archive" for name in twice),
        *_types(parts),
        *_relationships(parts),
        *(one for name in parts if name.endswith(".xml") for one in _ids(name, parts[name])),
    ]


def _types(parts: dict[str, bytes]) -> Iterator[str]:
    root = etree.fromstring(parts["[Content_Types].xml"])
    of_ending = {one.get("Extension", "").lower() for one in root.iter(f"{_TYPES}Default")}
    of_part = [one.get("PartName", "")[1:] for one in root.iter(f"{_TYPES}Override")]
    yield from (f"{name}: a type, and no part" for name in of_part if name not in parts)
    yield from (f"{name}: two types" for name, n in Counter(of_part).items() if n > 1)
    for name in parts:
        ending = name.rsplit(".", 1)[-1].lower()
        if name != "[Content_Types].xml" and name not in of_part and ending not in of_ending:
            yield f"{name}: no type"


def _relationships(parts: dict[str, bytes]) -> Iterator[str]:
    reached = {"[Content_Types].xml"}
    for name in parts:
        if not name.endswith(".rels"):
            continue
        folder, file = name.split("_rels/")
        source = folder + file.removesuffix(".rels")
        reached.add(name)
        if source and source not in parts:
            yield f"{name}: of no part"
        known = []
        for one in etree.fromstring(parts[name]):
            known.append(one.get("Id"))
            target = one.get("Target", "")
            if one.get("TargetMode") == "External":
                if not target.startswith(("http://", "https://")):
                    yield f"{name}: leads to {target}"
                continue
            path = posixpath.normpath(posixpath.join("/", folder, target))[1:]
            reached.add(path)
            if path not in parts:
                yield f"{name}: {target} is not there"
        yield from (f"{name}: {key} twice" for key, n in Counter(known).items() if n > 1)
        yield from _references(source, parts, known)
    yield from (f"{name}: nothing leads there" for name in parts if name not in reached)


def _references(source: str, parts: dict[str, bytes], known: list[str | None]) -> Iterator[str]:
    if not source.endswith(".xml"):
        return
    for element in etree.fromstring(parts[source]).iter():
        for key, value in element.attrib.items():
            if key.startswith(_OFFICE) and value not in known:
                yield f"{source}: {value} is no relationship of it"


def _ids(name: str, data: bytes) -> Iterator[str]:
    root = etree.fromstring(data)
    if root.getroottree().docinfo.doctype:
        yield f"{name}: a document type"
    for tag, keys in _UNIQUE.items():
        for key in keys:
            found = Counter(one.get(key) for one in root.iter(tag))
            yield from (f"{name}: {tag} {value} twice" for value, n in found.items() if n > 1)
