"""The bytes of a robots.txt in; what a program may ask for there, and how often, out.

Format: RFC 9309, and Crawl-delay, which is older. `urllib.robotparser` is not used: it takes the
first rule that fits instead of the longest, and knows neither `*` nor `$`, so it would let through
most of what news sites write ("Disallow: /*?print=").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from readout import limits

_LINE = re.compile(r"\s*+([A-Za-z-]{1,40})\s*+:\s*+([^#]*)")
_PRODUCT = re.compile(r"[A-Za-z_-]+|\*")
_ESCAPE = re.compile("%([0-9A-Fa-f]{2})")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]", re.ASCII)
_LINE_CHARACTERS = 2_000
_ASCII = "".join(map(chr, range(33, 127)))


@dataclass(frozen=True, slots=True)
class Rules:
    """What one robots.txt says to one program; without rules everything is allowed."""

    paths: tuple[tuple[str, bool], ...] = ()  #: (pattern, allowed)
    delay: float = 0.0  #: seconds between two requests

    def allows(self, target: str) -> bool:
        """Tell whether a path with its query may be asked for: the longest rule that fits decides.

        >>> Rules((("/", False), ("/news/", True))).allows("/news/talks")
        True
        """
        if target == "/robots.txt":
            return True
        asked = _normal(target)
        found = [
            (len(pattern), allowed) for pattern, allowed in self.paths if _fits(pattern, asked)
        ]
        return max(found, default=(0, True))[1]  # of two of one length, the one that allows


def parsed(data: bytes, product: str) -> Rules:
    """Return the rules of the groups that name a product, else those of the groups for all.

    >>> parsed(b"User-agent: *\\nDisallow: /*.pdf$", "Readout").allows("/a/talks.pdf")
    False
    """
    wanted = product.lower()
    paths: dict[str, list[tuple[str, bool]]] = {wanted: [], "*": []}
    delays: dict[str, float] = {}
    named: set[str] = set()
    agents: set[str] = set()
    in_rules = False
    for name, value in _lines(data):
        if name == "user-agent":
            agents = set() if in_rules else agents
            in_rules = False
            token = _PRODUCT.match(value)
            agents.add(token[0].lower() if token else "")
            named |= agents
            continue
        in_rules = in_rules or name in ("allow", "disallow", "crawl-delay")
        for agent in agents & paths.keys():
            if name in ("allow", "disallow") and value and len(paths[agent]) < limits.ROBOTS_RULES:
                paths[agent].append((_normal(value), name == "allow"))
            elif name == "crawl-delay":
                delays[agent] = _seconds(value)
    mine = wanted if wanted in named else "*"
    return Rules(tuple(paths[mine]), delays.get(mine, 0.0))


def _lines(data: bytes) -> Iterator[tuple[str, str]]:
    text = data[: limits.ROBOTS_BYTES].decode("utf-8-sig", "replace")
    for line in re.split(r"\r\n|\r|\n", text):
        if found := _LINE.match(line[:_LINE_CHARACTERS]):
            yield found[1].lower(), found[2].strip()


def _fits(pattern: str, target: str) -> bool:
    at_end = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not target.startswith(first):
        return False
    at = len(first)
    last = others.pop() if others and at_end else None
    for piece in others:
        found = target.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    if last is not None:
        return len(target) - len(last) >= at and target.endswith(last)
    return not at_end or at == len(target)


def _normal(path: str) -> str:
    return _ESCAPE.sub(_unescaped, quote(path, safe=_ASCII))


def _unescaped(escape: re.Match[str]) -> str:
    character = chr(int(escape[1], 16))
    return character if _UNRESERVED.fullmatch(character) else escape[0].upper()


def _seconds(value: str) -> float:
    try:
        asked = float(value)
    except ValueError:
        return 0.0
    return min(max(asked, 0.0), limits.CRAWL_DELAY_SECONDS) if asked == asked else 0.0
