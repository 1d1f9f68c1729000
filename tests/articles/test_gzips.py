"""Gzip: members, cuts, garbage and bombs."""

import gzip
import time

import pytest

from readout.articles.gzips import unpacked

WORDS = b"They met. " * 2_000


def test_all_members_come_out():
    found = unpacked(gzip.compress(WORDS) + gzip.compress(b"They left."))
    assert (found.data, found.members, found.problem) == (WORDS + b"They left.", 2, "")


def test_c49_what_came_before_a_cut_is_kept():
    found = unpacked(gzip.compress(b"They met.") + gzip.compress(WORDS)[:-9])
    assert found.data.startswith(b"They met.They met.")
    assert found.members == 1
    assert found.problem.startswith("it breaks off")


@pytest.mark.parametrize(
    ("tail", "problem"),
    [(b"garbage", "7 bytes after its end are no gzip"), (bytes(512), ""), (b"", "")],
)
def test_c49_a_tail_of_garbage_is_said_and_zeros_are_none(tail, problem):
    found = unpacked(gzip.compress(WORDS) + tail)
    assert (found.data, found.problem) == (WORDS, problem)


def test_c49_a_damaged_member_ends_the_reading():
    data = bytearray(gzip.compress(WORDS))
    data[-6] ^= 0xFF  # of the checksum
    assert unpacked(gzip.compress(b"They left.") + bytes(data)).problem.startswith("damaged")


def test_c49_a_bomb_is_stopped_at_the_limit():
    started = time.process_time()
    found = unpacked(gzip.compress(bytes(200_000_000), 1), 1_000_000)
    assert (len(found.data), found.is_too_large) == (1_000_000, True)
    assert time.process_time() - started < 10


def test_many_members_are_read_in_time():
    started = time.process_time()
    assert unpacked(gzip.compress(b"x") * 50_000).members == 50_000
    assert time.process_time() - started < 10
