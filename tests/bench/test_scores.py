"""The arithmetic of quality: own cases, and the same numbers as the scorers that lie beside."""

import importlib.util
import json
import math
import subprocess
import sys
from pathlib import Path

import pytest

from readout.bench import (
    gold,
    meeting_scores,
    phenomena,
    place_scores,
    quality,
    statement_scores,
    time_scores,
)
from readout.bench.party_names import matched, same
from readout.bench.quote_matching import last_name
from readout.bench.rates import Share, Tally
from readout.settings import load

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "gold"
TEXT = (
    "According to Jan Novak, the talks went well. “We agreed,” said the minister, “on most "
    "points.” He hopes that Minsk will follow. Anna Novak denied it in Warsaw on 3 May."
)


def span(words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return [start, start + len(words)]


def quote(*content, speaker=None, cue=None, kind="indirect", **more):
    return {
        "content": [span(one) for one in content],
        "speaker": span(speaker) if speaker else None,
        "cue": span(cue) if cue else None,
        "speaker_name": None,
        "type": kind,
        "statement": True,
        "speaker_is_pronoun": False,
        **more,
    }


SAID = quote("the talks went well", speaker="Jan Novak", cue="According to")
SPLIT = quote("We agreed", "on most points", speaker="the minister", cue="said", kind="direct")
HOPED = quote("that Minsk will follow", speaker="He", cue="hopes", statement=False)
NOBODY = quote("it", cue="denied")
QUOTES = {"id": "a", "text": TEXT, "quotes": [SAID, SPLIT, HOPED, NOBODY], "ignore_spans": []}
GIVEN = [
    {**SAID, "content": [span("talks went well")], "confidence": "high"},
    {**SPLIT, "content": [span("We agreed")], "speaker": span("Jan Novak"), "confidence": "high"},
    {**HOPED, "content": [span("Minsk will follow")]},
    quote("in Warsaw", speaker="Anna Novak"),
    {**quote("on 3 May"), "content": []},
]
MEETINGS = {
    "id": "a",
    "text": TEXT,
    "meetings": [
        {"trigger": span("talks"), "participants": ["President Jan Novak", span("Minsk")]},
        {"trigger": None, "participants": ["Polish officials"], "place": "Warsaw"},
    ],
}
MET = [
    {"trigger": span("talks"), "participants": ["Novak", "Belarus", "Rome"], "place": None},
    {"trigger": span("follow"), "participants": ["Poland"], "place": span("Warsaw")},
    {"trigger": span("denied"), "participants": ["someone"]},
]
TIMES = {
    "id": "a",
    "text": TEXT,
    "times": [{"span": span("3 May"), "value": "2016-05-03", "type": "DATE"}],
}
PLACES = {
    "id": "a",
    "text": TEXT,
    "places": [
        {"span": span("Minsk"), "lat": 53.9, "lon": 27.57},
        {"span": span("Warsaw"), "lat": 52.23, "lon": 21.01},
    ],
}
PUT = [
    {"span": span("Minsk"), "lat": 53.9, "lon": 27.6},
    {"span": span("in Warsaw"), "lat": None, "lon": None},
    {"span": span("May"), "lat": 0.0, "lon": 0.0},
]


def scorer(name):
    if not (BESIDE / f"{name}.py").is_file():
        pytest.skip("the scorers do not lie beside the checkout")
    spec = importlib.util.spec_from_file_location(name, BESIDE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rounded(tally):
    return [round(value, 4) for value in (tally.precision, tally.recall, tally.f1)]


def theirs(result):
    return [round(result[key], 4) for key in ("p", "r", "f1")]


def statements_by_scorer(tmp_path, wanted, given, *options):
    for name, lines in (("gold", wanted), ("given", given)):
        text = "\n".join(json.dumps(one) for one in lines)
        (tmp_path / f"{name}.jsonl").write_text(text, "utf-8")
    paths = [str(tmp_path / "gold.jsonl"), str(tmp_path / "given.jsonl")]
    command = [sys.executable, str(BESIDE / "score_statements.py"), *paths, "--json", *options]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def assert_statements_agree(tmp_path, wanted, given, **asked):
    options = ["--statements"] if asked.get("statements") else []
    if kinds := asked.get("kinds"):
        options += ["--types", ",".join(kinds)]
    result = statements_by_scorer(tmp_path, wanted, given, *options)
    by_id = {one["id"]: one for one in given}
    total = statement_scores.Score()
    for one in wanted:
        statement_scores.score(one, by_id.get(one["id"], {}), into=total, **asked)
    for name, tally in total.tallies.items():
        assert rounded(tally) == theirs(result[name]), name
    for least in ("0.3", "0.8"):
        for ours, name in (("speaker", "speaker_given_match@"), ("cue", "cue_given_match@")):
            share = total.shares.get(ours + least, Share())
            assert (share.of, share.value) == (
                result[name + least]["n"],
                pytest.approx(result[name + least]["acc"]),
            )
    for kind, one in result["recall_by_type@0.8"].items():
        assert total.shares[f"type.{kind}.e2e"].value == pytest.approx(one["e2e"])
        assert total.shares[f"type.{kind}.found"].value == pytest.approx(one["content_found"])


ASKED = [{}, {"statements": True}, {"statements": True, "kinds": frozenset(("direct", "mixed"))}]


@pytest.mark.shared
@pytest.mark.parametrize("asked", ASKED)
def test_statements_are_counted_as_the_scorer_counts(tmp_path, asked):
    scorer("score_statements")
    assert_statements_agree(tmp_path, [QUOTES], [{"id": "a", "quotes": GIVEN}], **asked)


@pytest.mark.shared
@pytest.mark.parametrize("reliable", [True, False])
@pytest.mark.parametrize("wanted", [MEETINGS["meetings"], []])
@pytest.mark.parametrize("given", [MET, []])
def test_meetings_are_counted_as_the_scorer_counts(wanted, given, reliable):
    line = {**MEETINGS, "meetings": wanted, "negatives_reliable": reliable}
    assert_meetings_agree({"a": line}, {"a": {"meetings": given}})


def assert_meetings_agree(wanted, given):
    result = scorer("score_meetings").score(wanted, given)
    total = sum(
        (meeting_scores.score(one, given[key]) for key, one in wanted.items()),
        meeting_scores.Score(),
    )
    assert rounded(total.detection) == theirs(result["detection"])
    assert rounded(total.meetings) == theirs(result["meetings"])
    assert rounded(total.participants) == theirs(result["participants"])
    assert rounded(total.in_article) == theirs(result["doc_participants"])
    assert total.place == Share(result["place"]["correct"], result["place"]["of"])


@pytest.mark.shared
@pytest.mark.parametrize(
    "given",
    [
        [],
        [{"span": span("3 May"), "value": "2016-05-03"}],
        [{"span": span("on 3 May"), "value": "2016-05-04"}, {"span": span("will"), "value": None}],
    ],
)
def test_times_are_counted_as_the_scorer_counts(given):
    assert_times_agree({"a": TIMES}, {"a": {"times": given}})


def assert_times_agree(wanted, given):
    result = scorer("score_times").score(wanted, given)
    total = sum(
        (time_scores.score(one, given[key]) for key, one in wanted.items()), time_scores.Score()
    )
    assert rounded(total.strict) == theirs(result["strict"])
    assert rounded(total.relaxed) == theirs(result["relaxed"])
    assert rounded(total.value) == theirs(result["value_f1"])
    assert total.day == Share(result["day_acc"]["correct"], result["day_acc"]["of"])
    assert total.month == Share(result["month_acc"]["correct"], result["month_acc"]["of"])


@pytest.mark.shared
@pytest.mark.parametrize("given", [[], PUT, PLACES["places"]])
def test_places_are_counted_as_the_scorer_counts(given):
    assert_places_agree({"a": PLACES}, {"a": {"places": given}})


def assert_places_agree(wanted, given):
    result = scorer("score_places").score(wanted, given)
    total = sum(
        (place_scores.score(one, given[key]) for key, one in wanted.items()), place_scores.Score()
    )
    assert rounded(total.strict) == theirs(result["strict"])
    assert rounded(total.relaxed) == theirs(result["relaxed"])
    assert rounded(total.end_to_end) == theirs(result["end_to_end_161"])
    assert round(total.near.value, 4) == (result["located"]["acc161"] or 0.0)
    assert round(total.at.value, 4) == (result["located"]["acc20"] or 0.0)


@pytest.mark.shared
@pytest.mark.parametrize("name", sorted(path.stem for path in BESIDE.glob("*.jsonl")))
def test_a_part_of_the_gold_is_counted_as_the_scorers_count(name, tmp_path):
    (whole,) = gold.load([BESIDE / f"{name}.jsonl"])
    few = dict(list(whole.articles.items())[: 400 if "plv" in name else 20])
    few = {key: one for key, one in few.items() if len(one["text"]) < 20_000}
    part = gold.GoldFile(whole.name, whole.kind, few)
    given = quality.annotate(part, load().reference)
    agree = {
        gold.GoldKind.MEETINGS: assert_meetings_agree,
        gold.GoldKind.TIMES: assert_times_agree,
        gold.GoldKind.PLACES: assert_places_agree,
    }
    if part.kind is gold.GoldKind.STATEMENTS:
        assert_statements_agree(tmp_path, list(few.values()), list(given.values()), statements=True)
    else:
        agree[part.kind](few, given)


def test_what_stands_after_the_last_gold_expression_is_told_apart():
    given = {"times": [{"span": span("Minsk")}, {"span": [len(TEXT) - 1, len(TEXT)]}]}
    assert time_scores.within_gold(TIMES, given) == {"times": given["times"][:1]}
    assert time_scores.within_gold({**TIMES, "times": []}, given) == {"times": []}


def test_certain_and_wrong_is_a_share_of_all_predictions_that_count():
    total = statement_scores.score(QUOTES, {"quotes": GIVEN[:4]}, statements=True)
    assert total.shares[statement_scores.CERTAIN] == Share(0, 3)
    longer = [GIVEN[0], {**GIVEN[1], "content": SPLIT["content"]}, *GIVEN[2:]]
    total = statement_scores.score(QUOTES, {"quotes": longer}, statements=True)
    assert total.shares[statement_scores.CERTAIN] == Share(1, 3)


@pytest.mark.parametrize(
    ("one", "names"),
    [
        (SAID, ["according to"]),
        (SPLIT, ["role only", "split", "inverted"]),
        ({**HOPED, "speaker_is_pronoun": True}, ["pronoun"]),
        (NOBODY, ["no speaker"]),
        (quote("it", speaker="Anna Novak", cue="denied"), []),
    ],
)
def test_phenomena_are_told_from_the_gold_alone(one, names):
    assert list(phenomena.of(one, TEXT)) == names


@pytest.mark.parametrize(
    ("speaker", "institution"),
    [
        ("the State Department", True),
        ("NATO", True),
        ("The Morning Herald", True),
        ("Jan Novak", False),
        ("Jan Novak, head of the Council", False),
    ],
)
def test_an_institution_is_told_from_a_person(speaker, institution):
    text = f"{speaker} said it."
    said = quote("it", kind="indirect") | {"speaker": [0, len(speaker)]}
    assert ("institution" in phenomena.of(said, text)) is institution


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Foreign Minister Sergei Lavrov", "Lavrov", True),
        ("Minsk", "the Belarusian delegation", True),
        ("the foreign minister", "Lavrov", False),
        ("Jan Novak", "Anna Nowak", False),
    ],
)
def test_parties_agree_by_last_name_or_country(one, other, agree):
    assert same(one, other) is agree


def test_parties_are_matched_one_to_one():
    assert matched(["Novak", "Poland"], ["Warsaw", "Polish officials"]) == 1


@pytest.mark.parametrize(
    ("phrase", "name"), [("Mr. Jan Novak's", "novak"), ("the minister", None), (None, None)]
)
def test_a_last_name_is_capitalised_and_no_title(phrase, name):
    assert last_name(phrase) == name


def test_nothing_wanted_and_nothing_given_is_right():
    assert (Tally().precision, Tally().recall, Tally(0, 0, 1).precision) == (1.0, 1.0, 0.0)


def test_a_place_without_coordinates_is_infinitely_far():
    assert math.isinf(place_scores._kilometres(PLACES["places"][0], PUT[1]))
