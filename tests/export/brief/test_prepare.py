"""Every sentence of a brief is counted, cited, and says no more than is on file."""

from datetime import date

import pytest

from readout.briefs import Brief, Item, Kind
from readout.errors import BriefError
from readout.export.brief import Content
from readout.filters import Filters
from readout.limits import BRIEF_ROWS, QUOTED_CHARACTERS
from tests.export.brief.contents import content, corpus, meeting, registers, statement

EVENTS = [
    {
        "site": "site:x",
        "site_name": "Exford",
        "country": "Poland",
        "start": f"20{n}-05-01",
        "precision": "month",
        "what": "opened",
        "detail": "A line of the register.",
        "verified": n != 12,
        "source": "https://register.example/1",
    }
    for n in (10, 11, 12)
]


def only(kind: Kind, **more: object) -> Brief:
    return Brief("B", items=(Item(kind, **more),))  # type: ignore[arg-type]


def texts(said: Content) -> list[str]:
    return [claim.text for section in said.sections for claim in section.claims]


def test_meetings_are_counted_by_status_with_all_their_sources() -> None:
    rows = [meeting(1), meeting(2, status="planned"), meeting(3, status="cancelled")]

    said = content(only(Kind.MEETINGS), corpus(3, rows))

    first = said.sections[0].claims[0]
    assert first.text == (
        "3 meetings on file, 2 May 2016 to 4 May 2016: 1 held, 1 planned, 1 called off."
    )
    assert first.sources == (1, 2, 3)


def test_the_pair_that_met_most_is_named_with_what_was_not_held() -> None:
    rows = [meeting(1), meeting(2, status="planned"), meeting(3, sides="Poland – Russia")]

    assert "Most often Romania and Russia: 2 times, 1 of them not held." in texts(
        content(only(Kind.MATRIX), corpus(3, rows))
    )


def test_the_last_meeting_held_is_no_later_planned_one() -> None:
    rows = [meeting(1), meeting(2, status="planned")]

    last = next(
        one for one in texts(content(only(Kind.TIMELINE), corpus(2, rows))) if "last" in one
    )

    assert last == "The last one held on file: talks: Băsescu, Лавров, Minsk, 2 May 2016."


def test_statements_are_counted_by_how_they_are_given() -> None:
    rows = [
        statement(1),
        statement(2, kind="indirect", manner="denied"),
        statement(3, actor="", speaker="a source", kind="indirect"),
    ]

    assert texts(content(only(Kind.STATEMENTS), corpus(3, statements=rows)))[0] == (
        "3 statements on file by 1 named speaker, 2 May 2016 to 4 May 2016: 1 quoted at least in "
        "part, 2 paraphrased, 1 of them a denial."
    )


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Kind.MEETINGS, "No meeting on file, 1 January 1990 to 1 January 1991."),
        (Kind.STATEMENTS, "No statement on file, 1 January 1990 to 1 January 1991."),
        (Kind.MAP, "No place named, 1 January 1990 to 1 January 1991."),
        (Kind.YEARS, "No dated meeting held is on file."),
    ],
)
def test_nothing_on_file_is_said(kind: Kind, said: str) -> None:
    nothing = Filters(start=date(1990, 1, 1), end=date(1991, 1, 1))

    assert texts(content(only(kind, filters=nothing))) == [said]


def test_a_record_that_is_gone_says_so() -> None:
    section = content(only(Kind.STATEMENT, record="ff" * 16)).sections[0]

    assert section.quotes == ()
    assert "no longer on record" in section.left_out


def test_one_statement_stands_on_its_own_article_alone() -> None:
    section = content(only(Kind.STATEMENT, record=f"{2:032x}")).sections[0]

    assert [quote.words for quote in section.quotes] == ["We shall look at it."]
    assert section.context.source.startswith("Source: 1 article, ")


def test_only_the_speaker_s_own_words_stand_in_quotation_marks() -> None:
    rows = [statement(1), statement(2, kind="indirect"), statement(3, content="“Ours.”")]

    quotes = content(only(Kind.STATEMENTS), corpus(3, statements=rows)).sections[0].quotes

    assert [quote.printed() for quote in quotes] == [
        "“Ours.”",
        "We shall look at it.",
        "“We shall look at it.”",
    ]


def test_a_long_statement_is_cut_and_the_brief_says_so() -> None:
    rows = [statement(1, content="word " * 8_000)]

    section = content(only(Kind.STATEMENTS), corpus(1, statements=rows)).sections[0]

    assert len(section.quotes[0].words) <= QUOTED_CHARACTERS + len(" [cut]")
    assert section.quotes[0].words.endswith("[cut]")
    assert "1 cut" in section.left_out


def test_more_rows_than_a_table_holds_are_counted() -> None:
    many = BRIEF_ROWS + 5
    frames = corpus(many, statements=[])

    section = content(only(Kind.MEETINGS), frames).sections[0]

    assert section.table is not None
    assert len(section.table.rows) == BRIEF_ROWS
    assert section.left_out == f"{BRIEF_ROWS} of {many} meetings are printed; the sheet has all."


def test_what_the_register_is_not_sure_of_is_to_be_checked() -> None:
    section = content(only(Kind.SITES), registers=registers(EVENTS)).sections[0]

    assert section.table is not None
    assert [row.cells[3] for row in section.table.rows] == [
        "A line of the register.",
        "A line of the register.",
        "A line of the register. (to check)",
    ]
    assert section.claims[0].text == (
        "3 dated events of 1 site in the register, 1 May 2010 to 1 May 2012; 1 of them still to be "
        "checked."
    )


def test_every_claim_with_a_number_above_none_has_its_sources() -> None:
    brief = Brief("B", items=tuple(Item(kind) for kind in Kind if kind is not Kind.SITE))
    mentions = [
        {"mention": 1, "place": "Exford", "place_id": "site:x", "level": "site", "article": 1}
    ]
    said = content(brief, corpus(3, mentions=mentions), registers=registers(EVENTS))

    numbers = {source.number for source in said.sources}
    bare = [
        claim.text
        for section in said.sections
        for claim in section.claims
        if not claim.sources and not claim.text.startswith("No ")
    ]
    assert bare == []
    assert {one for section in said.sections for one in section.cited()} <= numbers
    assert sorted(numbers) == list(range(1, len(numbers) + 1))


def test_a_brief_with_an_item_for_a_narrower_circle_is_not_prepared() -> None:
    brief = Brief("B", marking="TLP:GREEN", items=(Item(Kind.MAP, marking="TLP:RED"),))

    with pytest.raises(BriefError, match="TLP:RED"):
        content(brief)


def test_the_analyst_s_title_is_the_finding_and_the_measure_where_there_is_none() -> None:
    brief = Brief("B", items=(Item(Kind.MATRIX, title="Ours"), Item(Kind.MATRIX)))

    assert [one.title for one in content(brief).sections] == ["Ours", "Who met whom"]


def test_a_store_without_an_article_is_told_in_whole_sentences() -> None:
    said = content(only(Kind.MEETINGS), corpus(0, []))

    assert said.period == ""
    assert said.as_of == "0 articles, 0 origins; extracted by machine, no record found."


def test_one_article_is_not_told_in_the_plural() -> None:
    said = content(only(Kind.MEETINGS), corpus(1, [meeting(1)]))

    assert "; 1 article, 1 origin; extracted by machine, 0 of 2 records checked" in said.as_of
