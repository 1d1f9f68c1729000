"""Boilerplate: which lines of a text go, in which language and where; and what looks like it."""

import re
import time
from pathlib import Path

import pytest

import readout.articles
from readout.articles import boilerplate
from readout.records import Removal

WORDS = Path(readout.articles.__file__).parent / "words" / "boilerplate.tsv"
PARAGRAPHS = {
    "en": "The two ministers met in Minsk on Monday, and they have agreed to meet again.",
    "pl": "Ministrowie spotkali się w Mińsku, a rozmowy dla obu stron nie były łatwe.",
    "ro": "Cei doi miniștri s-au întâlnit la Minsk și au spus că discuțiile sunt utile.",
    "ru": "Два министра встретились в Минске и сказали, что это было полезно.",
    "de": "Die beiden Minister trafen sich in Minsk und sprachen mit der Presse.",
    "fr": "Les deux ministres se sont rencontrés dans la capitale avec une délégation.",
    "es": "Los dos ministros se reunieron en Minsk según el portavoz y fue útil.",
}


def reasons(text, language):
    lines = text.split("\n")
    found = boilerplate.find(lines, lambda: language)
    return {line: why for line, why in zip(lines, found, strict=True) if why}


def among(line, language, place="end"):
    """Return a text of thirty paragraphs with a line at its start, in its middle or at its end."""
    body = [PARAGRAPHS[language]] * 30
    body.insert({"start": 0, "middle": 15, "end": 30}[place], line)
    return "\n\n".join(body)


@pytest.mark.parametrize(
    ("language", "reason", "line"),
    [
        ("en", "cookies", "We use cookies to give you the best experience. Read our policy."),
        ("en", "cookies", "By continuing to use this website, you agree to our terms."),
        ("pl", "cookies", "Ta strona wykorzystuje pliki cookies."),
        ("ro", "cookies", "Acest site folosește module cookie."),
        ("ru", "cookies", "Мы используем файлы cookie, чтобы сайт работал."),
        ("de", "cookies", "Diese Website verwendet Cookies."),
        ("fr", "cookies", "Ce site utilise des cookies."),
        ("es", "cookies", "Este sitio web utiliza cookies."),
        ("en", "related", "READ MORE: Talks end without an agreement"),
        ("en", "related", "Read also: “We agreed,” Makei says in Minsk"),
        ("en", "related", "Continue reading »"),
        ("pl", "related", "Czytaj także: Rozmowy w Mińsku zakończone"),
        ("ro", "related", "Citește și: Discuțiile de la Minsk s-au încheiat"),
        ("ru", "related", "Читайте также: Переговоры в Минске завершены"),
        ("de", "related", "Lesen Sie auch: Gespräche in Minsk beendet"),
        ("fr", "related", "Lire aussi : Les entretiens de Minsk sont terminés"),
        ("es", "related", "Lea también: Terminan las conversaciones de Minsk"),
        ("en", "sharing", "Share on Facebook"),
        ("en", "sharing", "Facebook Twitter WhatsApp Email Print"),
        ("en", "sharing", "Print"),
        ("pl", "sharing", "Udostępnij"),
        ("ru", "sharing", "Поделиться в Telegram"),
        ("de", "sharing", "Teilen"),
        ("en", "subscription", "Sign up for our daily newsletter. It is free."),
        ("en", "subscription", "Follow us on Twitter @thedaily"),
        ("en", "subscription", "Follow Anna Nowak on Twitter @anowak."),
        ("en", "subscription", "Get the latest news in your inbox"),
        ("pl", "subscription", "Obserwuj nas na Facebooku i Twitterze"),
        ("ru", "subscription", "Подписывайтесь на наш канал"),
        ("en", "caption", "File photo: the ministers in Minsk. They met in May."),
        ("en", "caption", "FILE - In this May 16 photo, the ministers shake hands."),
        ("en", "caption", "Ministers Makei and Lavrov shake hands in Minsk. REUTERS/Anna Nowak"),
        ("en", "caption", "The ministers in Minsk, 16 May 2016 (AP Photo/Jan Kowalski)"),
        ("ru", "caption", "Министры в Минске. Фото из пресс-службы ТАСС/Иван Иванов"),
        ("en", "credit", "Photo: Anna Nowak / The Daily"),
        ("en", "credit", "Photo by Anna Nowak"),
        ("pl", "credit", "Fot. Jan Kowalski / PAP"),
        ("ro", "credit", "Sursa foto: Agerpres"),
        ("ru", "credit", "Фото: БелТА"),
        ("en", "credit", "(Reporting by Anna Nowak; Editing by Jan Kowalski)"),
        ("en", "advertisement", "ADVERTISEMENT"),
        ("en", "advertisement", "Story continues below advertisement"),
        ("pl", "advertisement", "Reklama"),
        ("ro", "advertisement", "Publicitate"),
        ("ru", "advertisement", "РЕКЛАМА"),
        ("en", "copyright", "© 2016 The Daily"),
        ("en", "copyright", "Copyright 2016 The Daily. All rights reserved."),
        ("pl", "copyright", "Wszelkie prawa zastrzeżone."),
        ("ru", "copyright", "Все права защищены"),
        ("en", "correction", "Correction: The minister spoke on Tuesday, not on Monday."),
        ("en", "correction", "This article was amended on 17 May 2016 to give the right name."),
        ("en", "correction", "An earlier version of this article misstated the day of the talks."),
        ("pl", "correction", "Sprostowanie: minister mówił we wtorek."),
        ("ru", "correction", "Исправлено: министр выступил во вторник."),
        ("en", "navigation", "Tags: Belarus, Russia, NATO"),
        ("en", "navigation", "3 min read"),
        ("en", "navigation", "ENDS"),
        ("en", "caption", "Image caption, The two ministers in Minsk"),
        ("en", "credit", "Image source, Daily Pictures"),
        ("en", "related", "Related Topics: NATO"),
        ("pl", "navigation", "Ten tekst przeczytasz w 2 minuty"),
    ],
)
def test_a_line_of_boilerplate_goes_alone(language, reason, line):
    assert reasons(among(line, language), language) == {line: Removal(reason)}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "We use cookies as bait, the trapper said with a smile to reporters."),
        ("en", "Read more books, the minister told the students."),
        ("en", "Related: He said no. The talks then ended, and both left."),
        ("en", "Shares fell in Minsk"),
        ("en", "Print was dead, he said."),
        ("en", "Follow the money, the prosecutor said."),
        ("en", "Like our allies, we use Telegram."),
        ("en", "Sign up for the army, the poster says."),
        ("en", "The photo: two ministers shake hands."),
        ("en", "Photo by photo, the report shows how the base grew."),
        ("en", "Video by Reuters showed soldiers crossing the border."),
        ("en", "A new poll was taken by Reuters/Ipsos."),
        ("en", "He works for Reuters."),
        ("en", "Reporting by journalists is not a crime, the minister said."),
        ("en", "Advertisement is not allowed there."),
        ("en", "Copyright is a matter for the courts, he said."),
        ("en", "Corrections were made to the draft, the ministry said."),
        ("en", "An earlier version of the report said that troops would leave."),
        ("en", "The article was amended in 2010 to allow foreign bases."),
        ("en", "Comments by the minister were not published."),
        ("en", "Anna Nowak of BelTA contributed to this report."),
        ("en", "The image source was never named."),
        ("en", "It ends."),
        ("pl", "Reklama dźwignią handlu, powiedział minister."),
        ("pl", "Czytaj umowę, zanim ją podpiszesz, radzi minister."),
        ("ro", "Publicitatea este interzisă, a spus ministrul."),
        ("ru", "Реклама запрещена, заявил министр."),
        ("ru", "Поделиться мнением министр отказался."),
    ],
)
@pytest.mark.parametrize("place", ["start", "middle", "end"])
def test_a_sentence_that_looks_like_boilerplate_stays(language, line, place):
    assert reasons(among(line, language, place), language) == {}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Print"),
        ("en", "Tags: Belarus, Russia"),
        ("en", "Correction: the mood has changed."),
        ("en", "Copyright 2016 was the year, he said. All rights reserved was the claim."),
        ("pl", "Udostępnij"),
    ],
)
def test_what_stands_at_an_edge_alone_stays_in_the_middle(language, line):
    assert reasons(among(line, language, "middle"), language) == {}


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("pl", "Advertisement"),
        ("ru", "Share on Facebook"),
        ("en", "Reklama"),
        ("ro", "Читайте также: Переговоры завершены"),
        ("", "Read more: Talks end"),
    ],
)
def test_no_rule_of_another_language_is_heard(written, line):
    assert reasons(among(line, written or "en"), written) == {}


def test_the_headline_below_a_label_goes_with_it():
    label, headline = "Czytaj też:", "Rozmowy w Mińsku zakończone"
    text = among(f"{label}\n{headline}", "pl", "middle")
    assert reasons(text, "pl") == {label: Removal.RELATED, headline: Removal.RELATED}


@pytest.mark.parametrize(
    "below", ["\nMinistrowie wyjechali.", "\n\nCo dalej", "\n“Nie”, powiedział minister."]
)
def test_a_sentence_or_a_heading_below_a_label_stays(below):
    text = among(f"Czytaj też:{below}", "pl", "middle")
    assert reasons(text, "pl") == {"Czytaj też:": Removal.RELATED}


@pytest.mark.parametrize("head", ["CORRECTION:", "Correction: May 17, 2016, Tuesday."])
def test_the_note_below_the_word_correction_goes_with_it(head):
    note = "The first name of the minister was wrong. It has been put right."
    found = reasons(among(f"{head}\n\n{note}", "en"), "en")
    assert found == {head: Removal.CORRECTION, note: Removal.CORRECTION}


def test_lines_that_go_do_not_make_an_edge():
    bars = "\n\n".join(["Share on Facebook"] * 9)
    text = f"{among('Print', 'en')}\n\n{bars}"
    assert reasons(text, "en")["Print"] is Removal.SHARING


def test_a_long_paragraph_is_prose_whatever_its_first_words():
    line = "Read more: " + "word " * 60
    assert reasons(among(line, "en"), "en") == {}


@pytest.mark.parametrize(
    "piece", ["a\n\n", "copyright ", "(Photo:", "sign up for newsletter ", "print ", "Read more: "]
)
def test_a_million_characters_take_seconds(piece):
    text = (piece * (1_000_000 // len(piece)))[:1_000_000]
    lines = [text[at : at + 900] for at in range(0, len(text), 900)] + text.split("\n")
    started = time.process_time()
    boilerplate.find(lines, lambda: "en")
    assert time.process_time() - started < 30


def rules():
    lines = WORDS.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def test_every_rule_is_whole_and_captures_nothing():
    for language, reason, where, form, pattern in rules():
        assert language in ("any", *PARAGRAPHS)
        assert Removal(reason)
        assert where in ("any", "edge", "end")
        assert form in ("line", "label", "head", "start", "note", "end")
        assert re.compile(pattern).groups == 0


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_prose_alone_is_left_alone(language):
    assert reasons("\n\n".join([PARAGRAPHS[language]] * 3), language) == {}
