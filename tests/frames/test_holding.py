"""Speakers, places, outlets and statements in a search, and that store and frames agree."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readout import frames, store
from readout.filters import Filters
from readout.frames.holding import answers
from readout.search import parse
from readout.store import Copy
from tests import small_store
from tests.store.built import article, opened

TEXTS = (
    "Wałęsa spoke in Łódź of missile-defence.",
    "Missile talks; the defence ministers of Słupsk were there.",
    "Королёв met Băsescu: “No missiles”, he said.",
    "The straße, the naïve reader, x_y and Poland’s 3.5 per cent.",
    "ΟΔΟΣ in I\u0307stanbul, e\u0301lan, ½ and ① of the missile defences",
    "Talks.",
)
WORDS = (
    "missile missiles missil* defence Walesa Wałęsa lodz ŁÓDŹ slupsk strasse naive poland "
    'poland\'s 3.5 basescu королев "missile defence" "defence ministers" "missile def*" x_y '
    "οδος istanbul istan* elan talks nothing reader there"
).split(" ")
TERMS = st.sampled_from([*WORDS, '"missile defence"', '"missile def*"', '"defence ministers"'])
CLAUSES = st.one_of(
    TERMS,
    TERMS.map("-{}".format),
    st.lists(TERMS, min_size=2, max_size=3).map(" OR ".join),
)
QUERIES = st.lists(CLAUSES, min_size=1, max_size=4).map(" ".join)


@pytest.fixture(scope="module")
def target(tmp_path_factory):
    made = opened(tmp_path_factory.mktemp("agree"))
    store.add_articles(made, [Copy(article(text)) for text in TEXTS])
    return made


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(QUERIES)
def test_store_and_frames_find_the_same(target, words):
    query = parse(words)
    found = store.search(target, words)
    # Every title is the same word, and parted from the text as by the index: by a word of no query.
    told = [f"Talks {'|' * 3} border {'|' * 3} {text}" for text in TEXTS]
    here = {at for at, there in enumerate(answers(told, query.clauses), start=1) if there}
    assert found == (here if not query.problem else set())


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    made = small_store.open_store(tmp_path_factory.mktemp("small"))
    small_store.fill(made)
    return frames.current(made), made


def left(whole, words):
    everything, made = whole
    return frames.slice(everything, Filters(text=words), store.search(made, words))


@pytest.mark.parametrize("words", ["speaker:Lavrov", "speaker:lavr*", 'speaker:"sergei lavrov"'])
def test_a_speaker_is_asked_of_each_statement(whole, words):
    part = left(whole, words)
    assert set(part.statements["speaker"]) == {"Sergei Lavrov"}
    every = frames.slice(whole[0], Filters(actors=("person:sergei-lavrov",))).statements
    assert len(part.statements) == len(every)


def test_a_speaker_may_be_one_of_several_or_left_out(whole):
    everything = frames.slice(whole[0], Filters()).statements
    without = left(whole, "-speaker:Lavrov").statements
    assert "Sergei Lavrov" not in set(without["speaker"])
    either = left(whole, "speaker:Lavrov OR speaker:Duda").statements
    assert set(either["speaker"]) == {"Sergei Lavrov", "Andrzej Duda"}
    only = left(whole, "speaker:Lavrov").statements
    assert len(without) + len(only) == len(everything)


def test_words_may_be_asked_of_the_statement_itself(whole):
    content = str(whole[0].statements["content"].iloc[0])
    word = content.split()[0].strip("“”,.")
    part = left(whole, f"said:{word}").statements
    assert len(part)
    assert all(answers(list(part["content"]), parse(f"said:{word}").clauses))


def test_places_and_outlets_are_asked_by_their_names(whole):
    everything = whole[0]
    by_place = left(whole, "place:Redzikowo")
    asked = frames.slice(everything, Filters(places=("site:redzikowo",)))
    assert by_place.statements.equals(asked.statements)
    outlet = everything.sightings["outlet"].iloc[0]
    by_outlet = left(whole, f'outlet:"{outlet}"')
    assert by_outlet.articles.equals(frames.slice(everything, Filters(outlets=(outlet,))).articles)


def test_articles_and_meetings_answer_by_what_their_articles_hold(whole):
    part = left(whole, "speaker:Lavrov")
    keys = set(part.articles["article"])
    assert keys == set(left(whole, "speaker:Lavrov").statements["article"])
    told = whole[0].reports.loc[whole[0].reports["article"].isin(keys), "meeting"]
    assert set(part.meetings["meeting"]) == set(told) - {0}


@pytest.mark.parametrize("words", ["speaker:Nobody", "outlet:None", "place:Nowhere", '"open'])
def test_what_is_not_there_or_cannot_be_read_leaves_nothing(whole, words):
    part = left(whole, words)
    assert part.statements.empty
    assert part.articles.empty
    assert part.meetings.empty
