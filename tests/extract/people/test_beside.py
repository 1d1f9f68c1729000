"""Two people in one sentence: who then is he, they, the counterpart or the minister."""

import pytest

from readout.records import Reason
from tests.extract.people.test_resolution import chain, place, who


@pytest.mark.parametrize(
    "before",
    [
        "Adam Kovar and Peter Hansen spoke in Minsk.",
        "Adam Kovar and Peter Hansen both voted.",
        "Adam Kovar, as well as Peter Hansen, spoke in Minsk.".replace(",", ""),
        "Adam Kovar, Elena Marin and Peter Hansen spoke in Minsk.",
        "Kamari Oyelu and Peter Hansen spoke in Minsk.",  # nobody knows who Kamari is
    ],
)
def test_of_two_side_by_side_who_may_both_be_he_neither_is(before):
    assert who(f"{before} He was pleased.", "He").reason is Reason.AMBIGUOUS


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        ("Adam Kovar and Elena Marin spoke in Minsk.", "Adam Kovar"),
        ("Adam Kovar spoke in Minsk and Peter Hansen listened.", "Adam Kovar"),
        ("Adam Kovar and Peter Hansen came. Peter Hansen spoke.", "Peter Hansen"),
        ("Adam Kovar met Peter Hansen.", "Adam Kovar"),
        ("In Oslo, Peter Hansen, Thomas Weber's guest, spoke.", "Peter Hansen"),
    ],
)
def test_he_is_the_one_of_them_who_fits(before, meant):
    assert who(f"{before} He was pleased.", "He").name == meant


def test_a_later_he_does_not_pass_over_two_who_were_left_open():
    text = "Thomas Weber spoke. Adam Kovar and Peter Hansen came. He was pleased. He left."
    assert who(text, "He", nth=1).reason is Reason.AMBIGUOUS


def test_whose_predecessor_speaks_does_not_speak_himself():
    text = "Peter Hansen's predecessor, Thomas Weber, spoke. He was pleased."
    speakers = place(text, "Peter Hansen's predecessor"), place(text, "He")
    assert chain(text, *speakers).who(speakers[1]).name == "Thomas Weber"


# --- they -----------------------------------------------------------------------------------


@pytest.mark.parametrize("they", ["They", "Both", "The two"])
@pytest.mark.parametrize("verb", ["met", "met with", "held talks with", "spoke by phone with"])
def test_who_met_are_they(they, verb):
    text = f"Adam Kovar {verb} Elena Marin in Oslo. {they} were pleased."
    at = place(text, they)
    found = chain(text, at).group(at)
    assert [one.name for one in found] == ["Adam Kovar", "Elena Marin"]


@pytest.mark.parametrize(
    "before",
    [
        "Adam Kovar criticised Elena Marin.",
        "Adam Kovar met Elena Marin and the miners.",
        "Adam Kovar met Elena Marin and Peter Hansen.",
        "Adam Kovar met the miners.",
        "Adam Kovar met Elena Marin. It rained. The officials left.",
    ],
)
def test_others_may_be_they(before):
    text = f"{before} They were pleased."
    at = place(text, "They")
    assert len(chain(text, at).group(at)) < 2


# --- the counterpart ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "before",
    [
        "Adam Kovar met his counterpart, Eva Marin, in Oslo.",
        "Adam Kovar met his Norwegian counterpart, Eva Marin.",
        "Adam Kovar and his Norwegian counterpart, Eva Marin, met.",
    ],
)
def test_whom_the_text_calls_his_counterpart_is_his_counterpart(before):
    found = who(f"{before} His counterpart was pleased.", "His counterpart")
    assert (found.name, found.reason) == ("Eva Marin", Reason.COUNTERPART)


@pytest.mark.parametrize(
    "text",
    [
        "Adam Kovar met Eva Marin in Oslo. His counterpart was pleased.",
        "Adam Kovar met his counterpart, Eva Marin. Pavel Horak came. His counterpart was pleased.",
        "Adam Kovar met his counterpart, Eva Marin. Eva Marin spoke. Her counterpart was pleased.",
        "Adam Kovar met his Danish counterpart, Eva Marin. His Greek counterpart was pleased.",
    ],
)
def test_another_counterpart_stays_open(text):
    phrase = text.split(". ")[-1].partition(" was")[0]
    assert who(text, phrase, nth=text.count(phrase) - 1).name != "Eva Marin"


# --- titles ---------------------------------------------------------------------------------


def test_of_several_with_one_title_in_the_plural_each_has_it_in_the_singular():
    text = "Foreign ministers Adam Kovar, Pavel Horak and Eva Marin met."
    for name in ("Adam Kovar", "Pavel Horak", "Eva Marin"):
        assert who(text, name).role == "Foreign minister"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Foreign minister Adam Kovar and Pavel Horak met.", ""),
        ("Foreign ministers met. Pavel Horak spoke.", ""),
        ("Ministers Adam Kovar met Pavel Horak.", ""),
    ],
)
def test_a_title_of_one_is_not_lent_to_the_next(text, role):
    assert who(text, "Pavel Horak").role == role


def test_the_bare_calling_is_the_one_whom_the_text_gives_it():
    text = "Peter Hansen, a spokesman for the ministry, spoke. The spokesman was pleased."
    assert who(text, "The spokesman").name == "Peter Hansen"


def test_the_bare_calling_is_nobody_whom_the_text_does_not_give_it():
    text = "Peter Hansen, an adviser to the ministry, spoke. The spokesman was pleased."
    assert who(text, "The spokesman").actor == ""


# --- who is a person ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "before", ["Kamari Oyelu met Elena Marin.", "Chairman Kamari Oyelu came to Elena Marin."]
)
def test_a_name_that_nobody_knows_is_he_when_it_meets_or_has_a_title(before):
    assert who(f"{before} He was pleased.", "He").name == "Kamari Oyelu"


def test_the_one_whose_gender_is_known_goes_before():
    assert who("Kamari Oyelu met Elena Marin. She was pleased.", "She").name == "Elena Marin"


def test_a_name_of_no_person_is_nobody():
    assert who("Castle Hill burned. He was pleased.", "He").actor == ""


def test_who_is_the_person_at_the_end_of_a_phrase_that_says_more():
    text = "The council heard from Elena Marin, who was pleased."
    assert who(text, "The council heard from Elena Marin, who").name == "Elena Marin"
    text = "The council heard the miners, who were pleased."
    assert who(text, "The council heard the miners, who").actor == ""


def test_who_is_not_one_that_another_is_described_by():
    text = "Adam Kovar, a friend of Elena Marin, who was pleased."
    assert who(text, text.removesuffix(" was pleased.")).name == "Adam Kovar"


def test_a_nearer_person_who_may_be_he_is_not_passed_over():
    text = "Thomas Weber spoke. Kamari Oyelu noticed it. He was pleased."
    assert who(text, "He").reason is Reason.AMBIGUOUS


@pytest.mark.parametrize(
    "between",
    ["In Castle Hill it rained.", "The Castle Hill stood there.", "Elena Marin noticed it."],
)
def test_what_does_not_act_or_cannot_be_he_is_passed_over(between):
    text = f"Thomas Weber spoke. {between} He was pleased."
    assert who(text, "He").name == "Thomas Weber"


def test_who_has_an_age_is_a_person():
    text = "Thomas Weber spoke. Kamari Oyelu, 43, of Minsk, disagreed. He was pleased."
    assert who(text, "He").name == "Kamari Oyelu"


def test_who_says_something_in_so_many_words_is_a_person():
    text = "Thomas Weber spoke. Kamari Oyelu said it was late because he was tired."
    assert who(text, "he").name == "Kamari Oyelu"
