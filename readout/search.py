"""What is typed into the search box in; a query, or in plain words why it is none, out.

    Lavrov Makei            all of the words, in any order
    "missile defence"       these words side by side
    Redzikowo OR Deveselu   one of them is enough; OR joins only what stands beside it
    -exercise               not this word (also: NOT exercise)
    interceptor*            any ending
    speaker:Lavrov          who speaks; likewise outlet:, place:, and said: for a statement's words

Words are looked for in titles and texts of articles. Capital letters and diacritics make no
difference ("Basescu" finds "Băsescu", "Slupsk" finds "Słupsk"). A word like "NATO-Russia" is read
as its parts side by side. AND may be written and changes nothing. Reading takes linear time.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from readout.limits import SEARCH_CHARACTERS, SEARCH_TERMS


class Field(StrEnum):
    """What a term is looked for in."""

    TEXT = "text"  #: title and text of an article
    SPEAKER = "speaker"
    OUTLET = "outlet"
    PLACE = "place"
    SAID = "said"  #: the words of a statement


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or several side by side."""

    written: str
    words: tuple[str, ...]  #: folded; never empty
    prefix: bool = False  #: the last word may go on
    field: Field = Field.TEXT


@dataclass(frozen=True, slots=True)
class Clause:
    """Terms of which one must be there; when `negated`, there is one term, and it must not."""

    terms: tuple[Term, ...]
    negated: bool = False

    @property
    def field(self) -> Field:
        """Where its first term is looked for: all of a clause are in the text, or none is."""
        return self.terms[0].field

    @property
    def marked(self) -> bool:
        """Whether its terms can be marked in a text: words that must be there."""
        return not self.negated and any(
            term.field in (Field.TEXT, Field.SAID) for term in self.terms
        )


@dataclass(frozen=True, slots=True)
class Query:
    """Clauses that must all hold. One with a `problem` has none, and nothing answers it."""

    clauses: tuple[Clause, ...] = ()
    problem: str = ""  #: a sentence

    @property
    def texts(self) -> tuple[Clause, ...]:
        """The clauses about titles and texts, which the store answers."""
        return tuple(one for one in self.clauses if one.field is Field.TEXT)

    @property
    def named(self) -> tuple[Clause, ...]:
        """The clauses about speakers, outlets, places and statements, which frames answer."""
        return tuple(one for one in self.clauses if one.field is not Field.TEXT)


def parse(words: str) -> Query:
    """Return what the words ask for; of blanks, nothing. Never raises.

    >>> parse('Redzikowo OR Deveselu -drill').clauses[0].terms[1].words
    ('deveselu',)
    >>> parse('"missile').problem
    'A quotation mark is not closed.'
    """
    clean = _clean(words)
    if not clean.strip():
        return Query()
    if problem := _at_first_sight(clean):
        return Query(problem=problem)
    reading = _Reading()
    for piece in _PIECE.finditer(clean):
        if problem := reading.take(piece):
            return Query(problem=problem)
    return reading.query(clean)


def in_words(words: str) -> str:
    """Return what a search asks for as chips and captions say it.

    >>> in_words('Redzikowo OR Deveselu speaker:Duda -drill')
    'containing “Redzikowo” or “Deveselu”, speaker “Duda”, without “drill”'
    """
    query = parse(words)
    if query.problem:
        return f"the search “{words}”, which cannot be read"
    told: dict[str, list[str]] = {}
    for clause in sorted(query.clauses, key=lambda one: one.negated):
        said = " or ".join(_term_in_words(term, clause.field) for term in clause.terms)
        told.setdefault(_LEADS[clause.field, clause.negated], []).append(said)
    return ", ".join(f"{lead} {', '.join(said)}" for lead, said in told.items())


def any_of(words: str) -> str:
    """Return a wider search: one of its words is enough; "" where it asks for fewer than two.

    >>> any_of("base shield* -drill speaker:Duda")
    '"base" OR "shield*" -"drill" speaker:"Duda"'
    """
    query = parse(words)
    free = [clause for clause in query.texts if not clause.negated]
    if len(free) < 2:
        return ""
    either = " OR ".join(_typed(clause) for clause in free)
    return " ".join([either, *(_typed(one) for one in query.clauses if one not in free)])


def fold(text: str) -> str:
    """Return the form in which words are compared: small letters without diacritics.

    >>> fold("Băsescu, Słupsk, Łódź")
    'basescu, slupsk, lodz'
    """
    if text.isascii():
        return text.lower()
    plain = _MARKS.sub("", unicodedata.normalize("NFD", text.lower()))
    for letter, instead in LETTERS.items():
        plain = plain.replace(letter, instead)
    return plain


# Letters that no canonical decomposition takes apart.
LETTERS = dict(zip("łđøħıŧςßæœ", "l d o h i t σ ss ae oe".split(), strict=True))
_MARKS = re.compile("[\u0300-\u036f]+")
# A minus, a field, and a phrase in quotation marks or a run of anything but blanks.
_PIECE = re.compile(r'(-?)(?:(speaker|outlet|place|said):)?(?:"([^"]*+)"|([^\s"]++))', re.I)
WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*+)++")  #: marks of letters in decomposed texts
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_STARRED = ",.;:!?)'’"  #: may stand behind the star of a word
_LEAST = 2  #: letters before a star; fewer would find nearly everything

_OPEN_QUOTE = "A quotation mark is not closed."
_LONG = f"The search is longer than {SEARCH_CHARACTERS:,} characters."
_MANY = f"The search holds more than {SEARCH_TERMS} words and phrases."
_NO_WORD = "There is no word in it to look for."
_OR_ALONE = "OR stands between two words, one of which is enough."
_NOT_ALONE = "Behind NOT stands the word that must not be there."
_OR_NOT = "OR joins what may be there: what must not be there stands apart from it."
_MIXED = "OR joins words with words, or speaker:, outlet:, place: and said: with each other."
_BRACKETS = "Brackets are not read: OR joins just the words beside it, and all the rest must hold."
_STAR = "* stands at the end of a word, for any ending."
_SHORT_STAR = f"Before * stand at least {_LEAST} letters."
_NO_NAME = "Right behind {field}: stands what is looked for, as in {field}:Minsk."

_LEADS = {
    (Field.TEXT, False): "containing",
    (Field.TEXT, True): "without",
    (Field.SPEAKER, False): "speaker",
    (Field.SPEAKER, True): "speaker not",
    (Field.OUTLET, False): "outlet",
    (Field.OUTLET, True): "outlet not",
    (Field.PLACE, False): "place",
    (Field.PLACE, True): "place not",
    (Field.SAID, False): "saying",
    (Field.SAID, True): "not saying",
}


class _Reading:
    """What was read of a search so far."""

    __slots__ = ("after_or", "brackets", "clauses", "joined", "negate")

    def __init__(self) -> None:
        self.clauses: list[Clause] = []
        self.after_or = self.negate = False
        self.joined = self.brackets = False  # whether an OR, or a bracket, was met

    def take(self, piece: "re.Match[str]") -> str:
        """Read one more piece; return what is wrong with it, or ""."""
        minus, field, phrase, bare = piece.groups()
        if phrase is None and not field and not minus and bare in _OPERATORS:
            return self._operator(bare)
        if phrase is None:
            self.brackets = self.brackets or bare[0] in "()" or bare[-1] in "()"
            if (bare := bare.lower()) in _BARE_FIELDS and not field:
                return _NO_NAME.format(field=bare[:-1])
        return self._term(piece, bool(minus), Field(field.lower()) if field else Field.TEXT)

    def query(self, words: str) -> Query:
        """Return the query, when everything has been read."""
        problem = ""
        if self.after_or:
            problem = _OR_ALONE
        elif self.negate:
            problem = _NOT_ALONE
        elif not self.clauses:
            problem = _NO_WORD
        elif self.brackets and self.joined:
            problem = _BRACKETS
        elif sum(len(one.terms) for one in self.clauses) > SEARCH_TERMS:
            problem = _MANY
        return Query(problem=problem) if problem else Query(tuple(self.clauses))

    def _operator(self, name: str) -> str:
        if name == "OR":
            if self.after_or or self.negate or not self.clauses:
                return _OR_ALONE
            self.after_or = self.joined = True
        elif name == "NOT":
            self.negate = True
        return ""

    def _term(self, piece: "re.Match[str]", minus: bool, field: Field) -> str:
        written = piece.group(3) if piece.group(4) is None else piece.group(4)
        stem = written.rstrip(_STARRED) if "*" in written else written
        prefix = stem.endswith("*")
        if "*" in stem.rstrip("*"):
            return _STAR
        words = tuple(WORD.findall(fold(stem)))
        if not words:  # a dash between two words, a bullet: nothing was asked
            return _NO_NAME.format(field=field) if field is not Field.TEXT else ""
        if prefix and len(words[-1]) < _LEAST:
            return _SHORT_STAR
        negated = minus or self.negate
        term = Term(stem, words, prefix, field)
        problem = self._join(term, negated) if self.after_or else ""
        if not self.after_or:
            self.clauses.append(Clause((term,), negated))
        self.after_or = self.negate = False
        return problem

    def _join(self, term: Term, negated: bool) -> str:
        last = self.clauses[-1]
        if negated or last.negated:
            return _OR_NOT
        if (term.field is Field.TEXT) is not (last.field is Field.TEXT):
            return _MIXED
        self.clauses[-1] = Clause((*last.terms, term))
        return ""


_OPERATORS = ("AND", "OR", "NOT")
_BARE_FIELDS = tuple(f"{field}:" for field in Field if field is not Field.TEXT)


def _clean(words: str) -> str:
    # NUL ends a string inside SQLite, and half a surrogate pair cannot be stored at all.
    cut = words[: SEARCH_CHARACTERS + 1].replace("\0", " ")
    return cut.encode("utf-8", "ignore").decode("utf-8").translate(_QUOTES)


def _at_first_sight(clean: str) -> str:
    if len(clean) > SEARCH_CHARACTERS:
        return _LONG
    return _OPEN_QUOTE if clean.count('"') % 2 else ""


def _typed(clause: Clause) -> str:
    fields = {term.field: f"{term.field}:" for term in clause.terms} | {Field.TEXT: ""}
    said = " OR ".join(f'{fields[term.field]}"{term.written}"' for term in clause.terms)
    return f"-{said}" if clause.negated else said


def _term_in_words(term: Term, lead: Field) -> str:
    # A clause may ask for a speaker or an outlet: only the first stands behind its own word.
    field = "" if term.field is lead else f"{_LEADS[term.field, False]} "
    return f"{field}“{term.written}”"
