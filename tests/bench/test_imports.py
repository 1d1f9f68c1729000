"""The pace of imports: what is measured and how it is told; how fast it is, no test decides."""

import pytest

from readout.articles import bare, child, formats, kinds
from readout.bench import import_child, imports, samples
from readout.bench.import_child import Pace
from readout.bench.imports import Peak
from readout.errors import SourceError

SAMPLES = list(samples.in_every_format(3))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.what)
def test_a_sample_holds_the_articles_that_it_says_it_holds(sample):
    readings = [child.parse(name, data)[1] for name, data in sample.files]
    assert sum(len(reading.articles) for reading in readings) == sample.articles == 3
    assert not any(reading.rejected for reading in readings)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.what)
def test_a_sample_is_read_by_its_library_alone(sample, tmp_path):
    name, data = sample.files[0]
    path = tmp_path / name
    path.write_bytes(data)
    kind = kinds.recognise(data, name).kind
    assert bare.library(kind)
    assert bare.read(kind, path) > 0


def test_a_format_without_a_library_of_its_own_has_no_ratio(tmp_path):
    path = tmp_path / "talks.txt"
    path.write_text("Talks in Minsk\n\nThe ministers met on Monday and agreed to go on.")
    assert bare.read(formats.Kind.TEXT, path) == 0
    (pace,) = import_child.paces("", [path], rounds=1)
    assert (pace.what, pace.library, pace.bare, pace.articles) == ("TXT", "", None, 1)


def test_no_two_articles_are_alike():
    texts = {samples.article(number).text for number in range(300)}
    assert len(texts) == 300


def test_files_are_gathered_by_their_formats(tmp_path):
    for name, data in (*SAMPLES[0].files, *SAMPLES[-1].files):
        (tmp_path / name).write_bytes(data)
    found = import_child.paces("", sorted(tmp_path.iterdir()), rounds=1)
    assert {(one.what, one.files, one.articles) for one in found} == {("CSV", 1, 3), ("PDF", 3, 3)}


def test_what_cannot_be_recognised_is_left_out(tmp_path):
    (tmp_path / "x.bin").write_bytes(b"Rar!\x1a\x07")
    assert import_child.paces("", [tmp_path / "x.bin"], rounds=1) == []


def test_a_broken_file_has_no_ratio(tmp_path):
    (tmp_path / "x.json").write_bytes(b'[{"text": "They met.')
    (pace,) = import_child.paces("JSON", [tmp_path / "x.json"], rounds=1)
    assert (pace.library, pace.bare) == ("", None)


def test_a_format_is_told_in_a_line_with_both_ratios():
    told = imports.report([Pace("MBOX", "mailbox", 1, 200, 0.1, 0.08, 0.02, 0.04)], [], [])
    cells = ["MBOX", "200", "2,000", "mailbox", "200", "400", "100", "500", "2.0", "2.5"]
    assert told.splitlines()[1].split() == cells


def test_the_foot_says_what_each_figure_is_and_on_which_the_bar_is():
    told = imports.report([], [], [])
    for name in ("bare", "reading", "cleaning", "whole"):
        assert f"\n{name} " in told
    assert "reading/bare at most 3" in told


def test_a_format_without_a_library_is_told_without_a_ratio():
    told = imports.report([], [Pace("TXT", "", 4, 4, 0.002, 0.001, 0.001, None)], [])
    cells = ["TXT", "4", "2,000", "-", "-", "250", "250", "500", "-", "-"]
    assert told.splitlines()[3].split() == cells


def test_the_peak_of_memory_is_told_in_megabytes():
    peak = Peak("CSV", 10_000, 19_000_000, 80_000_000, 120_000_000)
    told = imports.report([], [], [peak]).splitlines()[-1]
    assert told.split() == ["CSV", "10,000", "19", "80", "MB", "120", "MB"]


def test_everything_is_measured(tmp_path):
    (tmp_path / "talks.csv").write_bytes(SAMPLES[0].files[0][1])
    paces, given, peaks = imports.measure([tmp_path], articles=1, many=20)
    assert [one.what for one in paces] == [one.what for one in SAMPLES]
    assert min(min(one.whole, one.reading, one.cleaning) for one in paces) > 0
    assert [(one.what, one.articles) for one in given] == [("CSV", 3)]
    assert [(one.what, one.articles) for one in peaks] == [
        *(("MBOX", size) for size in (20, 80)),
        *(("CSV", size) for size in (20, 80)),
    ]
    assert min(min(one.parent, one.child) for one in peaks) > 0


def test_a_path_that_is_not_there_is_said_to_be_so(tmp_path):
    with pytest.raises(SourceError):
        imports.measure([tmp_path / "none"], articles=1, many=10)
