"""Pieces of an export's HTML: blocks, lines and what is no text."""

import pytest

from readout.articles.markup import line, paragraphs, tree


@pytest.mark.parametrize(
    ("piece", "blocks"),
    [
        ("<p>One <b>wo</b>rd.</p><p>Two.</p>", ["One word.", "Two."]),
        ("One<br>Two", ["One", "Two"]),
        ("<div>One<div>Two</div>Three</div>", ["One", "Two", "Three"]),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", ["a b", "c"]),
        ("<style>p {}</style><p>One</p><script>no()</script> Two", ["One", "Two"]),
        ("<p> </p>", []),
    ],
)
def test_a_piece_becomes_its_blocks(piece, blocks):
    assert paragraphs(tree(piece)) == blocks


def test_elements_that_are_left_out_keep_what_follows_them():
    root = tree("<div>One <span>aside</span> two</div>")
    assert paragraphs(root, frozenset(root.iter("span"))) == ["One two"]


def test_the_line_of_an_element_ends_where_the_element_ends():
    root = tree("<div><b>Label:</b> value</div>")
    assert line(next(root.iter("b"))) == "Label:"
    assert line(None) == ""


def test_nothing_is_no_tree():
    assert tree("") is None
    assert tree("<!-- x -->") is None


def test_c43_100000_levels_raise_nothing():
    assert isinstance(paragraphs(tree("<div>" * 100_000 + "They met.")), list)
