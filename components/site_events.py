"""Dated events at sites in; a short list, newest first, out."""

import pandas as pd

from components import safe, tags, words


def draw(events: pd.DataFrame, most: int = 7) -> None:
    """Draw the newest events: day, site, what happened."""
    if events.empty:
        safe.show(safe.fill('<div class="ro ro-note">No site event in this view.</div>'))
        return
    rows = [
        safe.fill(
            '<div><span>{day}</span><span><span class="ro-b">{site}</span> {what} {check}'
            "</span></div>",
            day=words.short_day(row.start, row.precision),
            site=row.site_name,
            what=row.what,
            check=tags.to_check("high" if row.verified else "medium"),
        )
        for row in events.sort_values("start", ascending=False).head(most).itertuples()
    ]
    safe.show(
        safe.fill('<div class="ro"><div class="ro-rows">{rows}</div></div>', rows=safe.join(rows))
    )
