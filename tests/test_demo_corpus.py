"""The demo corpus: own words from public facts, each article naming its rows, nothing made up."""

import csv
import re
from collections import Counter
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from readout.articles.plain import front_matter
from readout.bench.demo_facts import load_articles, load_facts

FOLDER = Path(__file__).resolve().parents[1] / "data" / "demo"
FIELDS = ("title", "outlet", "published", "language", "facts", "sources")
QUOTED = re.compile(r'"([^"]{0,200})"|“([^”]{0,200})”')
MONTHS = (
    "January February March April May June July August September October November December".split()
)

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def table(name: str) -> list[dict[str, str]]:
    with (FOLDER / "facts" / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def articles() -> dict[str, tuple[dict[str, str], str]]:
    return {
        path.name: front_matter(path.read_text("utf-8"))
        for path in sorted(FOLDER.glob("[0-9]*.md"))
    }


@cache
def rows() -> dict[str, dict[str, str]]:
    tables = ("meetings", "statements", "site_events")
    return {row["id"]: row for name in tables for row in table(name)}


@cache
def sites() -> dict[str, tuple[str, ...]]:
    return {row["slug"]: tuple(row["aliases"].split("|")) for row in table("sites")}


def each(check) -> list[str]:
    return [name for name, (fields, body) in articles().items() if not check(fields, body)]


def ids(fields: dict[str, str]) -> list[str]:
    return fields["facts"].split()


def precision(row: dict[str, str]) -> str:
    return row.get("date_precision") or row["precision"]


def length(row: dict[str, str]) -> int:
    last = row.get("end_date") or start(row)
    return (date.fromisoformat(last) - date.fromisoformat(start(row))).days + 1


def start(row: dict[str, str]) -> str:
    return row.get("start_date") or row["date"]


def test_there_are_enough_articles():
    assert len(articles()) >= 120


def test_every_front_matter_is_complete():
    assert each(lambda fields, _: all(fields.get(name) for name in FIELDS)) == []


def test_every_outlet_says_that_it_is_a_demo():
    assert each(lambda fields, _: fields["outlet"].startswith("Demo ")) == []


def test_every_day_of_publication_is_real_and_the_file_name_says_it():
    assert [
        name
        for name, (fields, _) in articles().items()
        if date.fromisoformat(fields["published"]).isoformat() != name[:10]
    ] == []


def test_every_article_has_three_to_eight_paragraphs():
    assert each(lambda _, body: 3 <= len(body.strip().split("\n\n")) <= 8) == []


def test_every_year_is_there():
    years = {fields["published"][:4] for fields, _ in articles().values()}
    assert years == {str(year) for year in range(2007, 2027)}


def test_every_row_that_is_named_is_in_the_tables():
    known = {*rows(), *(f"site:{slug}" for slug in sites())}
    assert each(lambda fields, _: set(ids(fields)) <= known) == []


def test_every_row_of_the_tables_is_used():
    assert set(rows()) == set().union(*(ids(fields) for fields, _ in articles().values())) - {
        f"site:{slug}" for slug in sites()
    }


def test_every_site_that_is_named_in_the_front_matter_is_named_in_the_text():
    def named(fields: dict[str, str], body: str) -> bool:
        wanted = [one.removeprefix("site:") for one in ids(fields) if one.startswith("site:")]
        return all(any(alias in body for alias in sites()[slug]) for slug in wanted)

    assert each(named) == []


def test_every_site_of_the_register_is_named_somewhere():
    named = {one for fields, _ in articles().values() for one in ids(fields)}
    assert {f"site:{slug}" for slug in sites()} <= named


def test_only_short_fragments_of_verified_rows_are_quoted():
    def allowed(fields: dict[str, str], body: str) -> bool:
        said = [rows()[one] for one in ids(fields) if one.startswith("S")]
        quotes = {row["short_quote"] for row in said if row["verified"] == "yes"}
        found = ["".join(pair).rstrip(",.?!") for pair in QUOTED.findall(body)]
        return all(one in quotes and len(one.split()) <= 8 for one in found)

    assert each(allowed) == []


def test_quotation_marks_are_balanced():
    def balanced(_: dict[str, str], body: str) -> bool:
        return body.count('"') % 2 == 0 and body.count("“") == body.count("”")

    assert each(balanced) == []


def test_no_day_is_given_for_what_is_known_by_its_month():
    def vague(fields: dict[str, str], body: str) -> bool:
        mine = [rows()[one] for one in ids(fields) if one in rows()]
        months = {start(row)[:7] for row in mine if precision(row) == "month"}
        days = {start(row)[:7] for row in mine if precision(row) == "day"}
        names = [MONTHS[int(month[5:]) - 1] for month in months - days]
        return not any(
            re.search(rf"\b\d{{1,2}} {name}\b|\b{name} \d{{1,2}}\b", body) for name in names
        )

    assert each(vague) == []


def test_what_is_known_by_its_month_is_told_when_the_month_is_over():
    def over(fields: dict[str, str], _: str) -> bool:
        mine = [rows()[one] for one in ids(fields) if one.startswith("S") and one in rows()]
        return all(
            start(row)[:7] <= fields["published"][:7] for row in mine if precision(row) == "month"
        )

    assert each(over) == []


def test_days_that_are_named_are_days_of_the_articles_rows():
    def known(fields: dict[str, str], body: str) -> bool:
        mine = [rows()[one] for one in ids(fields) if one in rows()]
        stretches = [(start(row), row.get("end_date") or start(row)) for row in mine]
        stretches += [
            (row["date"], row["date"])
            for row in table("sites")
            if f"site:{row['slug']}" in fields["facts"]
        ]
        said = re.findall(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})\b", body)
        return all(
            any(
                first[5:] <= f"{MONTHS.index(month) + 1:02}-{int(day):02}" <= last[5:]
                for first, last in stretches
            )
            for day, month in said
        )

    # A visit that was planned for two days is told with both; its row holds the day of the report.
    assert each(known) == ["2022-11-28-visit-postponed-wire.md"]


def test_weekdays_that_are_named_are_those_of_the_articles_rows():
    def known(fields: dict[str, str], body: str) -> bool:
        mine = [rows()[one] for one in ids(fields) if one in rows()]
        said = {WEEKDAYS.index(day) for day in re.findall("|".join(WEEKDAYS), body)}
        days = {
            (date.fromisoformat(start(row)) + timedelta(more)).weekday()
            for row in mine
            if precision(row) == "day"
            for more in range(length(row))
        }
        days |= {
            date.fromisoformat(row["date"]).weekday()
            for row in table("sites")
            if f"site:{row['slug']}" in fields["facts"] and len(row["date"]) == 10
        }
        return said <= days

    # The visit that was put off was for two days; its row holds the day of the report.
    assert each(known) == ["2022-11-27-visit-put-off.md"]


def test_one_text_has_two_exact_copies_under_other_outlets():
    copies = [
        body for body, times in Counter(b for _, b in articles().values()).items() if times > 1
    ]
    outlets = [f["outlet"] for f, body in articles().values() if body in copies]
    assert (len(copies), len(outlets), len(set(outlets))) == (1, 3, 3)


def test_some_meetings_are_told_before_they_are_held():
    meetings = load_facts(FOLDER).meetings
    planned = {
        row
        for one in load_articles(FOLDER)
        for row in one.facts
        if row in meetings and one.article.published < meetings[row].start.isoformat()
    }
    assert len(planned) >= 10


@pytest.mark.parametrize("wanted", [2, 3])
def test_many_meetings_are_told_by_several_outlets(wanted):
    meetings = load_facts(FOLDER).meetings
    told = Counter(
        row
        for one in load_articles(FOLDER)
        for row in one.facts
        if row in meetings and one.article.published >= meetings[row].start.isoformat()
    )
    assert sum(times >= wanted for times in told.values()) >= 14 - wanted * 2
