"""A problem that is expected in; what happened, what still works and what to do, out."""

from components import safe
from readout.errors import ReadoutError


def draw(problem: ReadoutError) -> None:
    """Say what happened; never a trace."""
    safe.show(
        safe.fill(
            '<div class="ro"><h1>This view could not be drawn.</h1>'
            '<p class="ro-sub">{what} Nothing was changed. Reload the page; if it stays, look at '
            "the log of the server.</p></div>",
            what=problem,
        )
    )
