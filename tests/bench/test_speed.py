"""Speed: what is measured and how it is told; how fast it is, no test decides."""

from readout.bench import speed
from readout.records import Article
from readout.settings import load


def test_one_core_two_processes_and_a_fresh_one_are_told_in_a_line_each():
    told = str(speed.Speed(20_000, 24_000, 0.8, 0.01, one=0.84, two=0.42, fresh=1.204))
    assert told.splitlines() == [
        "one core:      30,000 tokens/s, 25,000 words/s (20,000 words)",
        "tokenizer:     a bare regex tokenizer is 80 times as fast",
        "two processes: 2.00 times one, warm",
        "fresh process: 1.20 s to import and extract a first article",
    ]


def test_a_machine_with_one_core_says_so():
    told = str(speed.Speed(1, 1, 1.0, 1.0, one=1.0, two=None, fresh=1.0))
    assert "two processes: one core only" in told


def test_everything_is_measured():
    articles = [Article("a", "", "They met in Minsk on Monday.", language="en")]
    measured = speed.measure(articles, load().reference, rounds=1)
    assert (measured.words, measured.tokens) == (6, 7)
    assert min(measured.busy, measured.tokenizer, measured.fresh, measured.two or 1) > 0
