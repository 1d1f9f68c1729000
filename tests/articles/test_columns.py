"""Names of columns and languages: data, and held to what the code needs."""

import unicodedata

import pytest

from readout.articles import columns, written_names


@pytest.mark.parametrize("file", ["columns.tsv", "languages.tsv"])
def test_no_name_stands_for_two_things(file):
    by_field = [
        {written_names.fold(n) for n in names.split()} for _, names in written_names.rows(file)
    ]
    assert sum(map(len, by_field)) == len(set().union(*by_field))


def test_word_lists_are_in_form_c():
    for file in written_names._WORDS.iterdir():
        assert unicodedata.is_normalized("NFC", file.read_text("utf-8")), file.name


@pytest.mark.parametrize(
    "name", ["date_download", "collect_date", "indexed_date", "date_modify", "reporter", "summary"]
)
def test_other_columns_are_not_taken_for_ours(name):
    assert not any(written_names.fold(name) in names for names in columns._names().values())


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("title,text,date\n", True),
        ("id;title;body\n", True),
        ("title,url,date\n", False),
        ("The text, the date and the title were agreed.\n", False),
        ("text\nThey met.", False),
        ("", False),
    ],
)
def test_a_header_row_is_told_from_a_sentence(opening, expected):
    assert columns.is_table(opening) is expected
