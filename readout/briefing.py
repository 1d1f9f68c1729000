"""A saved brief and the store in; its files, each with a name that says what it is, out.

Nothing is built before it is asked for: the libraries of slides, documents and pages take a second
to import.
"""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from readout import frames, marks, reference_frames
from readout import store as stores
from readout.briefs import OWN, Brief, from_json
from readout.errors import BriefError
from readout.export import file_name
from readout.export.brief import Content, prepare
from readout.export.brief.garbage import seldom_collected
from readout.export.brief.sections import Registers
from readout.export.evidence import Texts
from readout.filters import Filters
from readout.frames import Frames
from readout.marks import Changes
from readout.settings import Settings
from readout.store import Store

if TYPE_CHECKING:
    from readout.export.brief.pictures import Pictures

FORMATS = ("pptx", "docx", "pdf", "xlsx", "zip")
MIME = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
_DRAWN = {"docx": "png", "pdf": "svg"}  #: how their figures are drawn
_TEMPLATES = "templates"  #: folder of the data folder with the office's own .pptx and .docx


def content(store: Store, brief: Brief, whole: Frames, place: Settings) -> Content:
    """Return what the files of a brief say of `whole`, which `records` returned.

    Raises MarkError when the mark of the brief before is not there, BriefError when an item may not
    leave under the brief's marking.
    """
    registers = Registers(
        reference_frames.sites(place.reference),
        reference_frames.site_events(place.reference),
        reference_frames.news_outlets(place.reference),
    )
    return prepare(
        brief, whole, lambda words: stores.search(store, words), registers, _since(store, brief)
    )


def records(store: Store, brief: Brief, place: Settings) -> Frames:
    """Return all records that a brief speaks of, marked with topics.

    Those of today as analysts decided on them, or those frozen under the mark that `as_of` names.
    Raises MarkError when that mark is not there.
    """
    if brief.as_of:
        return marks.open_mark(store, brief.as_of)
    return frames.current_on_topics(store, frames.read_topics(place.reference / "topics.tsv"))


def counted(store: Store, brief: Brief, whole: Frames, place: Settings) -> dict[str, str]:
    """Return what is counted for each item of a brief, by its id: one sentence a line.

    Raises as `content`, but for markings: nothing leaves.
    """
    from readout.export.brief import reread

    items = tuple(replace(one, title="", note="", marking="") for one in brief.items)
    return reread.counted(content(store, Brief(brief.name, items=items), whole, place))


def to_read_again(store: Store, brief: Brief, whole: Frames, place: Settings) -> str:
    """Return that the words of a copied brief are of older data, in a sentence, else ""."""
    if not brief.copied_from:
        return ""
    from readout.export.brief import reread

    found = reread.changed(brief, counted(store, brief, whole, place))
    items = ", ".join(str(one.number) for one in found)
    since = f"items counted otherwise since: {items}" if items else "no item is counted otherwise"
    return f"Its words were written for {brief.copied_from!r} and not read again; {since}."


def _since(store: Store, brief: Brief) -> Changes | None:
    if not brief.since:
        return None
    return marks.compare_marks(store, brief.since, brief.as_of or marks.NOW)


def file(
    said: Content, fmt: str, place: Settings, texts: Texts, pictures: "Pictures | None" = None
) -> bytes:
    """Return one file of a brief; `texts` reads articles, for the evidence pack.

    `pictures` are its figures, where several of its files share them. Raises BriefError for a form
    that there is not, ExportError when a file cannot be made.
    """
    with seldom_collected():
        return _file(said, fmt, place, texts, pictures)


def pictures(said: Content, forms: Collection[str], place: Settings) -> "Pictures | None":
    """Return the figures that several files of a brief share, None where at most one has any."""
    drawn = {_DRAWN[form] for form in forms if form in _DRAWN}
    if len(drawn) < 2:
        return None
    from readout.export.brief.pictures import Pictures

    return Pictures(said, place.root, tuple(sorted(drawn)))


def _file(
    said: Content, fmt: str, place: Settings, texts: Texts, pictures: "Pictures | None"
) -> bytes:
    if fmt == "pptx":
        from readout.export.brief.slides import pptx_file

        return pptx_file(said, place.root, template(place, "pptx", said.brief.slides_template))
    if fmt == "docx":
        from readout.export.brief.word import docx_file

        return docx_file(
            said, place.root, template(place, "docx", said.brief.word_template), pictures
        )
    if fmt == "pdf":
        from readout.export.brief.paper import pdf

        return pdf(said, place.root, pictures)
    if fmt == "xlsx":
        from readout.export.brief.workbook import xlsx_file

        return xlsx_file(said)
    if fmt == "zip":
        return _pack(said, place, texts, pictures)
    raise BriefError(f"A brief cannot be written as {fmt}: {', '.join(FORMATS)}.")


def _pack(said: Content, place: Settings, texts: Texts, drawn: "Pictures | None") -> bytes:
    from readout.export.brief import pack

    papers = tuple(form for form in FORMATS if form != "zip")
    drawn = drawn or pictures(said, papers, place)
    files = tuple((f"brief.{form}", _file(said, form, place, texts, drawn)) for form in papers)
    return pack.write(said, files, texts)


def name(brief: Brief, whole: Frames, fmt: str) -> str:
    """Return the name of a file: what it is, and to when."""
    return file_name(f"brief-{brief.name[:30]}", Filters(), whole, fmt)


def templates(place: Settings, form: str) -> tuple[Path, ...]:
    """Return the office's own templates for "pptx" or "docx" in data/templates, by name."""
    return tuple(sorted(place.data.joinpath(_TEMPLATES).glob(f"*.{form}")))


def template(place: Settings, form: str, chosen: str = "") -> Path | None:
    """Return the template of a file name, the first where none is chosen, or None.

    A name is looked for among the files of the folder, never made a path of.
    """
    known = templates(place, form)
    if not chosen:
        return next(iter(known), None)
    return next((one for one in known if one.name == chosen), None)


def substituted(place: Settings, form: str, chosen: str = "") -> str:
    """Return, in a sentence, what stands in for what a template lacks; "" where nothing does.

    Raises ExportError when the template cannot be read.
    """
    if chosen == OWN:
        return ""
    found = template(place, form, chosen)
    if found is None:
        return f"{chosen} is not in the folder of templates: Readout’s own look." if chosen else ""
    if form == "pptx":
        from readout.export.brief import slides

        if why := slides.unfit(found):
            return f"{found.name} {why}: Readout’s own look stands in."
        missing, by = slides.lacking(found), "layout: its first one with a title stands in"
        changed = slides.changed(found)
    else:
        from readout.export.brief import word

        missing, by = word.lacking(found), "style: a plain one stands in"
        changed = ()
    lacks = f"{found.name} lacks {', '.join(missing)} as a {by}." if missing else ""
    others = f"Of {found.name}, {'; '.join(changed)}." if changed else ""
    return " ".join(one for one in (lacks, others) if one)


def demo(place: Settings) -> Brief:
    """Return the demo's brief. Raises BriefError when its file is missing or none of ours."""
    try:
        return from_json((place.demo / "brief.json").read_text("utf-8"))
    except OSError as problem:
        raise BriefError("The demo's brief is missing.") from problem


def keep_demo(store: Store, place: Settings) -> None:
    """Put the demo's brief into a store that has no brief and never had one of its name."""
    brief = demo(place)
    if not stores.saved_briefs(store) and not stores.savings_of(store, brief.name):
        stores.save_brief(store, brief, "Readout")
