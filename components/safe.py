"""Values and a fixed template in, elements that show the values letter for letter out.

The only door for text that came from outside: `st.html` with every value escaped. Anything else of
Streamlit renders Markdown, and an image in a headline would then send a request when it is shown.
Templates are literals in the code; `tests/architecture/test_markdown_sinks.py` holds that.
"""

from collections.abc import Iterable
from html import escape

import streamlit as st
from streamlit.elements.lib.layout_utils import Width

# Controls that reorder or hide letters are shown by their code point in names, titles and figures:
# the embedding and override group, the isolates, the two marks, and what has no width.
_HIDDEN = {
    **{code: f"⟨U+{code:04X}⟩" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))},
    **{code: f"⟨U+{code:04X}⟩" for code in (0x061C, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF)},
    **{code: chr(0x2400 + code) for code in range(32) if code not in (9, 10)},
}


class Html(str):
    """Markup made by `fill`, `join` or `cells`; nothing else makes it."""

    __slots__ = ()


def visible(value: object) -> str:
    """Return a value as text whose controls can be seen.

    >>> visible("a\\u202eb")
    'a⟨U+202E⟩b'
    """
    text = str(value)
    # Nothing that is replaced counts as printable, and to look for that is much faster.
    return text if text.isprintable() else text.translate(_HIDDEN)


def all_visible(values: Iterable[object]) -> list[str]:
    """Return what `visible` says of each value; of those that come again, once.

    >>> all_visible(["a", "a"])
    ['a', 'a']
    """
    texts = [str(value) for value in values]
    shown = {text: visible(text) for text in set(texts)}
    return [shown[text] for text in texts]


def fill(template: str, **values: object) -> Html:
    """Put values into a fixed template; what is not markup from here is escaped.

    >>> fill("<b>{name}</b>", name="<i>")
    '<b>&lt;i&gt;</b>'
    """
    return Html(template.format_map({key: _escaped(value) for key, value in values.items()}))


def join(parts: Iterable[Html], between: str = "") -> Html:
    """Return several pieces of markup as one; `between` is escaped like any value."""
    return Html(_escaped(between).join(parts))


def cells(rows: Iterable[Iterable[object]]) -> Html:
    """Return the rows of a table; each value is escaped, and not by a template of its own.

    >>> cells([("a", "<i>")])
    '<tr><td>a</td><td>&lt;i&gt;</td></tr>'
    """
    return Html(
        "".join(
            f"<tr>{''.join(f'<td>{_escaped(value)}</td>' for value in row)}</tr>" for row in rows
        )
    )


def show(markup: Html, width: Width = "stretch") -> None:
    """Show markup made by `fill`."""
    if not isinstance(markup, Html):
        raise TypeError("Only markup made by components.safe is shown.")
    st.html(markup, width=width)


def figure_text(value: object) -> str:
    """Return a value for plotly, which reads titles, ticks, texts and customdata as HTML."""
    return escape(visible(value), quote=False)


def _escaped(value: object) -> str:
    return value if isinstance(value, Html) else escape(visible(value), quote=True)
