"""The collector of garbage is left as it was found."""

import gc

import pytest

from readout.export.brief.garbage import seldom_collected


def test_it_looks_less_often_while_a_file_is_made():
    before = gc.get_threshold()
    with seldom_collected():
        assert gc.get_threshold()[0] > before[0]
        assert gc.isenabled()
    assert gc.get_threshold() == before


def test_it_is_left_as_it_was_also_where_the_work_fails():
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="half done"), seldom_collected():
        raise ValueError("half done")
    assert gc.get_threshold() == before


def test_whoever_has_it_look_still_less_often_is_not_overruled():
    before = gc.get_threshold()
    gc.set_threshold(1_000_000, 10, 10)
    try:
        with seldom_collected():
            assert gc.get_threshold()[0] == 1_000_000
    finally:
        gc.set_threshold(*before)
