"""The bytes of a text or Markdown file in; its one article out.

A file may begin with front matter, as Jekyll introduced it: a line "---", lines "key: value", a
line "---". Values are plain strings; what else YAML can say is not read.
"""

import re
from dataclasses import replace
from pathlib import PurePosixPath

from readout.articles import columns, encoding, labelled_head
from readout.articles.parsed import Reading, refused
from readout.records import Fact, Known, Problem, Rejection
from readout.written_dates import parse_written

_FRONT_MATTER_LINES = 60
_PAIR = re.compile(r"([A-Za-z][\w -]{0,40}):[ \t]?(.*)")
_DAY = re.compile(r"(?<!\d)(\d{4}[-_]\d{2}[-_]\d{2})(?!\d)", re.ASCII)


def read(data: bytes, name: str) -> Reading:
    """Read the one article of a file; title and day are found in its lines by headers.py."""
    decoded = encoding.decode(data)
    if isinstance(decoded, Rejection):
        return Reading(rejected=(decoded,))
    fields, body = front_matter(decoded.text.lstrip("\ufeff"))
    if not body.strip():
        return refused(Problem.NO_TEXT if fields else Problem.EMPTY)
    known = labelled_head.described(columns.about(fields, body))
    article = replace(known, published=_published(known.published, name))
    return Reading(((1, article),), notes=(decoded.note,) if decoded.note else ())


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """Return the fields of the front matter and the text below; no fields when there is none.

    >>> front_matter("---\\ntitle: Talks\\n---\\nThey met.")
    ({'title': 'Talks'}, 'They met.')
    """
    lines = text.split("\n", _FRONT_MATTER_LINES)
    if lines[0].rstrip() != "---":
        return {}, text
    fields: dict[str, str] = {}
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return fields, "\n".join(lines[number + 1 :])
        pair = _PAIR.fullmatch(line.rstrip())
        if pair:
            fields[pair[1].strip().lower()] = _unquoted(pair[2].strip())
        elif line.strip() and not line.startswith(("#", " ", "\t")):
            break  # a rule and a paragraph, not front matter
    return {}, text


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


def _published(fact: Fact, name: str) -> Fact:
    # Only until the text itself says better: headers.py replaces what is known from the name.
    found = _DAY.search(PurePosixPath(name).stem)
    known = parse_written(found[1].replace("_", "-")) if found else ""
    return Fact(known, Known.FILE) if known and not fact.value else fact
