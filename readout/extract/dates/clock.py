"""Atoms in; clock times out: "10:30", "5:30 p.m.", "16:00 UTC", "T10:30:00Z" behind an ISO date."""

from dataclasses import replace

from readout.extract.dates.atoms import Atoms
from readout.extract.dates.expression import Expression, Form


def clock_time(a: Atoms, i: int) -> Expression | None:
    """Read "10:30", "5:30 p.m.", "8 pm", "16:00 UTC"; a bare ratio such as 3:2 is none."""
    hour, minute, last = a.number(i), 0, i + 1
    if hour is None:
        return _four_digits(a, i)
    if a.word(i + 1) == "o" and a.word(i + 2) in ("'", "’") and a.word(i + 3) == "clock":
        return Expression(i, i + 4, Form.UNREAD, clock="T")  # of which half of the day?
    if (
        a.word(i + 1) in (":", ".")
        and a.glued(i + 1)
        and a.glued(i + 2)
        and len(a.word(i + 2)) == 2
    ):
        minute, last = a.number(i + 2) or 0, i + 3
    halved, last_half = _half_day(a, last)
    zone = a.value(last_half, "zone")
    if halved is None and zone is None:
        sure = a.value(i - 1, "clock_before") is not None or a.word(last) in ("hours", "hrs")
        if last == i + 1 or a.word(i + 1) != ":" or not sure:
            return None
    if halved is not None:
        hour = hour % 12 + halved if 1 <= hour <= 12 else 99
    last = last_half + 1 if zone is not None else last_half
    if hour > 23 or minute > 59:
        return Expression(i, last, Form.UNREAD, clock="T")
    return Expression(i, last, Form.CALENDAR, clock=f"T{hour:02}:{minute:02}{zone or ''}")


def _four_digits(a: Atoms, i: int) -> Expression | None:
    """Read "1400 GMT", "0630 hours"."""
    number = a.number(i, 4)
    zone = a.value(i + 1, "zone")
    if number is None or len(a.word(i)) != 4 or (zone is None and a.word(i + 1) != "hours"):
        return None
    hour, minute = divmod(number, 100)
    if hour > 23 or minute > 59:
        return None
    return Expression(i, i + 2, Form.CALENDAR, clock=f"T{hour:02}:{minute:02}{zone or ''}")


def with_iso_clock(a: Atoms, found: Expression) -> Expression:
    """Take in the time of "2016-05-16T10:30:00Z"; UNREAD when there is no such time."""
    j = found.last
    hour, minute = a.number(j + 1), a.number(j + 3)
    if a.word(j) == "t" and a.glued(j) and hour is not None and minute is not None:
        last = j + 4
        while a.glued(last) and (a.word(last).isdigit() or a.word(last) in (":", "z", "+", ".")):
            last += 1
        last -= a.word(last - 1) in (":", "+", ".")
        if hour > 23 or minute > 59:
            return Expression(found.first, last, Form.UNREAD)
        return replace(found, last=last, clock=f"T{hour:02}:{minute:02}")
    return found


def _half_day(a: Atoms, j: int) -> tuple[int | None, int]:
    """Return 0 for a.m., 12 for p.m., None for neither, and the atom after it."""
    if (half := a.value(j, "half_day")) is not None:
        return int(half), j + 1
    if a.word(j) in ("a", "p") and a.word(j + 1) == "." and a.word(j + 2) == "m" and a.glued(j + 2):
        return (0 if a.word(j) == "a" else 12), j + 4 if a.word(j + 3) == "." else j + 3
    return None, j
