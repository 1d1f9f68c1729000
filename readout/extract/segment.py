"""A text in; its tokens, sentences, paragraphs and quotations out, with offsets.

Linear in the length of the text, whatever it holds; nothing here can fail. Sentence ends follow
the marks . ! ? and …, less abbreviations and initials; a closing quotation mark belongs to the
sentence that it closes.
"""

from itertools import pairwise

from readout import limits
from readout.extract import quotations, tokens
from readout.extract.document import Document, Quotation
from readout.extract.wordlists import words
from readout.records import Span

_STOPS = frozenset((".", "!", "?", "…", "。"))
_CLOSERS = frozenset("\"”’'»)]›") | {"''", ">>"}
_PASSED = _CLOSERS | _STOPS
_OPENERS = frozenset("\"“‘'«([„‹") | {"``", ",,", "<<"}
_WRAPPED_LINE = 100  # characters: text wrapped by mail programs and databases has shorter lines


def analyse(text: str) -> Document:
    """Cut up a text; spans are code points into it."""
    paragraphs = _paragraphs(text)
    quoted = quotations.find(text, paragraphs)
    found = tokens.spans(text)
    starts = tuple(start for start, _ in found)
    ends = tuple(end for _, end in found)
    written = tuple([text[start:end] for start, end in found])
    lower = tuple([word.casefold() for word in written])
    token_paragraph = _owners(starts, paragraphs)
    token_quotation = _quoted(starts, quoted)
    breaks = _sentence_breaks(written, lower, token_paragraph, token_quotation)
    sentences, token_sentence = _sentences(starts, ends, breaks)
    return Document(
        text,
        starts,
        ends,
        written,
        lower,
        sentences,
        paragraphs,
        quoted,
        token_sentence,
        token_paragraph,
        token_quotation,
    )


def _paragraphs(text: str) -> tuple[Span, ...]:
    """Lines are paragraphs; but where lines are wrapped, only blank lines part paragraphs."""
    lines: list[Span] = []
    start = 0
    for line in text.split("\n"):
        body = line.strip()
        first = start + (len(line) - len(line.lstrip()))
        lines.append(Span(first, first + len(body)))
        start += len(line) + 1
    if not _is_wrapped(text, lines):
        return tuple(line for line in lines if line.start < line.end)
    joined: list[Span] = []
    blank_before = True
    for stretch in lines:
        blank = stretch.start >= stretch.end
        if not blank and not blank_before:
            joined[-1] = Span(joined[-1].start, stretch.end)
        elif not blank:
            joined.append(stretch)
        blank_before = blank
    return tuple(joined)


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    followed = [
        line for line, after in pairwise(lines) if line.start < line.end and after.start < after.end
    ]
    if len(followed) < 2 or any(line.end - line.start > _WRAPPED_LINE for line in followed):
        return False
    long = sum(line.end - line.start >= _WRAPPED_LINE // 2 for line in followed)
    running = sum(text[line.end - 1] not in '.!?”"’:' for line in followed)
    return long * 10 >= len(followed) * 6 and running * 2 >= len(followed)


def _owners(starts: tuple[int, ...], spans: tuple[Span, ...]) -> tuple[int, ...]:
    """Return for each token the index of the span it lies in; spans are in order, all covered."""
    owners = []
    at = 0
    last = len(spans) - 1
    for start in starts:
        while at < last and start >= spans[at].end:
            at += 1
        owners.append(at)
    return tuple(owners)


def _quoted(starts: tuple[int, ...], quoted: tuple[Quotation, ...]) -> tuple[int, ...]:
    """Return for each token its outermost quotation, -1 outside; the marks count as inside."""
    outer = [(index, one.span) for index, one in enumerate(quoted) if one.depth == 0]
    owners = [-1] * len(starts)
    at = 0
    for token, start in enumerate(starts):
        while at < len(outer) and outer[at][1].end <= start:
            at += 1
        if at == len(outer):
            break
        if start >= outer[at][1].start:
            owners[token] = outer[at][0]
    return tuple(owners)


def _sentence_breaks(
    written: tuple[str, ...],
    lower: tuple[str, ...],
    token_paragraph: tuple[int, ...],
    token_quotation: tuple[int, ...],
) -> list[int]:
    """Return the tokens with which sentences begin."""
    openers = words("sentence_openers.en.txt")
    may_end = tokens.may_end_sentence()
    breaks = [0] if written else []
    for token in range(len(written) - 1):
        word = written[token]
        if token_paragraph[token] != token_paragraph[token + 1]:
            breaks.append(token + 1)
        elif word in _STOPS or word.startswith(".."):
            after = _past_closers(token + 1, written, token_quotation)
            if after < len(written) and token_paragraph[after] == token_paragraph[token]:
                _begin(after, written, breaks)
        elif (
            word[-1] == "."
            and (word in may_end or (len(word) > 3 and word[1] == "."))
            and written[token + 1][0].isupper()
            and lower[token + 1] in openers
        ):
            breaks.append(token + 1)
    return breaks


def _past_closers(token: int, written: tuple[str, ...], token_quotation: tuple[int, ...]) -> int:
    while (
        token < len(written)
        and written[token] in _PASSED
        and _closes(token, written, token_quotation)
    ):
        token += 1
    return token


def _closes(token: int, written: tuple[str, ...], token_quotation: tuple[int, ...]) -> bool:
    """Tell whether a mark that may open or close closes: it lies in the quotation before it."""
    if written[token] in _STOPS or written[token] in "”»)]":
        return True
    return token_quotation[token] == token_quotation[token - 1]


def _begin(after: int, written: tuple[str, ...], breaks: list[int]) -> None:
    first = written[after]
    if first in _OPENERS and after + 1 < len(written):
        first = written[after + 1]
    if not first[0].islower() and breaks[-1] < after:
        breaks.append(after)


def _sentences(
    starts: tuple[int, ...], ends: tuple[int, ...], breaks: list[int]
) -> tuple[tuple[Span, ...], tuple[int, ...]]:
    """Return the sentences, and for each token its own; over-long ones are cut in windows."""
    sentences: list[Span] = []
    owners: list[int] = []
    bounds = [*breaks, len(starts)]
    for first, stop in pairwise(bounds):
        begin = first
        for token in range(first, stop):
            if ends[token] - starts[begin] > limits.SENTENCE_CHARACTERS and token > begin:
                sentences.append(Span(starts[begin], ends[token - 1]))
                begin = token
            owners.append(len(sentences))
        sentences.append(Span(starts[begin], ends[stop - 1]))
    return tuple(sentences), tuple(owners)
