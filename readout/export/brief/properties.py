"""A brief's content in; what its files say of themselves: title, author, day, marking, out."""

from datetime import datetime
from textwrap import shorten
from typing import Any

from readout.export.brief.content import Content
from readout.export.context import DEMO
from readout.export.measure import one_line

LONGEST = 255  #: characters of a core property that python-pptx and python-docx take
#: docProps/app.xml of a file of ours (ECMA-376 part 1, 22.2): no counts that nobody counted.
APP_XML = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'extended-properties"><Application>Readout</Application></Properties>'
)
_RUNNING = 60  #: characters of a title at the foot of a page
_NO_DAY = datetime(1980, 1, 1)


def day(content: Content) -> datetime:
    """Return the day to which the data reach: the same brief is the same file on any day."""
    last = content.whole.articles["published"].max()
    return _NO_DAY if last != last else last.to_pydatetime()


def running(content: Content) -> str:
    """Return the title as it stands at the foot of a page: on one line, cut between words."""
    return shorten(one_line(content.title), _RUNNING, placeholder="…")


def describe(core: Any, content: Content) -> None:
    """Set the core properties of a deck or a document (ECMA-376 part 2)."""
    marking = content.marking.text if content.marking else ""
    core.title = _short(content.title)
    core.author = core.last_modified_by = _short(content.brief.prepared_by) or "Readout"
    core.subject, core.category = _short(content.subtitle), _short(marking)
    core.keywords = DEMO if content.demo else ""
    core.comments = _short(content.as_of)
    core.created = core.modified = day(content)
    core.language, core.revision = "en-GB", 1


def _short(words: str) -> str:
    return one_line(words)[:LONGEST]
