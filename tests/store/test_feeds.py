"""The watch-list: what is on it, what is known of each feed, and what was fetched before."""

from dataclasses import replace

import pytest

from readout import limits, store
from readout.errors import StoreError
from readout.records import FileReport
from readout.store import Copy, Delivery, Feed
from tests.store.built import article, opened

NOW = "2026-01-01T00:00:00Z"
A, B = "https://a.example/feed", "https://b.example/feed"


def test_feeds_are_kept_in_the_order_in_which_they_came(tmp_path):
    target = opened(tmp_path)
    assert store.watch(target, [B, A], False, NOW) == 2
    assert store.watched(target) == (Feed(B, added_at=NOW), Feed(A, added_at=NOW))


def test_a_feed_that_is_on_the_list_keeps_what_is_known_of_it(tmp_path):
    target = opened(tmp_path)
    store.watch(target, [A], False, NOW)
    store.note_feeds(target, [Feed(A, etag='"7"', seen_at=NOW, failures=2)])
    assert store.watch(target, [A], False, "2026-01-02T00:00:00Z") == 0
    assert store.watched(target) == (Feed(A, False, '"7"', seen_at=NOW, failures=2),)


def test_a_feed_whose_articles_are_wanted_now_is_read_from_the_start(tmp_path):
    target = opened(tmp_path)
    store.watch(target, [A], False, NOW)
    store.note_feeds(target, [Feed(A, etag='"7"', modified="x", sha256="y", seen_at=NOW)])
    store.watch(target, [A], True, NOW)
    assert store.watched(target) == (Feed(A, True, seen_at=NOW),)


def test_a_feed_is_taken_off_once(tmp_path):
    target = opened(tmp_path)
    store.watch(target, [A, B], False, NOW)
    assert store.unwatch(target, [A, "https://c.example/"]) == 1
    assert [feed.address for feed in store.watched(target)] == [B]


def test_a_feed_that_was_taken_off_meanwhile_stays_off(tmp_path):
    target = opened(tmp_path)
    store.note_feeds(target, [Feed(A)])
    assert store.watched(target) == ()


def test_whether_articles_are_wanted_is_said_on_the_list_alone(tmp_path):
    target = opened(tmp_path)
    store.watch(target, [A], False, NOW)
    (before,) = store.watched(target)
    store.watch(target, [A], True, NOW)
    store.note_feeds(target, [replace(before, failures=1)])
    assert store.watched(target)[0].articles


def test_the_list_has_an_end_and_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "FEEDS", 1)
    target = opened(tmp_path)
    with pytest.raises(StoreError, match="holds 1"):
        store.watch(target, [A, B], False, NOW)
    assert store.watched(target) == ()  # all of it, or nothing


def test_what_was_fetched_is_known_by_the_address_that_was_asked_for(tmp_path):
    target = opened(tmp_path)
    key = store.start_import(target, NOW)
    copy = Copy(article(), "https://a.example/canonical", "https://a.example/1?from=feed")
    store.add_files(target, key, [Delivery(1, FileReport("x"), (copy,))])
    asked = ["https://a.example/1?from=feed", "https://a.example/2"]
    assert store.fetched_before(target, asked) == {asked[0]}
