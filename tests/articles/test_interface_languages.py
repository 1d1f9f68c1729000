"""The exports of every database in the languages of its interface: the same article each time."""

from dataclasses import dataclass, replace

import pytest

from readout.articles.child import parse
from tests.articles.exports_built import (
    THREE,
    docx,
    europresse,
    europresse_article,
    factiva_coded,
    factiva_html,
    factiva_rtf,
    factiva_rtf_plain,
    lexis_html,
    lexis_html_entry,
    lexis_txt,
    nexis_lines,
    nexis_paragraphs,
    nexis_pdf,
    proquest_html,
    proquest_html_entry,
    proquest_txt,
    proquest_txt_entry,
    rtf,
)


@dataclass(frozen=True)
class Interface:
    """How a database speaks in one language; `days` are those of THREE, `english` the language."""

    days: tuple[str, str, str]
    english: str
    lexis: dict[str, str]
    proquest: dict[str, str]
    words: str
    number: str
    mark: str


LEXIS = (
    *("Section", "Length", "Byline", "Body", "Classification", "Language", "Load-Date"),
    "End of Document",
)
PROQUEST = (
    *("Author", "Abstract", "Full text", "Subject", "Title", "Publication title"),
    *("Publication date", "Language of publication", "ProQuest document ID", "Document URL"),
)


def interface(days, english, lexis, proquest, words, number="Document", mark="{} of {} DOCUMENTS"):
    return Interface(
        tuple(days.split("|")),
        english,
        dict(zip(LEXIS, lexis.split("|"), strict=True)),
        dict(zip(PROQUEST, proquest.split("|"), strict=True)),
        words,
        number,
        mark,
    )


LANGUAGES = {
    "en": interface(
        "16 May 2016|17 May 2016|8 July 2016",
        "English",
        "|".join(LEXIS),
        "|".join(PROQUEST),
        "words",
    ),
    "fr": interface(
        "lundi 16 mai 2016|mardi 17 mai 2016|vendredi 8 juillet 2016",
        "anglais",
        "Rubrique|Longueur|Auteur|Corps|Classification|Langue|Date de chargement|Fin du document",
        "Auteur|Résumé|Texte intégral|Sujet|Titre|Titre de la publication|Date de publication|"
        "Langue de publication|ID du document ProQuest|URL du document",
        "mots",
        mark="Document {} de {}",
    ),
    "de": interface(
        "Montag, 16. Mai 2016|Dienstag, 17. Mai 2016|Freitag, 8. Juli 2016",
        "Englisch",
        "Rubrik|Länge|Autor|Text|Klassifizierung|Sprache|Update|Ende des Dokuments",
        "Autor|Zusammenfassung|Volltext|Thema|Titel|Publikationstitel|Publikationsdatum|"
        "Publikationssprache|ProQuest-Dokument-ID|Dokument-URL",
        "Wörter",
        "Dokument",
        "Dokument {} von {}",
    ),
    "es": interface(
        "lunes 16 de mayo de 2016|martes 17 de mayo de 2016|viernes 8 de julio de 2016",
        "inglés",
        "Sección|Longitud|Autor|Cuerpo|Clasificación|Idioma|Fecha de carga|Fin del documento",
        "Autor|Resumen|Texto completo|Materia|Título|Título de publicación|Fecha de publicación|"
        "Idioma de la publicación|ID del documento de ProQuest|URL del documento",
        "palabras",
        "Documento",
        "Documento {} de {}",
    ),
    "pl": interface(
        "16 maja 2016|17 maja 2016|8 lipca 2016",
        "angielski",
        "Sekcja|Długość|Autor|Treść|Klasyfikacja|Język|Data załadowania|Koniec dokumentu",
        "Autor|Streszczenie|Pełny tekst|Temat|Tytuł|Tytuł publikacji|Data publikacji|"
        "Język publikacji|Identyfikator dokumentu ProQuest|Adres URL dokumentu",
        "słów",
        "Dokument",
        "Dokument {} z {}",
    ),
    "ro": interface(
        "16 mai 2016|17 mai 2016|8 iulie 2016",
        "engleză",
        "Secțiune|Lungime|Autor|Corp|Clasificare|Limba|Data încărcării|Sfârșitul documentului",
        "Autor|Rezumat|Text integral|Subiect|Titlu|Titlul publicației|Data publicării|"
        "Limba publicației|ID document ProQuest|URL document",
        "cuvinte",
        "Documentul",
        "Documentul {} din {}",
    ),
    "ru": interface(
        "16 мая 2016 г.|17 мая 2016 г.|8 июля 2016 г.",
        "английский",
        "Рубрика|Длина|Автор|Текст|Классификация|Язык|Дата загрузки|Конец документа",
        "Автор|Аннотация|Полный текст|Тема|Название|Название публикации|Дата публикации|"
        "Язык публикации|Идентификатор документа ProQuest|URL документа",
        "слов",
        "Документ",
        "Документ {} из {}",
    ),
    # Of Nexis no Chinese words are known: bookmarks alone must do.
    "zh": interface(
        "2016年5月16日|2016年5月17日|2016年7月8日",
        "英语",
        "版面:|长度:|记者:|正文|分类|语种:|入库:|文件终了",
        "作者|摘要|全文文献|主题|标题|出版物名称|出版日期|出版物语言|ProQuest 文档 ID|文档 URL",
        "字",
        "文件",
    ),
}


def told(speech):
    return [replace(one, shown=day) for one, day in zip(THREE, speech.days, strict=True)]


def swapped(data, words, sep):
    """Return a file with its labels in another language, each where `sep` follows it."""
    text = data if isinstance(data, str) else data.decode("utf-8")
    for english, word in words.items():
        text = text.replace(f"{english}{sep}", f"{word}{sep}")
    return text


def lexis_lines(speech, one):
    words = tuple(speech.lexis[name] for name in ("Body", "Classification", "End of Document"))
    lines = nexis_lines(one, words=words)
    return [swapped(line, speech.lexis, ":").replace("ENGLISH", speech.english) for line in lines]


def as_nexis_docx(speech):
    paragraphs = []
    for number, one in enumerate(told(speech), start=1):
        for each in nexis_paragraphs(one, number):
            text = swapped(each, speech.lexis, ":")
            for word in ("Body", "Classification", "End of Document"):
                text = text.replace(f">{word}<", f">{speech.lexis[word]}<")
            paragraphs.append(text.replace("ENGLISH", speech.english))
    return docx(paragraphs, 3)


def as_nexis_rtf(speech):
    return rtf([line for one in told(speech) for line in lexis_lines(speech, one) if line])


def as_nexis_pdf(speech):
    return nexis_pdf(told(speech), entry=lambda one: lexis_lines(speech, one))


def upper(speech):
    return {name.upper(): word.upper() for name, word in speech.lexis.items()}


def as_lexis_txt(speech):
    text = swapped(lexis_txt(told(speech), mark=speech.mark), upper(speech), ":")
    return text.replace("ENGLISH", speech.english).encode()


def as_lexis_html(speech):
    entries = [lexis_html_entry(one, n, 3) for n, one in enumerate(told(speech), start=1)]
    text = swapped(lexis_html(entries), upper(speech), ":")
    return text.replace("ENGLISH", speech.english).encode()


def as_factiva_html(speech):
    text = factiva_html(
        told(speech), lambda one: factiva_coded(one, speech.words, language=speech.english)
    ).decode()
    return text.replace("Document ", f"{speech.number} ").encode()


def as_factiva_rtf(speech):
    def entry(one):
        lines = factiva_rtf_plain(one)
        lines[3] = f"20 {speech.words}"
        lines[-1] = lines[-1].replace("Document", speech.number)
        return [speech.english if line == "English" else line for line in lines]

    return factiva_rtf(told(speech), entry)


def cut_off(speech):
    """Return the articles with a last word behind their days, which the builders take away."""
    return enumerate((replace(one, shown=f"{one.shown} x") for one in told(speech)), start=1)


def as_proquest_txt(speech):
    entries = [proquest_txt_entry(one, n) for n, one in cut_off(speech)]
    text = proquest_txt(entries).decode().replace("Publication info:", "DOI:")
    text = swapped(text, speech.proquest, ":")
    return text.replace(": English", f": {speech.english}").encode()


def as_proquest_html(speech):
    entries = [proquest_html_entry(one, n) for n, one in cut_off(speech)]
    text = swapped(proquest_html(entries), speech.proquest, ":")
    return text.replace("English", speech.english).encode()


def as_europresse(speech):
    return europresse(
        told(speech), lambda one: europresse_article(one, f"Monde, {one.shown}, p. 4")
    )


BUILT = {
    "Nexis DOCX": as_nexis_docx,
    "Nexis RTF": as_nexis_rtf,
    "PDF": as_nexis_pdf,
    "Lexis TXT": as_lexis_txt,
    "Lexis HTML": as_lexis_html,
    "Factiva HTML": as_factiva_html,
    "Factiva RTF": as_factiva_rtf,
    "ProQuest TXT": as_proquest_txt,
    "ProQuest HTML": as_proquest_html,
    "Europresse HTML": as_europresse,
}
# A PDF of these tests has Western letters alone, and of Nexis and Lexis no Chinese words are known.
NOT_BUILT = {
    *(("PDF", language) for language in ("pl", "ro", "ru", "zh")),
    *((kind, "zh") for kind in ("Nexis RTF", "Lexis TXT", "Lexis HTML")),
}
CASES = [
    (kind, language)
    for kind in BUILT
    for language in LANGUAGES
    if (kind, language) not in NOT_BUILT
]


@pytest.mark.parametrize(("kind", "language"), CASES)
def test_an_export_is_read_whatever_the_language_of_its_interface(kind, language):
    found, reading = parse("x", BUILT[kind](LANGUAGES[language]))
    assert found == kind
    assert reading.rejected == ()
    assert [raw.title.value for _, raw in reading.articles] == [one.title for one in THREE]
    assert [raw.published.value for _, raw in reading.articles] == [one.day for one in THREE]
    assert [raw.outlet.value for _, raw in reading.articles] == [one.outlet for one in THREE]
    for (_, raw), one in zip(reading.articles, THREE, strict=True):
        assert " ".join(raw.text.replace("CREDIT: A Reporter", "").split()) == " ".join(one.text)


# Europresse prints no language, and of Nexis in Chinese the label is not known.
@pytest.mark.parametrize(
    ("kind", "language"),
    [one for one in CASES if one[0] != "Europresse HTML" and one != ("Nexis DOCX", "zh")],
)
def test_the_language_of_the_article_is_known_by_its_name_in_the_interface(kind, language):
    _, reading = parse("x", BUILT[kind](LANGUAGES[language]))
    assert {raw.language for _, raw in reading.articles} == {"en"}


def test_a_word_file_of_an_unknown_interface_says_nothing_of_missing_ends():
    _, reading = parse("x", as_nexis_docx(LANGUAGES["zh"]))
    assert not any(note.startswith("Cut off") for note in reading.notes)


def test_an_end_of_document_in_another_rtf_makes_no_export():
    data = rtf(
        ["Both ministers met in Minsk on Monday and agreed to meet again.", "Fin du document"]
    )
    assert parse("x.rtf", data)[0] == "RTF"
