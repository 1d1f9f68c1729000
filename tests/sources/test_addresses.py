"""Web addresses: what is asked for and in which form, and what is refused and why."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout import limits
from readout.errors import BlockedAddress
from readout.sources.addresses import joined, parsed, refusal


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("http://news.example", "http://news.example/"),
        ("HTTPS://News.Example:443/A", "https://news.example/A"),
        ("http://news.example:443/", "http://news.example:443/"),
        ("http://news.example./a", "http://news.example/a"),
        ("https://news.example/a?b=c&d#part", "https://news.example/a?b=c&d"),
        ("https://news.example/a%20b/%D0%B0", "https://news.example/a%20b/%D0%B0"),
        ("https://news.example/вы?я", "https://news.example/%D0%B2%D1%8B?%D1%8F"),
        ("https://żółw.example/", "https://xn--w-uga1v8h.example/"),
        ("https://[2606:4700:0:0::1111]/", "https://[2606:4700::1111]/"),
    ],
)
def test_an_address_is_asked_for_in_one_form(written, asked):
    assert str(parsed(written)) == asked


def test_the_form_of_an_address_is_its_own_form():
    once = str(parsed("https://Żółw.example/é%20a"))
    assert str(parsed(once)) == once


PIECES = ["http://", "https://", "//", "@", ":", ":80", ":443", "[", "]", "::1", "%", "%2f", "#"]
PIECES += ["?", "\\", " ", "\t", "\r\n", "\u202e", "ſ", "İ", "ß", "。", "①", "news.example", "/a"]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=8).map("".join))
def test_whatever_is_written_is_refused_or_has_one_plain_form(written):
    with contextlib.suppress(BlockedAddress):
        form = str(parsed(written))
        assert form.isascii()
        assert form.isprintable()
        assert not set(form) & set(" \\#")
        assert "@" not in form.split("/")[2]
        assert str(parsed(form)) == form


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("", "begins with"),
        ("news.example/a", "begins with"),
        ("//news.example/a", "begins with"),
        ("file:///etc/passwd", "begins with"),
        ("ftp://news.example/a", "begins with"),
        ("data:text/html,a", "begins with"),
        ("javascript:alert(1)", "begins with"),
        ("http:///a", "no host name"),
        ("http://", "no host name"),
        ("http://a..b/", "cannot exist"),
        ("http://" + "a" * 64 + ".example/", "cannot exist"),
        ("http://" + "a." * 200 + "example/", "no host name"),
        ("http://a%2fb/", "cannot exist"),
        ("http://[::1", "no address"),
        ("http://[v1.x]/", "no address"),
        ("http://[fe80::1%25eth0]/", "no address"),
        ("http://news.example/" + "a" * limits.ADDRESS_CHARACTERS, "longer than"),
        ("http://news.example/" + "я" * (limits.ADDRESS_CHARACTERS // 2), "longer than"),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(written, why):
    with pytest.raises(BlockedAddress, match=why):
        parsed(written)


@pytest.mark.parametrize(
    ("location", "there"),
    [
        ("/b", "https://news.example/b"),
        ("b?c", "https://news.example/a/b?c"),
        ("//other.example/b", "https://other.example/b"),
        ("https://other.example", "https://other.example/"),
    ],
)
def test_a_redirect_is_read_from_where_it_stands(location, there):
    assert str(joined(parsed("https://news.example/a/x"), location)) == there


@pytest.mark.parametrize(
    "location", ["http://news.example/", "file:///a", "https://u@b.example/", "https://[", "//[::1"]
)
def test_a_redirect_leads_to_no_weaker_place(location):
    with pytest.raises(BlockedAddress):
        joined(parsed("https://news.example/"), location)


@pytest.mark.parametrize("number", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "2001:4860::8"])
def test_a_public_number_is_not_refused(number):
    assert refusal(number) == ""


@pytest.mark.parametrize("text", ["", "news.example", "1.2.3", "1.2.3.4.5", "0x7f000001"])
def test_what_is_no_number_is_refused(text):
    assert refusal(text)
