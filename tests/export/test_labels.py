"""Labels: whatever is asked for, nothing overlaps or is covered, and it comes out the same."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.export.label_places import around, on_line
from readout.export.labels import Label, Place, place

PAGE = (0.0, 0.0, 6.0, 4.0)
MARK = 0.06
marks = st.lists(
    st.tuples(st.floats(0.2, 5.8), st.floats(0.2, 3.8), st.floats(0.2, 1.6), st.floats(0.1, 4.0)),
    max_size=25,
)


def overlap(one, other):
    """Tell whether two boxes share more than an edge."""
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > 1e-6
        and min(one[3], other[3]) - max(one[1], other[1]) > 1e-6
    )


def pierced(box, leader):
    """Tell whether a leader has a point well inside a box: looked for in small steps."""
    x0, y0, x1, y1 = leader
    steps = [(x0 + (x1 - x0) * n / 400, y0 + (y1 - y0) * n / 400) for n in range(401)]
    return any(
        box[0] + 1e-6 < x < box[2] - 1e-6 and box[1] + 1e-6 < y < box[3] - 1e-6 for x, y in steps
    )


def block(x, y):
    """Return the box of a mark."""
    return (x - MARK, y - MARK, x + MARK, y + MARK)


def on_a_map(points):
    """Return labels around points, and the marks' boxes."""
    labels = [Label(worth, around(x, y, MARK, wide, 0.16)) for x, y, wide, worth in points]
    return labels, [block(x, y) for x, y, *_ in points]


def on_a_lane(points):
    """Return labels above and below a line, and the marks' boxes."""
    labels = [
        Label(worth, on_line(x, 2.0, wide, 0.16, clear=0.1, above=7, below=7))
        for x, _, wide, worth in points
    ]
    return labels, [block(x, 2.0) for x, *_ in points]


@pytest.mark.parametrize("layout", [on_a_map, on_a_lane])
@settings(max_examples=40, deadline=None)
@given(points=marks)
def test_nothing_overlaps_and_nothing_is_covered(layout, points):
    labels, blocked = layout(points)
    placed = [one for one in place(labels, blocked, PAGE, tries=12).places if one]
    for one, other in combinations(placed, 2):
        assert not overlap(one.box, other.box)
        assert not (one.leader and pierced(other.box, one.leader))
        assert not (other.leader and pierced(one.box, other.leader))
    for one in placed:
        assert not any(overlap(one.box, wall) for wall in blocked)
        assert one.box[0] >= -1e-6
        assert one.box[2] <= PAGE[2] + 1e-6


@settings(max_examples=25, deadline=None)
@given(points=marks)
def test_every_label_is_placed_or_told_as_unplaced(points):
    labels, blocked = on_a_map(points)
    done = place(labels, blocked, PAGE, tries=5)
    assert len(done.places) == len(labels)
    assert set(done.unplaced) == {n for n, one in enumerate(done.places) if one is None}
    for label, one in zip(labels, done.places, strict=True):
        assert one is None or one in label.places


@settings(max_examples=15, deadline=None)
@given(points=marks, seed=st.integers(0, 5))
def test_the_same_labels_come_out_the_same(points, seed):
    labels, blocked = on_a_map(points)
    first = place(labels, blocked, PAGE, tries=8, seed=seed)
    assert first == place(labels, blocked, PAGE, tries=8, seed=seed)


def test_leaders_do_not_cross_each_other():
    up = Place((0.0, 0.0, 1.0, 0.2), (2.0, 2.0, 1.0, 0.2))
    down = Place((2.0, 0.0, 3.0, 0.2), (1.0, 2.0, 2.0, 0.2))
    assert len(place([Label(1, (up,)), Label(2, (down,))], [], PAGE).unplaced) == 1


def test_a_leader_leaves_its_own_block_and_touches_no_other():
    reaching = Place((3.0, 0.9, 4.0, 1.1), (1.0, 1.0, 3.0, 1.0))
    own, between = (0.9, 0.9, 1.1, 1.1), (1.9, 0.9, 2.1, 1.1)
    assert place([Label(1, (reaching,))], [own], PAGE).places == (reaching,)
    assert place([Label(1, (reaching,))], [own, between], PAGE).unplaced == (0,)


def test_no_label_stands_on_a_line():
    flat = Place((1.0, 1.0, 2.0, 1.2))
    assert place([Label(1, (flat,))], [], PAGE, lines=[(0.0, 1.1, 6.0, 1.1)]).unplaced == (0,)


def test_the_more_important_label_wins_a_place():
    only = (Place((0.0, 0.0, 1.0, 0.2)),)
    assert place([Label(1, only), Label(2, only)], [], PAGE).unplaced == (0,)


def test_a_greedy_dead_end_is_left_by_the_shuffles():
    left, middle, right = ((Place((x, 0.0, x + 1.0, 0.2)),) for x in (0.0, 0.6, 1.2))
    crowd = [Label(1.0, left), Label(1.1, middle), Label(1.0, right)]
    assert place(crowd, [], PAGE, tries=1).unplaced == (0, 2)
    assert place(crowd, [], PAGE, tries=60).unplaced == (1,)


def test_no_labels_are_no_places():
    assert place([], [], PAGE).places == ()
