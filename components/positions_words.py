"""Positions in; the answer of the page "Then and now" and what it leaves out, in sentences, out."""

from components import words
from readout.filters import Filters
from readout.frames import Frames, Positions

EVERYBODY = "Everybody"


def answer(found: Positions, part: Frames, asked: Filters, names: dict[str, str]) -> str:
    """Return the first line of the page."""
    who = words.listed([called(one, names) for one in found.actors])
    on = words.listed([f"“{called(one, names)}”" for one in asked.topics])
    what = f"{who} on {on}" if on else f"{who} on everything"
    many = len(part.statements)
    years = found.years
    if not years:
        return f"{what}: {words.count(many, 'statement')}."
    span = f"{years[0]} to {years[-1]}" if len(years) > 1 else str(years[0])
    if len(found.actors) == 1:
        several = words.count(len(years), "year")
        return f"{what}: {words.count(many, 'statement')} in {several}, {span}."
    told = words.listed([f"{sum(found.counts(at).values()):,}" for at in range(len(found.actors))])
    both = len(found.common)
    common = f"both spoke in {words.count(both, 'year')}" if both else "in no year did both speak"
    return f"{what}: {told} statements, {span}; {common}."


def left_out(found: Positions, asked: Filters, of_all_topics: int, here: int) -> str:
    """Return the line below: what is marked, and what is not among the cards.

    `of_all_topics` counts the statements that all filters but the topic leave, `here` those left.
    """
    told = []
    near = found.near
    if near:
        told.append(
            f"{words.count(near, 'statement')} with a term only in the rest of "
            f"{'its' if near == 1 else 'their'} sentence, marked so"
        )
    both = int(found.rows["statement"].duplicated().sum())
    if both:
        told.append(
            f"{words.count(both, 'statement is', 'statements are')} of both, and counted and shown "
            "with each"
        )
    if found.undated:
        told.append(f"{words.count(found.undated, 'statement')} without a date, in the table only")
    if asked.topics and of_all_topics > here:
        told.append(
            f"{words.count(of_all_topics - here, 'other statement')} of theirs in this view with "
            "no term of the topic, not shown"
        )
    if len(asked.actors) > len(found.actors):
        told.append(f"of {len(asked.actors)} chosen, the first two are compared")
    text = "; ".join(told)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def called(one: str, names: dict[str, str]) -> str:
    """Return the name of an actor, a side or a topic."""
    return names.get(one, one.partition(":")[2] or one) if one else EVERYBODY
