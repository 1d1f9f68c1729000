"""Candidate pairs of wanted and found spans in; one-to-one pairs, the best first, out."""

from collections.abc import Iterable

from readout.bench.quote_matching import Json


def one_to_one(candidates: Iterable[tuple[float, ...]]) -> list[tuple[int, int]]:
    """Return the pairs that are left when each side is used once, taken in ascending order.

    A candidate ends with the index of what is wanted and of what was found; what stands before
    them ranks it, the least first.
    """
    taken: set[int] = set()
    used: set[int] = set()
    matched = []
    for *_, wanted, found in sorted(candidates):
        i, j = int(wanted), int(found)
        if i not in taken and j not in used:
            taken.add(i)
            used.add(j)
            matched.append((i, j))
    return matched


def words_of(one: Json, text: str) -> str:
    """Return the words of a span."""
    found: str = text[one["span"][0] : one["span"][1]]
    return found
