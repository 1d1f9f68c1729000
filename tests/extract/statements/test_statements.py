"""Statements: the forms in which the press says who said what."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.extract.people import mentions
from readout.extract.segment import analyse
from readout.extract.statements import find
from readout.records import Confidence, Kind

ARTICLES = Path(__file__).resolve().parents[4] / "shared" / "articles"


def attributions(text):
    document = analyse(text)
    return find(document, mentions.find(document, None))


def only(text):
    (one,) = attributions(text)
    return one


def speaker(text):
    one = only(text)
    return one.speaker and one.speaker.of(text)


def content(text):
    return [part.of(text) for part in only(text).content]


FORMS = [  # text, speaker, content
    ("Makei said that talks go on.", "Makei", ["that talks go on"]),
    ("Makei said talks would go on.", "Makei", ["talks would go on"]),
    ('"We agreed," Makei said.', "Makei", ['"We agreed,"']),
    ('"We agreed," said Makei.', "Makei", ['"We agreed,"']),
    ("“We met. We agreed,” said Makei.", "Makei", ["“We met. We agreed,”"]),
    ('"We agreed," said Makei. "We go on."', "Makei", ['"We agreed,"', '"We go on."']),
    ('"We agreed," he said, "and we go on."', "he", ['"We agreed,"', '"and we go on."']),
    ('Makei said: "We agreed."', "Makei", ['"We agreed."']),
    ('Then Makei: "We agreed."', None, None),
    ("Talks will go on, Makei said on Monday.", "Makei", ["Talks will go on"]),
    ("Talks will go on, said Makei.", "Makei", ["Talks will go on"]),
    ("Talks, Makei said, were useful.", "Makei", ["Talks", "were useful"]),
    ("According to Lavrov, talks go on.", "Lavrov", ["talks go on"]),
    ("Talks go on, according to Lavrov.", "Lavrov", ["Talks go on"]),
    ("In a statement, the ministry said it would stay.", "the ministry", ["it would stay"]),
    (
        "The ministry said in a statement on Monday that it would stay.",
        "The ministry",
        ["that it would stay"],
    ),
    (
        "Lavrov also stressed, during the joint press conference, that talks go on.",
        "Lavrov",
        ["that talks go on"],
    ),
    (
        "Dmitry Peskov, Putin's spokesman, said the Kremlin would answer.",
        "Dmitry Peskov, Putin's spokesman",
        ["the Kremlin would answer"],
    ),
    ("Makei declined to comment.", "Makei", ["to comment"]),
    ('Moscow rejected the protest as "far-fetched".', "Moscow", ['the protest as "far-fetched"']),
    (
        "Warsaw called on its allies to send troops.",
        "Warsaw",
        ["its allies to send troops"],
    ),
    ("It was said that talks would be held.", None, ["that talks would be held"]),
    ("Stoltenberg made clear that talks go on.", "Stoltenberg", ["that talks go on"]),
    (
        'Zakharova called the plans "a direct threat".',
        "Zakharova",
        ['the plans "a direct threat"'],
    ),
    ("The two sides agreed that talks should go on.", "The two sides", ["that talks should go on"]),
    ("Lavrov was quoted as saying that talks go on.", "Lavrov", ["that talks go on"]),
]


@pytest.mark.parametrize(("text", "who", "what"), [row for row in FORMS if row[2]])
def test_a_form_has_its_speaker_and_its_words(text, who, what):
    assert (speaker(text), content(text)) == (who, what)


@pytest.mark.parametrize(
    "text",
    [
        "The so-called 'moderates' left Minsk.",
        "The United States and the member states met in Minsk.",
        "The report was written in Minsk.",
        "A state of war was feared by nobody.",
        "The telephone call lasted an hour.",
        "Makei's favourite film is 'We Agreed'.",
        "Voters in the swing states, mostly in the north, stayed at home.",
        "",
    ],
)
def test_nothing_is_said_here(text):
    assert attributions(text) == ()


def test_a_second_statement_begins_after_the_first():
    text = "Lavrov stated that the sides met, and he also reaffirmed that talks go on."
    assert [one.content[0].of(text) for one in attributions(text)] == [
        "that the sides met",
        "that talks go on",
    ]


def test_a_participle_has_the_speaker_of_its_sentence():
    text = "Makei said talks would go on, adding that Minsk was ready."
    assert [one.speaker.of(text) for one in attributions(text)] == ["Makei", "Makei"]


def test_a_participle_after_with_has_its_own_speaker():
    text = "Lavrov said talks would go on, with Makei adding that Minsk was ready."
    assert [one.speaker.of(text) for one in attributions(text)] == ["Lavrov", "Makei"]


def test_the_speaker_of_a_relative_clause_stands_before_it():
    text = "Yesterday, Vladimir Makei, who said that talks go on, met nobody."
    assert speaker(text) == "Vladimir Makei, who"


def test_an_addressee_is_kept():
    text = "Makei told reporters that talks go on."
    assert only(text).addressee.of(text) == "reporters"


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("Lavrov denied that Moscow had troops there.", "denied"),
        ("Lavrov did not say whether he would come.", "did not say"),
        ("Makei refused to sign.", "refused"),
        ("Makei asked whether talks go on.", "asked"),
        ("Makei warned that talks may fail.", "warned"),
    ],
)
def test_the_manner_is_kept(text, manner):
    assert only(text).manner == manner


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('"We agreed," said Makei.', Kind.DIRECT),
        ('Makei said that talks were "very useful".', Kind.MIXED),
        ("Makei said that talks were useful.", Kind.INDIRECT),
    ],
)
def test_the_kind_is_how_much_stands_in_marks(text, kind):
    assert only(text).kind is kind


def test_belief_is_found_but_is_no_statement():
    assert not only("Makei believes that talks go on.").is_statement


@pytest.mark.parametrize(
    ("text", "who", "reporter"),
    [
        ("Belta reported that Makei had said that talks go on.", "Makei", "Belta"),
        ("Interfax quoted Lavrov as saying that talks go on.", "Lavrov", "Interfax"),
        ('Lavrov was quoted by TASS as saying: "We go on."', "Lavrov", "TASS"),
        ("According to BelTA, Makei said Minsk was ready.", "Makei", "BelTA"),
        ("Belta reported that the visit is over.", "Belta", "Belta"),
    ],
)
def test_who_reports_is_not_who_speaks(text, who, reporter):
    one = only(text)
    assert (one.speaker.of(text), one.reported_by.of(text)) == (who, reporter)


def test_a_colon_takes_the_next_paragraph():
    text = "Lavrov said:\n\n“We go on.\n\n“We will meet.”\n\nThey left."
    assert content(text) == ["“We go on.", "“We will meet.”"]


def test_a_quotation_in_its_own_paragraph_is_one_to_check():
    text = "Makei said that talks go on.\n\n“We will meet.”"
    found = attributions(text)
    assert [one.confidence for one in found] == [Confidence.HIGH, Confidence.MEDIUM]
    assert found[1].speaker.of(text) == "Makei"


def test_no_statement_runs_past_its_paragraph():
    text = "“We agreed, said Makei.\n\nThey left Minsk.\n\nHe said so."
    assert all("\n" not in part.of(text) for one in attributions(text) for part in one.content)


def test_an_object_is_less_certain_than_a_clause():
    text = "Moscow criticised the missile shield."
    assert only(text).confidence is Confidence.MEDIUM


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('"Is it so?" Makei asked.', "Makei"),
        ("“We agreed.” — Vladimir Makei", "Vladimir Makei"),
        ("Several experts warned, as did the ministry, that talks may fail.", "Several experts"),
        ("21 percent said “not at all”.", "21 percent"),
        ("Frank Luntz, an expert on messages, said talks had failed.", "Frank Luntz"),
        ("Vladimir Makei said Monday's talks had failed.", "Vladimir Makei"),
    ],
)
def test_a_speaker_is_found_over_what_stands_between(text, who):
    assert speaker(text) == who


@pytest.mark.parametrize("text", ["Minsk: 21 degrees.", "Q: Did they meet?"])
def test_a_label_that_does_not_speak(text):
    assert attributions(text) == ()


def test_nobody_has_said_what_should_be_said():
    text = "Makei said that they should announce that talks go on."
    assert len(attributions(text)) == 1


_WORDS = (
    "Makei he said , . : “ ” \" ' that adding according to as saying quoted who was told the "
    "minister and not \n\n ( ) — with made clear called 😀 asked by whether in 's words of which "
    "says may denied out ruled went on put it close to calling % 5"
)


def test_a_missing_closing_mark_leaves_the_statement():
    assert len(attributions("“We agreed, said Makei.")) == 1


@given(
    st.lists(
        st.sampled_from(_WORDS.split(" ")),
        max_size=30,
    )
)
def test_spans_hold_on_any_text(words):
    text = " ".join(words)
    for one in attributions(text):
        spans = [*one.content, one.cue, one.speaker, one.addressee, one.reported_by]
        assert all(0 <= span.start < span.end <= len(text) for span in spans if span)
        assert list(one.content) == sorted(one.content)


@given(st.text(max_size=60))
def test_any_text_is_read(text):
    assert isinstance(attributions(text), tuple)


@pytest.mark.shared
@pytest.mark.skipif(not ARTICLES.exists(), reason="the first article lies beside the checkout")
def test_the_first_article_has_all_its_statements():
    (path,) = ARTICLES.glob("*.txt")
    text = path.read_text("utf-8")
    found = [one.speaker.of(text) for one in attributions(text) if one.is_statement]
    assert found == [
        "Makei",
        "the Belorussian minister",
        "the Foreign Minister of Belarus",
        "Makei",
        "Lavrov",
        "the Russian minister",
        "Lavrov",
        "he",
        "Lavrov",
        "He",
        "The Belorussian news agency Belta",
    ]
