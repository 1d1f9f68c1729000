"""A number in; an invented newspaper article of three hundred words out, no two of them alike."""

from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

_FIRST_DAY = date(2016, 5, 16)
_SENTENCES = (
    "The foreign ministers of both countries met in the capital on the {n}th day of the talks.",
    "“We have agreed on the next {n} steps,” one of them told reporters after the session.",
    "A spokeswoman said that the {n} points of the agenda had been worked through by noon.",
    "The delegation left for the airport, where {n} soldiers of the guard were waiting.",
    "Officials of the defence ministry denied that the site would be closed in {n} months.",
    "Residents of the villages around the base have asked for {n} new roads since the spring.",
    "The chairman of the committee warned that the treaty leaves {n} questions open.",
    "In the evening the guests were shown the old town and its {n} churches.",
)
_PARAGRAPHS, _IN_EACH = 7, 3


@dataclass(frozen=True, slots=True)
class Told:
    """One article."""

    number: int
    title: str
    paragraphs: tuple[str, ...]
    day: date
    outlet: str = "The Daily Reader"

    @property
    def text(self) -> str:
        """Return the paragraphs, parted by empty lines."""
        return "\n\n".join(self.paragraphs)


def article(number: int) -> Told:
    """Return an article; another number, another text."""
    paragraphs = []
    for at in range(_PARAGRAPHS):
        chosen = (number * 5 + at * _IN_EACH + step for step in range(_IN_EACH))
        paragraphs.append(
            " ".join(_SENTENCES[n % len(_SENTENCES)].format(n=number + at + n) for n in chosen)
        )
    day = _FIRST_DAY + timedelta(days=number % 900)
    return Told(number, f"Ministers meet for round {number + 1} of talks", tuple(paragraphs), day)


def address(one: Told) -> str:
    """Return the web address of an article."""
    return f"https://daily.example/{one.day:%Y/%m}/round-{one.number}"


def paragraphs_of_html(one: Told) -> str:
    """Return the paragraphs of an article as a page has them."""
    return "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in one.paragraphs)
