"""Who said what in languages with a pack: a sentence, and what it yields or why it stays silent."""

import pytest

from readout import coverage
from readout.extract import engine
from readout.records import Article, Confidence, Kind, article_id
from readout.settings import load

REFERENCE = load().reference


def found(text, language):
    article = Article(article_id(text), "", text, published="2016-05-16", language=language)
    return engine.extract(article, REFERENCE)


def told(text, language):
    """Return (speaker as written, manner, words) of each statement."""
    return [
        (
            one.attribution.speaker.of(text),
            one.attribution.manner,
            " … ".join(part.of(text) for part in one.attribution.content),
        )
        for one in found(text, language).statements
    ]


POLISH = [  # text, the only statement in it (speaker, manner, words)
    (
        "„Rozmowy były dobre” – powiedział minister spraw zagranicznych Witold Waszczykowski.",
        (
            "minister spraw zagranicznych Witold Waszczykowski",
            "said",
            "„Rozmowy były dobre”",
        ),
    ),
    (
        "„Rozmowy były dobre”, powiedziała premier Beata Szydło.",
        ("premier Beata Szydło", "said", "„Rozmowy były dobre”"),
    ),
    (
        '"Rozmowy były dobre" - ocenił Jan Nowak w Warszawie.',
        ("Jan Nowak", "said", '"Rozmowy były dobre"'),
    ),
    (
        "„Nie ma zgody” – zaznaczył w poniedziałek w Brukseli rzecznik rządu Jan Nowak.",
        ("rzecznik rządu Jan Nowak", "stressed", "„Nie ma zgody”"),
    ),
    (
        "„Kiedy to będzie?” – zapytała Anna Nowak.",
        ("Anna Nowak", "asked", "„Kiedy to będzie?”"),
    ),
    (
        "„Wrócimy” – zapowiedział gen. Jan Nowak. „To nie koniec”.",
        ("gen. Jan Nowak", "announced", "„Wrócimy” … „To nie koniec”"),
    ),
    (
        "– To ważna decyzja – powiedział szef MON Antoni Macierewicz.",
        ("szef MON Antoni Macierewicz", "said", "To ważna decyzja"),
    ),
    (
        "– To ważna decyzja – powiedział Jan Nowak. – Będziemy ją realizować.",
        ("Jan Nowak", "said", "To ważna decyzja … Będziemy ją realizować."),
    ),
    (
        "Witold Waszczykowski powiedział, że rozmowy były dobre.",
        ("Witold Waszczykowski", "said", "że rozmowy były dobre"),
    ),
    (
        "Minister obrony narodowej oświadczył w piątek, iż baza powstanie.",
        ("Minister obrony narodowej", "said", "iż baza powstanie"),
    ),
    (
        "Antoni Macierewicz, minister obrony narodowej, zapewnił, że baza powstanie.",
        ("Antoni Macierewicz, minister obrony narodowej", "promised", "że baza powstanie"),
    ),
    (
        "Jan Nowak w piątek zaprzeczył, jakoby rozmowy się nie udały.",
        ("Jan Nowak", "denied", "jakoby rozmowy się nie udały"),
    ),
    (
        "Jak dodał prof. Jan Nowak, że baza powstanie, wie każdy.",
        ("prof. Jan Nowak", "said", "że baza powstanie, wie każdy"),
    ),
    (
        "Rzecznik rządu powiedział: „Tak będzie”.",
        ("Rzecznik rządu", "said", "„Tak będzie”"),
    ),
    (
        "Powiedział prof. Jan Nowak: „Tak będzie”.",
        ("prof. Jan Nowak", "said", "„Tak będzie”"),
    ),
    (
        "Zdaniem ministra Witolda Waszczykowskiego tarcza jest potrzebna.",
        ("ministra Witolda Waszczykowskiego", "said", "tarcza jest potrzebna"),
    ),
    (
        "Według ministra Witolda Waszczykowskiego, tarcza jest potrzebna.",
        ("ministra Witolda Waszczykowskiego", "said", "tarcza jest potrzebna"),
    ),
    (
        "Tarcza jest potrzebna, zdaniem Macierewicza.",
        ("Macierewicza", "said", "Tarcza jest potrzebna"),
    ),
    (
        "W ocenie resortu, tarcza jest potrzebna.",
        ("resortu", "said", "tarcza jest potrzebna"),
    ),
]
ROMANIAN = [
    (
        "„Discuțiile au fost bune”, a declarat ministrul de externe Lazăr Comănescu, luni.",
        ("ministrul de externe Lazăr Comănescu", "said", "„Discuțiile au fost bune”"),
    ),
    (
        "„Nu cedăm”, a avertizat, joi, la București, președintele Klaus Iohannis.",
        None,  # the phrase between commas is not read over
    ),
    (
        "Ministrul de externe Lazăr Comănescu a declarat că scutul este defensiv.",
        ("Ministrul de externe Lazăr Comănescu", "said", "că scutul este defensiv"),
    ),
    (
        "Klaus Iohannis a spus, joi, că baza este gata.",
        ("Klaus Iohannis", "said", "că baza este gata"),
    ),
    (
        "Preşedintele Klaus Iohannis a menţionat că baza este gata.",  # cedillas
        ("Preşedintele Klaus Iohannis", "said", "că baza este gata"),
    ),
    (
        "Potrivit lui Iohannis, scutul este gata.",
        ("Iohannis", "said", "scutul este gata"),
    ),
    (
        "Potrivit ministrului Lazăr Comănescu, scutul este gata.",
        ("ministrului Lazăr Comănescu", "said", "scutul este gata"),
    ),
    (
        "Scutul este gata, potrivit agenției Agerpres.",
        ("agenției Agerpres", "said", "Scutul este gata"),
    ),
    (
        "Președintele a spus: „Baza este gata”.",
        ("Președintele", "said", "„Baza este gata”"),
    ),
]
RUSSIAN = [
    (
        "«Переговоры прошли хорошо», — сказал министр иностранных дел России Сергей Лавров.",
        (
            "министр иностранных дел России Сергей Лавров",
            "said",
            "«Переговоры прошли хорошо»",
        ),
    ),
    (
        "Глава МИД Белоруссии Владимир Макей заявил в Минске, что переговоры прошли хорошо.",
        ("Глава МИД Белоруссии Владимир Макей", "said", "что переговоры прошли хорошо"),
    ),
    (
        "— Мы согласны, — сказал Макей.",
        ("Макей", "said", "Мы согласны"),
    ),
    (
        "По словам Лаврова, переговоры прошли хорошо.",
        ("Лаврова", "said", "переговоры прошли хорошо"),
    ),
    (
        "Мария Захарова предупредила: «Ответ будет».",
        ("Мария Захарова", "warned", "«Ответ будет»"),
    ),
    (
        "«Да, — сказал Сергей Лавров, — мы придём».",
        ("Сергей Лавров", "said", "«Да … мы придём»"),
    ),
    (
        "«Нет! — ответил в Минске министр Сергей Лавров. — Мы не придём».",
        ("министр Сергей Лавров", "answered", "«Нет! … Мы не придём»"),
    ),
]
ROWS = [
    *((text, "pl", one) for text, one in POLISH),
    *((text, "ro", one) for text, one in ROMANIAN),
    *((text, "ru", one) for text, one in RUSSIAN),
]
SILENT = [
    ("Minister nie powiedział, że baza powstanie.", "pl"),
    ("Minister podał rękę ambasadorowi.", "pl"),
    ("Według planu, baza powstanie w maju.", "pl"),
    ("Zdaniem Waszczykowskiego Polska ma rację.", "pl"),  # where does the name end?
    ("Potem powiedział, że wróci.", "pl"),
    ("W Warszawie powiedział, że wróci.", "pl"),
    ("W Warszawie Zdziśniak powiedział, że wróci.", "pl"),  # of whom nothing is known
    ("„Rozmowy” – powiedział górnik z Bytomia.", "pl"),  # whose title is not listed
    ("„Minister powiedział, że wróci”.", "pl"),  # all of it is quoted, by nobody
    ("Film „Powiedział mi” wszedł na ekrany.", "pl"),
    ("Kto powiedział, że nie?", "pl"),
    ("Powiedział „tak” i wyszedł.", "pl"),
    ("Klaus Iohannis nu a declarat că pleacă.", "ro"),
    ("Conform planului, baza este gata.", "ro"),
    ("A spus că pleacă.", "ro"),
    ("Лавров не сказал, что уедет.", "ru"),
    ("По словам очевидцев переговоры прошли.", "ru"),
    ("Он сделал доклад.", "ru"),
]


@pytest.mark.parametrize(("text", "language", "statement"), ROWS)
def test_a_form_yields_its_statement(text, language, statement):
    assert told(text, language) == ([] if statement is None else [statement])


@pytest.mark.parametrize(("text", "language"), SILENT)
def test_a_form_that_says_nothing_stays_silent(text, language):
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (POLISH[0][0], "pl", "Witold Waszczykowski"),
        (POLISH[6][0], "pl", "Antoni Macierewicz"),
        (ROMANIAN[0][0], "ro", "Lazăr Comănescu"),
        (ROMANIAN[3][0], "ro", "Klaus Iohannis"),
        (RUSSIAN[0][0], "ru", "Sergei Lavrov"),
        (RUSSIAN[1][0], "ru", "Vladimir Makei"),
    ],
)
def test_a_speaker_in_the_subjects_case_is_found_in_the_register(text, language, name):
    (one,) = found(text, language).statements
    assert (one.who.name, bool(one.who.actor)) == (name, True)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Według Witolda Waszczykowskiego, tarcza jest potrzebna.", "pl"),
        ("„Tak będzie” – powiedział rzecznik Kremla.", "pl"),
        ("„Tak będzie” – powiedział prezydent Federacji Rosyjskiej.", "pl"),
        ("По словам Лаврова, переговоры прошли хорошо.", "ru"),
    ],
)
def test_another_case_or_a_title_alone_stays_as_written(text, language):
    (one,) = found(text, language).statements
    assert one.who.actor == ""
    assert one.who.name in text


def test_a_surname_is_the_person_named_before_it():
    text = "„Wrócimy” – powiedział Jan Nowak. Nowak dodał, że rozmowy trwają."
    assert [one.who.name for one in found(text, "pl").statements] == ["Jan Nowak"] * 2


@pytest.mark.parametrize(
    ("second", "speakers"),
    [
        ("„Będą kolejne” – dodała.", ["Anna Nowak", "Anna Nowak"]),
        ("„Będą kolejne” – dodała w piątek.", ["Anna Nowak", "Anna Nowak"]),
        ("„Będą kolejne” – dodał.", ["Anna Nowak"]),  # that was a man
        ("„Będą kolejne” – dodała górniczka.", ["Anna Nowak"]),
        ("\n\nTo był długi dzień.\n\n„Będą kolejne” – dodała.", ["Anna Nowak"]),  # too far off
    ],
)
def test_a_verb_without_a_subject_goes_on_with_the_speaker_before_it(second, speakers):
    text = f"„Rozmowy były dobre” – powiedziała Anna Nowak. {second}"
    assert [one.who.name for one in found(text, "pl").statements] == speakers


@pytest.mark.parametrize(
    ("text", "language", "speakers"),
    [
        ("Anna Nowak powiedziała, że wróci. Ona dodała, że szybko.", "pl", ["Anna Nowak"] * 2),
        ("Anna Nowak powiedziała, że wróci. On dodał, że szybko.", "pl", ["Anna Nowak", "On"]),
        ("Klaus Iohannis a spus că da. „E bine”, a adăugat el.", "ro", ["Klaus Iohannis"] * 2),
        ("Макей заявил, что да. «Согласны», — добавил он.", "ru", ["Макей"] * 2),
    ],
)
def test_a_pronoun_is_the_speaker_before_it_where_the_genders_agree(text, language, speakers):
    assert [one.who.name for one in found(text, language).statements] == speakers


def test_each_turn_of_a_dialogue_is_a_statement():
    text = "– Zgoda – powiedział Jan Nowak. – Tak będzie – dodał. – Na pewno.\n\n– Oby – odparł."
    assert told(text, "pl") == [
        ("Jan Nowak", "said", "Zgoda"),
        ("Jan Nowak", "said", "Tak będzie … Na pewno."),
        ("Jan Nowak", "answered", "Oby"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "confidence"),
    [
        (POLISH[0][0], Kind.DIRECT, Confidence.HIGH),
        (POLISH[6][0], Kind.DIRECT, Confidence.HIGH),
        (POLISH[8][0], Kind.INDIRECT, Confidence.MEDIUM),
        ("Jan Nowak powiedział, że to „dobry znak”.", Kind.MIXED, Confidence.MEDIUM),
        ("„Tak” – powiedział rzecznik rządu.", Kind.DIRECT, Confidence.MEDIUM),
    ],
)
def test_only_a_quotation_of_a_named_speaker_is_shown_as_certain(text, kind, confidence):
    (one,) = found(text, "pl").statements
    assert (one.attribution.kind, one.confidence) == (kind, confidence)


@pytest.mark.parametrize("language", ["pl", "ro", "ru"])
def test_a_pack_is_partial_and_says_so(language):
    assert found("2016-05-16", language).supported
    assert coverage.partial(language).startswith("quotations")


@pytest.mark.parametrize("language", ["fr", "zh", "xx"])
def test_a_language_without_a_pack_has_no_extraction_yet(language):
    extraction = found("„Oui”, a dit le ministre.", language)
    assert (extraction.supported, extraction.statements, extraction.times) == (False, (), ())


def test_english_is_complete():
    assert (coverage.supports("en"), coverage.partial("en")) == (True, "")
