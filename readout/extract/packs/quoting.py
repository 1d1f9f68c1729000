"""The tokens of a text and its language's pack in; who is said to have said what out.

    „Q” – powiedział S.        inverted        S powiedział: „Q”          quoted
    – Q – powiedział S. – Q    dialogue        S powiedział, że C         that
    Według S, C                according-to    „Q” – dodał.               dropped-subject
    Jak powiedział S, C        as-said         „Q” – dodał minister.      title

A form without a speaker beside its cue is left out, except that a verb without a subject goes on
with the speaker before it where its gender allows.
"""

from collections.abc import Iterator
from dataclasses import replace

from readout.extract.packs import going_on
from readout.extract.packs.drafts import Phrase, Said
from readout.extract.packs.pack import PackCue
from readout.extract.packs.phrases import DASHES, Phrases, Speaker

_SPLITTING = DASHES | {",", ":", "."}
_THAT = 12  # tokens between a cue and its "że"
_ACCORDING = 10  # tokens of "według ministra spraw zagranicznych Jana Nowaka"
_BARE = 3  # tokens of a name without a title
_NAMED = 2  # tokens of a person's name behind a title
_SPEECH = 80  # tokens of speech that opens within a paragraph
_STOPS = frozenset((".", "!", "?", "…", "”", "»"))
_SHORTEST = 2  # words of a statement that stands in no quotation marks


def read(text: Phrases) -> list[Said]:
    """Return the statements of a text in text order."""
    found: list[Said] = []
    taken = 0  # tokens before it are read
    for token in range(len(text.lower)):
        if token < taken:
            continue
        cue = text.cue(token)
        one = _of_cue(text, token, cue, found) if cue else _according(text, token)
        if one is None and cue is not None:
            one = _as_said(text, token, cue)
        if one is None:
            continue
        found.append(one)
        taken = one.cue[1]
    return sorted(going_on.resumed(text, found), key=lambda one: one.content[0])


def _of_cue(text: Phrases, token: int, cue: PackCue, before: list[Said]) -> Said | None:
    phrase = (token, token + len(cue.words))
    content, rule = _before_cue(text, token, before)
    if content is None:
        return _quoted_after(text, phrase, cue) or _that(text, phrase, cue)
    stop = text.sentence[token][1]
    speaker = text.speaker_after(phrase[1], stop)
    if speaker is None and not _is_bare(text, phrase[1]):
        return None
    said = Said((content,), phrase, speaker, cue.manner, rule, cue.gender, spoken=True)
    return replace(said, content=(content, *_rest(text, said)))


def _before_cue(text: Phrases, token: int, before: list[Said]) -> tuple[Phrase | None, str]:
    """Return the words that end before a cue, over a dash or a comma: a quotation or a dialogue."""
    last = token - 1
    while last >= 0 and token - last <= 2 and text.doc.words[last] in DASHES | {","}:
        last -= 1
    if last < 0 or text.doc.token_paragraph[last] != text.doc.token_paragraph[token]:
        return None, ""
    if text.quoted(last):
        quotation = text.doc.quotations[text.doc.token_quotation[last]]
        return (text.doc.tokens_in(quotation.span).start, last + 1), "inverted"
    if text.doc.words[token - 1] not in DASHES:
        return None, ""
    start = _dialogue_start(text, token, before)
    return ((start, last + 1), "dialogue") if start is not None and start <= last else (None, "")


def _dialogue_start(text: Phrases, token: int, before: list[Said]) -> int | None:
    """Return where the speech begins that ends before a cue; its paragraph opens with a dash."""
    paragraph = text.doc.paragraphs[text.doc.token_paragraph[token]]
    first = text.doc.tokens_in(paragraph).start
    if text.doc.words[first] not in DASHES:
        return _opened_within(text, first, token)
    last = before[-1] if before else None
    if last is None or last.cue[0] < first:
        return first + 1
    return _after_dash(text, last.speaker.stop if last.speaker else last.cue[1], token)


def _opened_within(text: Phrases, first: int, token: int) -> int | None:
    """Return where speech begins that opens with a dash behind a full stop: "Przyszli. – Tak"."""
    for at in range(token - 2, max(first, token - _SPEECH), -1):
        if text.doc.words[at] in DASHES:
            opens = text.doc.words[at - 1] in _STOPS and text.doc.words[at + 1][0].isupper()
            return at + 1 if opens else None
    return None


def _after_dash(text: Phrases, first: int, stop: int) -> int | None:
    """Return the token after the next dash: there the narrator's words end."""
    dashes = (at for at in range(first, stop) if text.doc.words[at] in DASHES)
    dash = next(dashes, None)
    return dash + 1 if dash is not None and dash + 1 < stop else None


def _is_bare(text: Phrases, token: int) -> bool:
    """Tell whether nothing but a date and a mark follows a cue: its subject was dropped."""
    after = text.past_time(token)
    return after >= len(text.lower) or text.is_mark(after)


def _rest(text: Phrases, said: Said) -> tuple[Phrase, ...]:
    """Return the words that go on after the narrator's: "– Q – powiedział S. – Q2."."""
    at = said.speaker.stop if said.speaker else said.cue[1]
    paragraph = text.doc.paragraphs[text.doc.token_paragraph[said.cue[0]]]
    stop = text.doc.tokens_in(paragraph).stop
    if said.rule == "inverted":
        start, end = _next_quotation(text, at, stop)
    else:
        start, end = _after_dash(text, at, stop) or stop, stop
    if start >= end or any(text.cue(token) for token in range(end, min(end + 3, stop))):
        return ()
    if said.rule == "dialogue" and _is_continued(text, start, end):
        return ()
    return ((start, end),)


def _next_quotation(text: Phrases, at: int, stop: int) -> Phrase:
    """Return the quotation that opens right after the narrator's words."""
    marks = at
    while marks < min(at + 3, stop) and text.doc.words[marks] in _SPLITTING:
        marks += 1
    if marks == at or marks >= stop or not text.quoted(marks):
        return stop, stop
    quotation = text.doc.quotations[text.doc.token_quotation[marks]]
    return marks, min(text.doc.tokens_in(quotation.span).stop, stop)


def _is_continued(text: Phrases, start: int, stop: int) -> bool:
    """Tell whether another cue follows in a dialogue: what stands before it belongs to that one."""
    return any(text.doc.words[at - 1] in DASHES and text.cue(at) for at in range(start + 1, stop))


def _quoted_after(text: Phrases, cue: Phrase, entry: PackCue) -> Said | None:
    """Read `S powiedział: „Q”` and `Powiedział S: „Q”`."""
    first, stop = text.sentence[cue[0]]
    speaker = text.speaker_before(cue[0] - 1, first)
    at = cue[1]
    if speaker is None:
        speaker = text.speaker_after(at, stop)
        at = speaker.stop if speaker else at
    if speaker is None or at + 1 >= len(text.lower):
        return None
    at += text.doc.words[at] in (":", ",")
    if not text.quoted(at) or text.doc.token_paragraph[at] != text.doc.token_paragraph[cue[0]]:
        return None
    if (at and text.quoted(at - 1)) or text.doc.words[at - 1] not in (":", ","):
        return None
    quotation = text.doc.quotations[text.doc.token_quotation[at]]
    content = (at, text.doc.tokens_in(quotation.span).stop)
    return Said((content,), cue, speaker, entry.manner, "quoted", entry.gender, spoken=True)


def _that(text: Phrases, cue: Phrase, entry: PackCue) -> Said | None:
    """Read "S powiedział w Mińsku, że C", and "Dodał, że C" of whoever spoke before."""
    first, stop = text.sentence[cue[0]]
    that = next(_thats(text, cue[1], min(stop, cue[1] + _THAT)), None)
    if that is None:
        return None
    speaker = text.speaker_before(cue[0] - 1, first) or text.speaker_after(cue[1], that)
    content = _trimmed(text, that, stop)
    dropped = cue[0] == first and all(text.is_mark(at) for at in range(cue[1], that))
    if content is None or (speaker is None and not dropped):
        return None
    return Said((content,), cue, speaker, entry.manner, "that", entry.gender)


def _thats(text: Phrases, first: int, stop: int) -> Iterator[int]:
    """Yield "że" where nothing that says something else stands between it and its cue."""
    for at in range(first, stop):
        if text.pack.has("that", text.lower[at]):
            yield at
        if text.quoted(at) or text.cue(at) or text.doc.words[at] in DASHES | {";", ":"}:
            return


def _according(text: Phrases, token: int) -> Said | None:
    """Read "Według S, C" and "C, według S."."""
    words = next((one for one in text.pack.according if _stands(text, one, token)), None)
    if words is None or text.quoted(token):
        return None
    first, stop = text.sentence[token]
    after = token + len(words)
    mark = next(
        (at for at in range(after, min(after + _ACCORDING, stop)) if text.is_mark(at)), stop
    )
    end = _named_source(text, after, mark) if token == first else mark
    if end >= stop or end == after or not _speaks(text, after, end):
        return None
    speaker = _source(text, after, end)
    if token == first and (end < mark or text.doc.words[end] == ","):
        content = _trimmed(text, end + (end == mark), stop)
    elif token > first and text.doc.words[token - 1] == "," and end + 1 >= stop:
        content = _trimmed(text, first, token - 1)
    else:
        return None
    if content is None:
        return None
    return Said((content,), (token, after), speaker, "said", "according-to")


def _named_source(text: Phrases, first: int, mark: int) -> int:
    """Return where the name ends in "zdaniem szefa MSZ Jana Nowaka | baza jest gotowa".

    Else the next mark: in Polish no comma need stand there, and then a name alone tells.
    """
    if not text.pack.has("oblique", text.lower[first]):
        return _bare_name(text, first, mark)
    for at in range(first + 1, mark - _NAMED):
        name = range(at, at + _NAMED)
        if all(text.doc.words[n][0].isupper() and not text.doc.words[n].isupper() for n in name):
            after = at + _NAMED
            return after if text.doc.words[after][0].islower() else mark
    return mark


def _bare_name(text: Phrases, first: int, mark: int) -> int:
    """Return where the name ends in "według Sarnowskiego | baza stoi", else the next mark."""
    after = first
    while after < min(mark, first + _BARE) and text.doc.words[after][0].isupper():
        after += 1
    if after == first or after >= mark or mark - after <= _BARE:
        return mark
    goes_on = text.doc.words[after][0].islower() and not text.pack.has("joint", text.lower[after])
    return after if goes_on and text.pack.language == "pl" else mark


def _source(text: Phrases, first: int, stop: int) -> Speaker:
    """Return whoever stands behind "according to": "lui Laurent" by his name, which is bare."""
    bare = text.pack.has("genitive", text.lower[first]) and stop - first > 1
    first += bare
    known = bare and text.is_known(first, stop)
    return Speaker(first, stop, first if known else stop)


def _as_said(text: Phrases, token: int, cue: PackCue) -> Said | None:
    """Read "Jak powiedział S, C", "C, jak powiedział S."."""
    first, stop = text.sentence[token]
    opening = next(
        (
            token - len(words)
            for words in text.pack.as_said
            if token - len(words) >= first and _stands(text, words, token - len(words))
        ),
        -1,
    )
    end = token + len(cue.words)
    speaker = text.speaker_after(end, stop) if opening >= 0 else None
    if speaker is None or speaker.stop >= stop:
        return None
    if opening == first and text.doc.words[speaker.stop] == ",":
        content = _trimmed(text, speaker.stop + 1, stop)
    elif text.doc.words[opening - 1] == "," and speaker.stop + 1 >= stop:
        content = _trimmed(text, first, opening - 1)
    else:
        return None
    if content is None or text.quoted(content[0]):
        return None
    return Said((content,), (token, end), speaker, cue.manner, "as-said", cue.gender)


def _stands(text: Phrases, words: tuple[str, ...], token: int) -> bool:
    return text.lower[token : token + len(words)] == words


def _speaks(text: Phrases, first: int, stop: int) -> bool:
    """Tell whether a phrase names somebody, rather than a plan or a sum."""
    return any(
        text.doc.words[at][0].isupper() or text.pack.has("oblique", text.lower[at])
        for at in range(first, stop)
    )


def _trimmed(text: Phrases, first: int, stop: int) -> Phrase | None:
    """Return a stretch without the marks at its end, None where hardly a word is left."""
    while stop > first and text.is_mark(stop - 1) and not text.quoted(stop - 1):
        stop -= 1
    words = sum(text.doc.words[at][0].isalnum() for at in range(first, stop))
    return (first, stop) if words >= _SHORTEST else None
