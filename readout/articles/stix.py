"""The bytes of a STIX bundle in; one article for each of its reports out.

Format: STIX 2.1 (OASIS 2021). The text of a report is its description; indicators, malware and the
other objects of a bundle are no articles and are counted.
"""

from collections import Counter
from collections.abc import Mapping

from readout import limits
from readout.articles import written_names
from readout.articles.json_text import load
from readout.articles.parsed import Reading, refused
from readout.records import Fact, Known, Problem, RawArticle, Rejection
from readout.written_dates import parse_written


def read(data: bytes, name: str) -> Reading:
    """Read the reports of one bundle; positions count them in its order."""
    document = load(data)
    if isinstance(document, Rejection):
        return Reading(rejected=(document,))
    bundle = document.value if isinstance(document.value, Mapping) else {}
    objects = bundle.get("objects")
    if bundle.get("type") != "bundle" or not isinstance(objects, list):
        return refused(Problem.NOT_AN_ARTICLE, "no bundle of STIX objects")
    found = [one for one in objects if isinstance(one, Mapping)]
    reports = [one for one in found if one.get("type") == "report"]
    names = {_words(one, "id"): _words(one, "name") for one in found if _words(one, "id")}
    articles: list[tuple[int, RawArticle]] = []
    rejected: list[Rejection] = []
    for position, report in enumerate(reports[: limits.ARTICLES_PER_FILE], start=1):
        if _words(report, "description"):
            articles.append((position, _article(report, names)))
        else:
            detail = _words(report, "name")[:60]
            rejected.append(Rejection(position, Problem.NO_TEXT, detail))
    if (left := len(reports) - limits.ARTICLES_PER_FILE) > 0:
        last = limits.ARTICLES_PER_FILE + 1
        rejected.append(Rejection(last, Problem.TOO_MANY, f"{left:,} more were not read"))
    if not reports:
        rejected.append(Rejection(0, Problem.NOT_AN_ARTICLE, "a bundle without reports"))
    notes = document.notes + _others(found)
    return Reading(tuple(articles), tuple(rejected), notes=notes)


def _others(objects: list[Mapping[str, object]]) -> tuple[str, ...]:
    counts = Counter(_words(one, "type")[:40] or "without a type" for one in objects)
    counts.pop("report", None)
    shown = ", ".join(f"{count:,} {what}" for what, count in sorted(counts.items())[:10])
    return (f"Objects that are no report: {shown}.",) if shown else ()


def _article(report: Mapping[str, object], names: Mapping[str, str]) -> RawArticle:
    published = _words(report, "published") or _words(report, "created")
    return RawArticle(
        text=_words(report, "description"),
        title=_fact(_words(report, "name")),
        outlet=_fact(names.get(_words(report, "created_by_ref"), "")),
        published=_fact(parse_written(published)),
        address=_address(report.get("external_references")),
        language=written_names.language(_words(report, "lang")),
    )


def _address(references: object) -> str:
    for one in references if isinstance(references, list) else ():
        if isinstance(one, Mapping) and _words(one, "url").lower().startswith("http"):
            return _words(one, "url")
    return ""


def _words(fields: Mapping[str, object], name: str) -> str:
    value = fields.get(name)
    return value.strip() if isinstance(value, str) else ""


def _fact(value: str) -> Fact:
    return Fact(value, Known.METADATA) if value else Fact()
