"""Statements of a slice in; bars a month by the speaker's side, in print, out."""

from readout.export.context import Context, count
from readout.export.page import Page, begin, drawing, finish
from readout.export.timeline import draw_months, draw_sides, span_of_days
from readout.frames import Frames


def draw(frames: Frames, context: Context, size: str, fmt: str) -> bytes:
    """Return the bars as a file; statements without a date are counted in the subtitle."""
    statements = frames.statements
    undated = int(statements["start"].isna().sum())
    kinds = statements["kind"].astype(str).value_counts()
    split = ", ".join(f"{number:,} {name}" for name, number in kinds.items() if number)
    missing = f"; {count(undated, 'statements')} without a date not drawn" if undated else ""
    with drawing():
        page = begin(
            context, size, f"Statements a month, by the speaker's side: {split or 'none'}{missing}."
        )
        if len(statements) > undated:
            _draw(page, frames)
        else:
            page.write(page.left, page.bottom + page.height / 2, "Nothing dated in this slice.", 15)
        return finish(page, fmt)


def _draw(page: Page, frames: Frames) -> None:
    unit = page.size.text
    names, key = 0.9 * unit, 0.55 * unit
    axes = page.axes(
        page.left + names, page.bottom + key, page.width - names, page.height - key - 0.1 * unit
    )
    draw_months(page, axes, frames.statements, span_of_days(frames.meetings[:0], frames.statements))
    draw_sides(page, page.left + names, page.bottom + 0.02 * unit)
