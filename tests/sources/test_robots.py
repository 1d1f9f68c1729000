"""robots.txt: who is meant, which rule decides, and how fast we may ask."""

import pytest

from readout import limits
from readout.sources.robots import parsed
from tests.operations import growth


@pytest.mark.parametrize(
    ("rules", "target", "allowed"),
    [
        ("Disallow: /a", "/a/b", False),
        ("Disallow: /a", "/b", True),
        ("Disallow:", "/a", True),
        ("Disallow: /", "/robots.txt", True),
        ("Disallow: /\nAllow: /news", "/news/1", True),
        ("Allow: /news\nDisallow: /news/private", "/news/private/1", False),
        ("Allow: /a\nDisallow: /a", "/a", True),
        ("Disallow: /*?print=", "/news/1?print=yes", False),
        ("Disallow: /*?print=", "/news/1", True),
        ("Disallow: *.pdf$", "/a.pdf", False),
        ("Disallow: /*.pdf$", "/a.pdf?x", True),
        ("Disallow: /a$", "/a", False),
        ("Disallow: /a$", "/ab", True),
        ("Disallow: /a*b*c", "/a-b-c", False),
        ("Disallow: /a*ab$", "/ab", True),
        ("Disallow: /%61", "/a", False),
        ("Disallow: /новости", "/%d0%bd%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8", False),
        ("disallow : /a # all of it", "/a/b", False),
    ],
)
def test_the_longest_rule_that_fits_decides(rules, target, allowed):
    assert parsed(f"User-agent: *\n{rules}".encode(), "Readout").allows(target) is allowed


@pytest.mark.parametrize(
    ("agents", "allowed"),
    [
        ("User-agent: *", False),
        ("User-agent: readout", False),
        ("User-Agent: Readout/0.1", False),
        ("User-agent: other\nUser-agent: Readout", False),
        ("User-agent: other", True),
        ("User-agent: read", True),
        ("User-agent: Readouts", True),
    ],
)
def test_a_group_counts_for_those_it_names(agents, allowed):
    assert parsed(f"{agents}\nDisallow: /\n".encode(), "Readout").allows("/a") is allowed


def test_a_group_of_our_own_stands_in_place_of_that_for_all():
    rules = parsed(
        b"User-agent: *\nDisallow: /\n\nUser-agent: Readout\nDisallow: /a\nSitemap: x\n"
        b"User-agent: other\nDisallow: /\n\nUser-agent: Readout\nDisallow: /b\n",
        "Readout",
    )
    assert [rules.allows(path) for path in ("/a", "/b", "/c")] == [False, False, True]


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"<html>Not found</html>", b"Disallow: /"])
def test_without_a_group_everything_is_allowed(data):
    assert parsed(data, "Readout").allows("/a")


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("2.5", 2.5), ("0", 0), ("-1", 0), ("x", 0), ("nan", 0), ("1e9", limits.CRAWL_DELAY_SECONDS)],
)
def test_a_delay_is_kept_within_a_limit(written, seconds):
    assert parsed(f"User-agent: *\nCrawl-delay: {written}".encode(), "Readout").delay == seconds


def test_rules_beyond_the_limit_are_not_read():
    data = b"User-agent: *\n" + b"Disallow: /a\n" * (limits.ROBOTS_RULES + 5)
    assert len(parsed(data, "Readout").paths) == limits.ROBOTS_RULES


def test_a_rule_of_many_stars_takes_time_in_the_length_of_the_address():
    rules = parsed(b"User-agent: *\nDisallow: /" + b"*a" * 500 + b"b", "Readout")
    assert growth(lambda size: rules.allows("/" + "a" * size), 400) < 3
