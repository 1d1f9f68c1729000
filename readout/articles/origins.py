"""The text of an article in; the news agency that it names as its origin out, or "".

Three places, the surest first: the mark in a dateline or at the end ("(Reuters)", "/TASS/"), a
credit at the end ("AP contributed", "Source: BelTA"), a report in the lead ("BelTA reported"). A
place that names two agencies names no origin, and what an agency is quoted for further down is the
origin of a sentence, not of the article.
"""

import re
from functools import cache
from pathlib import Path

_WORDS = Path(__file__).parent / "words" / "agencies.tsv"
_LEAD = 500  # characters
_END = 400  # characters
_FORM = r"(?<![\w-])(?:[Tt]he )?(?P<{}>{})(?: news agency| agency)?(?![\w-])"
_MARKS = (r"\(FORM\)", r"/FORM/", r"(?m:^[^\n]{1,60}, FORM [–—-] )")
_CREDITS = (
    r"(?:©|\([Cc]\)|[Cc]opyright)(?: ?\d{4})? FORM",
    r"(?m:^\W{0,3}(?:Source|Sources|Quelle|Źródło|Sursa|Источник): ?FORM\W{0,3}$)",
    r"FORM(?: (?:has|also))? contributed",
    r"\b[Ww]ith (?:material|reporting|files|information) (?:from|by) FORM",
)
_REPORTS = (
    r"FORM(?: has| had)? (?:reported|reports|learned|learnt|informs|informed)\b",
    r"\b(?:[Aa]ccording to|[Cc]iting|(?:reported|quoted|cited) by) FORM",
    r"\b(?:[Сс]ообщает|[Пп]ереда[её]т|[Сс]ообщило|[Пп]ередало)(?: агентство)? FORM",
)


def agency(text: str) -> str:
    """Return the name of the agency as in `words/agencies.tsv`, or "".

    >>> agency("MINSK, 16 May (BelTA) - The ministers met."), agency("Makei told Reuters so.")
    ('BelTA', '')
    """
    lead, end = text[:_LEAD], text[-_END:]
    marks, credits, reports = _patterns()
    for pattern, places in ((marks, (lead, end)), (credits, (end,)), (reports, (lead,))):
        forms = {found[found.lastgroup or 0] for at in places for found in pattern.finditer(at)}
        named = {_names()[form] for form in forms}
        if named:
            return named.pop() if len(named) == 1 else ""
    return ""


@cache
def _names() -> dict[str, str]:
    """The name of every form."""
    lines = _WORDS.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {form: name for name, forms in rows for form in (name, *forms.split("|"))}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    forms = "|".join(re.escape(form) for form in sorted(_names(), key=len, reverse=True))
    return tuple(_one_of(group, forms) for group in (_MARKS, _CREDITS, _REPORTS))


def _one_of(patterns: tuple[str, ...], forms: str) -> re.Pattern[str]:
    # Every alternative has a group of its own for the form: a name may stand only once.
    named = [p.replace("FORM", _FORM.format(f"form{n}", forms)) for n, p in enumerate(patterns)]
    return re.compile("|".join(named))
