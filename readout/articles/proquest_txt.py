"""The bytes of a ProQuest text export in; its articles out.

A line of 60 underscores stands before every article and after the last one; below that, a line
"Database copyright". Fields are parted by empty lines; the text is many lines of one field.
"""

import re

from readout.articles import encoding, proquest
from readout.articles.parsed import Reading, refused
from readout.articles.proquest import Entry, field
from readout.records import Problem, Rejection

_RULE = re.compile(r"^_{40,80}[ \t]*$", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t]*\n\s*")


def read(data: bytes, name: str) -> Reading:
    """Read the articles of one export; one whose last rule is missing is cut off."""
    decoded = encoding.decode(data)
    if isinstance(decoded, Rejection):
        return Reading(rejected=(decoded,))
    text = (
        decoded.text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").lstrip("\ufeff")
    )
    _, *parts = _RULE.split(text)
    articles = [part for part in parts[:-1] if part.strip()]
    last = parts[-1] if parts else ""
    is_cut = any(field(one)[0] == "text" for one in _BLANK.split(last.strip()))
    if is_cut:
        articles.append(last)
    if not articles:
        return refused(Problem.NO_ARTICLES, "no article between lines of underscores")
    notes = [decoded.note] if decoded.note else []
    is_ended = "ProQuest" in last and "©" in last
    announced = proquest.counted(articles[0].strip().split("\n", 1)[0])
    entries = map(entry, articles)
    is_cut = is_cut or not is_ended
    return proquest.reading(entries, is_cut=is_cut, notes=notes, announced=announced)


def entry(part: str) -> Entry:
    """Return the article of one part of an export, its fields parted by empty lines."""
    blocks = [one for one in _BLANK.split(part.strip()) if one and proquest.counted(one) is None]
    names = [field(one) for one in blocks]
    at = next((n for n, (name, _) in enumerate(names) if name == "text"), len(blocks))
    end = _end(names, at + 1)
    text = [names[at][1], *blocks[at + 1 : end]] if at < len(blocks) else []
    fields = {name: value for name, value in [*names[:at], *names[end:]] if name}
    title = "" if not names or names[0][0] else " ".join(blocks[0].split())
    lines = (line.strip() for one in text for line in one.split("\n"))
    return proquest.entry(title, fields, "\n\n".join(line for line in lines if line))


def _end(names: list[tuple[str, str]], start: int) -> int:
    """Return where the text ends: from there on the blocks have labels of the closed list."""
    # "Section: ..." may begin a paragraph of the text, but then text follows it. Below the text
    # four of five blocks have to be known: a label may be on no list.
    told = [bool(name) for name, _ in names]
    left = sum(told[start:])
    for n in range(start, len(names)):
        if told[n] and all(told[n : n + 2]) and left * 5 >= (len(names) - n) * 4:
            return n
        left -= told[n]
    return len(names)
