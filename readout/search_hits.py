"""A text and a query in; where the words that the query asks for stand in it out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from readout.limits import SEARCH_HITS
from readout.records import Span
from readout.search import WORD, Field, Query, Term, fold


def hits(text: str, query: Query) -> tuple[Span, ...]:
    """Return where the words and phrases asked for stand in a text, at most SEARCH_HITS of them.

    What is asked of articles or of statements is marked, what must not be there is not.
    """
    wanted = _Wanted()
    for clause in query.clauses:
        if clause.marked:
            for term in clause.terms:
                if term.field in (Field.TEXT, Field.SAID):
                    wanted.add(term)
    if not wanted.phrases and not wanted.beginnings:
        return ()
    words = [(m.start(), m.end(), fold(m.group())) for m in WORD.finditer(text)]
    return tuple(_hits(words, wanted))


_Word = tuple[int, int, str]  # start, end, folded


@dataclass(slots=True)
class _Wanted:
    phrases: dict[str, list[Term]] = field(default_factory=dict)  # by their first word
    beginnings: list[str] = field(default_factory=list)  # of single words with a star

    def add(self, term: Term) -> None:
        if term.prefix and len(term.words) == 1:
            self.beginnings.append(term.words[0])
        else:
            self.phrases.setdefault(term.words[0], []).append(term)


def _hits(words: list[_Word], wanted: _Wanted) -> Iterator[Span]:
    number = 0
    for at, (start, end, word) in enumerate(words):
        ends = [end for beginning in wanted.beginnings if word.startswith(beginning)]
        for term in wanted.phrases.get(word, ()):
            run = words[at : at + len(term.words)]
            if len(run) == len(term.words) and _stands(run, term):
                ends.append(run[-1][1])
        if ends:
            yield Span(start, max(ends))
            number += 1
        if number >= SEARCH_HITS:
            return


def _stands(run: list[_Word], term: Term) -> bool:
    *firsts, last = (word for _, _, word in run)
    same: Callable[[str], bool] = last.startswith if term.prefix else last.__eq__
    return tuple(firsts) == term.words[:-1] and bool(same(term.words[-1]))
