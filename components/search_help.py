"""Nothing in; a button that opens what can be typed into the search box out."""

import streamlit as st

from components import safe

_EXAMPLES = (  # typed, what it finds
    ("Lavrov Makei", "all of the words, in any order"),
    ("“missile defence”", "these words side by side"),
    ("Redzikowo OR Deveselu", "one of them is enough; OR in capitals, between the two"),
    ("base -exercise", "not this word; NOT exercise says the same"),
    ("interceptor*", "any ending: interceptor, interceptors"),
    ("speaker:Lavrov", 'what one speaker said; “speaker:"Sergei Lavrov"” for two words'),
    ("place:Redzikowo", "statements that name the place, or one in the country"),
    ("outlet:BelTA", "articles that this outlet printed"),
    ("said:guarantee*", "a word in the statement itself, not just in its article"),
)


def draw() -> None:
    """Draw the button."""
    with st.popover("How to search", icon=":material/help:", type="tertiary", key="search-help"):
        rows = [
            safe.fill(
                "<dt><code>{typed}</code></dt><dd>{finds}</dd>",
                typed=typed,
                finds=finds,
            )
            for typed, finds in _EXAMPLES
        ]
        safe.show(
            safe.fill(
                '<div class="ro"><p class="ro-note">Words are looked for in the titles and texts '
                "of articles. Capital letters and accents make no difference: Basescu finds "
                'Băsescu.</p><dl class="ro-facts ro-search">{rows}</dl>'
                '<p class="ro-note">Of an article, speaker:, place: and said: ask whether it '
                "holds such a statement or place.</p></div>",
                rows=safe.join(rows),
            )
        )
