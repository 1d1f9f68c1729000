"""Rows of the gazetteer in; the sorted lines of its index of names out, and what a line says.

The index is a text file that lies beside the table, so that a fresh process need not read 236,000
names: lines are found by bisection. Four kinds of line, their columns separated by a tab:

    Minsk    2,300   a name, and the numbers of the rows that bear it, from 0, in file order
    >New     4       how many words a name that begins with this word may have
    ,TX      4711    a postal code, which counts only behind a comma
    =PL      37      the row of a country (ISO 3166-1 alpha-2)
    =        59873   how many rows the table has: an index of another table is refused
"""

import csv
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

_POSTAL = ("US", "CA")
_GREEK = "\u0370"  # Latin letters lie before; names in other scripts wait for their language pack


@dataclass(frozen=True, slots=True)
class Index:
    """The lines of an index file, sorted by code point."""

    lines: list[str]

    def rows(self, key: str) -> tuple[int, ...]:
        """Return the numbers behind a key: rows, or the one number of words; () for none."""
        line = key + "\t"
        at = bisect_left(self.lines, line)
        if at == len(self.lines) or not self.lines[at].startswith(line):
            return ()
        return tuple(int(row) for row in self.lines[at][len(line) :].split(","))

    def under(self, mark: str) -> dict[str, int]:
        """Return key -> number for all lines of a mark: "=" or ","."""
        first, last = bisect_left(self.lines, mark), bisect_left(self.lines, chr(ord(mark) + 1))
        cells = (line[1:].split("\t") for line in self.lines[first:last])
        return {key: int(number) for key, number in cells}


def build(lines: Iterable[str]) -> list[str]:
    """Return the index of a table's lines (without its header); `scripts/index_places.py`."""
    names: dict[str, list[int]] = {}
    single: dict[str, int] = {}
    row = -1
    for row, cells in enumerate(csv.reader(lines)):
        name, plain, aliases, level, country = cells[1:6]
        if level == "country":
            single.setdefault("=" + country, row)
        elif cells[10] == "ADM1" and country in _POSTAL:
            single.update(("," + code, row) for code in cells[13].split("|") if code)
        for alias in dict.fromkeys((name, plain, *aliases.split("|"))):
            if alias and alias < _GREEK:
                names.setdefault(alias, []).append(row)
    longest: dict[str, int] = {}
    for alias in names:
        if " " in alias or alias[-1] == ".":
            first, words = beginning(alias)
            longest[first] = max(words, longest.get(first, 0))
    single.update((">" + first, words) for first, words in longest.items())
    single["="] = row + 1
    found = [f"{key}\t{number}" for key, number in single.items()]
    found += [f"{name}\t{','.join(map(str, rows))}" for name, rows in names.items()]
    return sorted(found)


def beginning(name: str) -> tuple[str, int]:
    """Return the first word of a name and how many words the name may be in a text.

    Commas, clitics and stops may make one word two or three tokens.
    """
    first, _, rest = name.partition(" ")
    words = 2 + rest.count(" ") + 2 * ("," in name) + ("'" in name)
    first = first.rstrip(",").removesuffix("'s")
    return first[:-1] if not rest and first[-1:] == "." else first, words
