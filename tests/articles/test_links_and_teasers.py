"""Tables without texts: each row is told, none is lost; and days that spreadsheets count."""

import pytest

from readout.articles import counted_days
from readout.articles.child import parse
from readout.records import Problem
from tests.articles.test_tables import xlsx

LINKS = [["Title", "Link", "Date"], ["Talks", "https://daily.example/1", "2016-05-16"]]
TEASERS = [["Headline", "Opening Text", "Date"], ["Talks", "They met in Minsk.", "2016-05-16"]]
NO_TEXTS = "No column holds whole texts: links, and teasers where there are any."


def csv_of(rows):
    return "".join(",".join(row) + "\n" for row in rows).encode()


FORMS = [("x.csv", csv_of), ("x.xlsx", xlsx)]


@pytest.mark.parametrize(("name", "build"), FORMS)
def test_each_link_of_a_table_is_a_row_with_its_title(name, build):
    _, reading = parse(name, build(LINKS + LINKS[1:]))
    assert [(one.position, one.reason) for one in reading.rejected] == [
        (1, Problem.NO_TEXT),
        (2, Problem.NO_TEXT),
    ]
    assert {one.item.title.value for one in reading.rejected} == {"Talks"}
    assert reading.notes == (NO_TEXTS,)


@pytest.mark.parametrize(("name", "build"), FORMS)
def test_the_teasers_of_a_table_are_read_and_said_to_be_teasers(name, build):
    _, reading = parse(name, build(TEASERS))
    ((_, raw),) = reading.articles
    assert (raw.title.value, raw.text) == ("Talks", "They met in Minsk.")
    assert reading.notes == (NO_TEXTS,)


@pytest.mark.parametrize(("name", "build"), FORMS)
def test_of_a_row_without_a_text_the_teaser_is_read(name, build):
    rows = [["title", "full_text", "abstract"], ["Talks", "", "They met."], ["B", "They left.", ""]]
    _, reading = parse(name, build(rows))
    assert [raw.text for _, raw in reading.articles] == ["They met.", "They left."]
    assert reading.notes == ("Of rows without a text a teaser was taken, no whole article.",)


@pytest.mark.parametrize(("name", "build"), FORMS)
def test_a_table_in_which_another_column_may_hold_texts_is_for_an_analyst(name, build):
    rows = [["title", "link", "memo"], ["Talks", "https://daily.example/1", "They met. " * 50]]
    (rejected,) = parse(name, build(rows))[1].rejected
    assert (rejected.position, rejected.reason) == (0, Problem.NO_COLUMNS)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("42506", "2016-05-16"),
        ("42506.4201", "2016-05-16"),
        ("1463392800", "2016-05-16"),
        ("1463392800000", "2016-05-16"),
        ("2016", ""),
        ("99999", ""),
        ("0000000000", ""),
        ("", ""),
    ],
)
def test_a_counted_day_is_a_date(written, day):
    assert counted_days.day(written) == day


@pytest.mark.parametrize(
    "header",
    [
        "Tytuł;Treść publikacji;Data ukazania;Nazwa gazety",
        "Titlu articol;Conținut articol;Data apariției;Publicația",
        "Заголовок статьи;Текст публикации;Дата и время;Название СМИ",
        "Artikelüberschrift;Artikeltext;Datum der Veröffentlichung;Zeitung",
        "Titre de l'article;Texte de l'article;Date de parution;Nom du média",
    ],
)
def test_columns_have_names_in_many_languages(header):
    row = "Talks;They met in Minsk.;42506;Daily"
    ((_, raw),) = parse("x.csv", f"{header}\n{row}\n".encode())[1].articles
    told = (raw.title.value, raw.text, raw.published.value, raw.outlet.value)
    assert told == ("Talks", "They met in Minsk.", "2016-05-16", "Daily")
