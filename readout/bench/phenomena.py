"""A gold quote in; the phenomena out that make it hard, so that each can be counted apart.

Told from the gold alone, never from the engine: a row must mean the same in every run.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from readout.bench.quote_matching import Json, speaker_kind, speaker_text
from readout.extract import wordlists

NAMES = (
    "pronoun",
    "role only",
    "institution",
    "split",
    "inverted",
    "colon",
    "according to",
    "no speaker",
)
WORDS = Path(__file__).parent / "words"
_WORD = re.compile(r"[^\W\d_]+")
_ACRONYM = re.compile(r"\b[A-Z][A-Z.&]+\b")


def of(quote: Json, text: str) -> Iterator[str]:
    """Yield the names of the phenomena of a quote; a quote may show several, or none."""
    kind = speaker_kind(quote, text)
    if kind == "pronoun":
        yield "pronoun"
    elif kind == "nominal":
        yield "role only"
    elif kind == "none":
        yield "no speaker"
    elif _is_institution(speaker_text(quote, text) or str(quote.get("speaker_name"))):
        yield "institution"
    if len(quote["content"]) > 1:
        yield "split"
    cue, speaker = quote.get("cue"), quote.get("speaker")
    if not cue:
        return
    written = text[cue[0] : cue[1]].casefold()
    if "according to" in written:
        yield "according to"
    elif speaker and quote["content"][0][0] < cue[0] < speaker[0]:
        yield "inverted"
    if written.rstrip().endswith(":") or text[cue[1] : cue[1] + 1] == ":":
        yield "colon"


def _is_institution(speaker: str) -> bool:
    """Tell whether a named speaker is a body: "the State Department", "NATO", "Reuters"."""
    words = _WORD.findall(speaker.split(",")[0])
    if not words:
        return False
    bodies = wordlists.words("institutions.txt", WORDS)
    last = words[-1].casefold()
    return (
        last in bodies
        or bool(_ACRONYM.search(speaker.split(",")[0]))
        or (words[0].casefold() == "the" and words[-1][0].isupper() and len(words) < 4)
    )
