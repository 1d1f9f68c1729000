"""A text in; its tokens, sentences, paragraphs and quotations out, with offsets.

Linear in the length of the text, whatever it holds; nothing here can fail. Sentence ends follow
the marks . ! ? and …, less abbreviations and initials; a closing quotation mark belongs to the
sentence that it closes.
"""

from bisect import bisect_left
from itertools import pairwise, repeat

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
    starts = tuple([start for start, _ in found])
    ends = tuple([end for _, end in found])
    written = tuple([text[start:end] for start, end in found])
    lower = tuple(map(str.casefold, written))
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
    owners: list[int] = []
    for index, span in enumerate(spans[:-1]):
        owned = bisect_left(starts, span.end) - len(owners)
        owners.extend(repeat(index, owned))
    owners.extend(repeat(max(len(spans) - 1, 0), len(starts) - len(owners)))
    return tuple(owners)


def _quoted(starts: tuple[int, ...], quoted: tuple[Quotation, ...]) -> tuple[int, ...]:
    """Return for each token its outermost quotation, -1 outside; the marks count as inside."""
    owners = [-1] * len(starts)
    for index, one in enumerate(quoted):
        if one.depth == 0:
            first, stop = bisect_left(starts, one.span.start), bisect_left(starts, one.span.end)
            owners[first:stop] = repeat(index, stop - first)
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
    for token, (word, (here, behind)) in enumerate(
        zip(written, pairwise(token_paragraph), strict=False)
    ):
        if here != behind:
            breaks.append(token + 1)
        elif word[-1] not in _STOPS:
            continue
        elif word in _STOPS or word.startswith(".."):
            after = _past_closers(token + 1, written, token_quotation)
            if after < len(written) and token_paragraph[after] == token_paragraph[token]:
                _begin(after, written, breaks)
        elif (
            word[-1] == "."
            and (word in may_end or (len(word) > 3 and word[1] == "."))
            and written[token + 1][0].isupper()
            and lower[token + 1] in openers
            and lower[token + 1 : token + 3] != ("under", "secretary")
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
        if ends[stop - 1] - starts[first] > limits.SENTENCE_CHARACTERS:
            for token in range(first + 1, stop):
                if ends[token] - starts[begin] > limits.SENTENCE_CHARACTERS:
                    owners.extend(repeat(len(sentences), token - begin))
                    sentences.append(Span(starts[begin], ends[token - 1]))
                    begin = token
        owners.extend(repeat(len(sentences), stop - begin))
        sentences.append(Span(starts[begin], ends[stop - 1]))
    return tuple(sentences), tuple(owners)
