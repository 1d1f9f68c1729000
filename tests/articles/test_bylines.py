"""Bylines: who wrote an article, and the lines that only look like it."""

import pytest

from readout.articles import bylines, child
from tests.articles.exports_built import lexis_html, lexis_txt, nexis_docx


@pytest.mark.parametrize(
    ("language", "line", "named"),
    [
        ("en", "By Anna Nowak", "Anna Nowak"),
        ("en", "By ANNA NOWAK and JAN KOWALSKI", "ANNA NOWAK and JAN KOWALSKI"),
        ("en", "By Anna Nowak, BelTA", "Anna Nowak, BelTA"),
        ("pl", "Autor: Anna Nowak", "Anna Nowak"),
        ("ro", "De Ana Ionescu", "Ana Ionescu"),
        ("ru", "Автор: Анна Новак", "Анна Новак"),
        ("de", "Von Anna Nowak", "Anna Nowak"),
        ("fr", "Par Anna Nowak", "Anna Nowak"),
        ("es", "Por Anna Nowak", "Anna Nowak"),
    ],
)
def test_a_byline_names_its_authors(language, line, named):
    assert bylines.persons(line, lambda: language) == named


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "By Monday"),
        ("en", "By the Numbers"),
        ("en", "By The Sea and Land"),
        ("en", "By Anna Nowak had been told that"),
        ("en", "By Anna Nowak’s own account, nothing was decided."),
        ("en", "By 2016 Poland Had Joined"),
        ("es", "By Anna Nowak"),  # no rule of another language
        ("pl", "De Anna Nowak"),
        ("en", "Anna Nowak"),
    ],
)
def test_anything_else_is_none(language, line):
    assert bylines.persons(line, lambda: language) == ""


@pytest.mark.parametrize(
    ("name", "build", "named"),
    [
        ("export.docx", nexis_docx, "A Reporter"),
        ("export.txt", lexis_txt, "A REPORTER"),
        ("export.html", lexis_html, "A REPORTER"),
    ],
)
def test_the_byline_of_a_databases_own_field_is_kept_without_its_opening(name, build, named):
    _, reading = child.parse(name, build())
    assert {raw.byline for _, raw in reading.articles} == {named}
