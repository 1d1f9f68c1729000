"""The text of one JSON document in; its value out, or why it has none.

Format: RFC 8259. NaN and Infinity, which Python writes, count as nothing; a key given twice keeps
its last value, and the report says so.
"""

import json
import re
from dataclasses import dataclass

from readout import limits
from readout.articles import encoding
from readout.records import Problem, Rejection

# A string left open runs to the end and is found once: without the last "?" each quotation mark
# in it would start a search of its own.
_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Document:
    """A JSON value and what the report says about its file."""

    value: object
    notes: tuple[str, ...] = ()


def load(data: bytes) -> Document | Rejection:
    """Return the one document of a file."""
    decoded = encoding.decode(data)
    if isinstance(decoded, Rejection):
        return decoded
    loader = Loader()
    try:
        value = loader.load(decoded.text)
    except TooDeep:
        return Rejection(0, Problem.UNREADABLE, f"nested deeper than {limits.JSON_DEPTH} levels")
    except json.JSONDecodeError as error:
        whole = decoded.text.strip()
        is_whole = (whole[:1], whole[-1:]) in (("{", "}"), ("[", "]"))
        problem = Problem.UNREADABLE if is_whole else Problem.TRUNCATED
        where = f"broken at character {error.pos:,} of {len(decoded.text):,}"
        return Rejection(0, problem, where)
    return Document(value, ((decoded.note,) if decoded.note else ()) + loader.notes())


class TooDeep(ValueError):
    """More levels than `limits.JSON_DEPTH`."""


class Loader:
    """Loads documents and remembers whether a key was given twice."""

    def __init__(self) -> None:
        self._twice = False
        # Numbers stay text: ids keep their form, and 5,000 digits raise nothing.
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._object,
            parse_int=str,
            parse_float=str,
            parse_constant=lambda _: None,
        )

    def load(self, text: str) -> object:
        """Return the value of one document; raises JSONDecodeError or TooDeep."""
        # To look at what was read is a tenth of the work of looking through the text before.
        before, self._twice = self._twice, False
        try:
            value: object = self._decoder.decode(text)
        except (json.JSONDecodeError, RecursionError):
            _check_depth(text)
            raise
        if self._twice or _is_deep(value):
            _check_depth(text)  # what a second value of a key has taken the place of counts too
        self._twice = self._twice or before
        return value

    def notes(self) -> tuple[str, ...]:
        """Return what the report says about the keys."""
        return ("Some keys are given twice; the last value was taken.",) if self._twice else ()

    def _object(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            self._twice = True
        return found


def _is_deep(value: object) -> bool:
    level = [value]
    for _ in range(limits.JSON_DEPTH + 1):
        inner: list[object] = []
        for one in level:
            if isinstance(one, dict):
                inner += one.values()
            elif isinstance(one, list):
                inner += one
        level = [one for one in inner if isinstance(one, dict | list)]
        if not level:
            return False
    return True


def _check_depth(text: str) -> None:
    depth = 0
    for token in _TOKEN.finditer(text):
        opens = token[0] in ("[", "{")
        depth += 1 if opens else -1 if token[0] in ("]", "}") else 0
        if depth > limits.JSON_DEPTH:
            raise TooDeep
