"""Own articles and what becomes of them: edited, cut, dressed anew; and texts that only look alike.

Shared by the tests of copies, of families and of the frames.
"""

import random

STORY = """\
The foreign ministers of the two neighbours ended a day of talks on Tuesday without a joint paper, \
but with a promise to meet again before the autumn, officials on both sides said.

Speaking beside the river, Minister Anton Halberg told reporters that the question of the radar \
near the border had been discussed for most of the morning. "Nobody left the room, and nobody \
raised his voice," he said, adding that experts would exchange maps within a fortnight.

His guest, Minister Ilse Brandt, called the hours useful. She said her government still expected \
an answer to the letter it had sent in March, and that inspectors ought to be let in by June. \
Asked whether the exercise planned for 21 August would be shortened, she replied that armies \
prepare for what they see, not for what they are told.

Diplomats from three other countries followed the meeting from the hotel next door. One of them, \
who asked not to be named, said the atmosphere had been better than at the last round, when the \
hosts had walked out after 40 minutes. Trade in timber and in farm machines, which fell by a tenth \
last year, was not touched.

The ministers will report to their parliaments on Friday. A hotline between the two general \
staffs, silent since the winter, is to be tested again next week."""

OTHER = """\
After a morning of hard bargaining the two governments could agree on little more than the date of \
their next round. Anton Halberg, who hosted the meeting at the old customs house, spoke of honest \
work; the visitors, led by Ilse Brandt, spoke of patience that was running out.

At the centre of the quarrel stands an early-warning station twelve kilometres from the frontier. \
The hosts regard it as a shield, their neighbours as an eye that looks into their yards. "Nobody \
left the room, and nobody raised his voice," Mr Halberg told reporters.

Opposition leaders in both capitals were quick to call the outcome thin. The harbour towns, whose \
mills depend on timber from across the line, had hoped for lower duties, and got none. Whether the \
summer manoeuvres will be smaller than announced remained open until the delegations had left."""

_CALENDAR = """\
The press office of the ministry announces the public engagements of {weekday}, {day} March. \
At {hour}:30 the minister opens the weekly meeting of the collegium. At noon the deputy minister \
receives a delegation of the chamber of commerce in the small hall; photographs may be taken at \
the beginning. In the afternoon the state secretary speaks to students of the diplomatic academy. \
Accreditation closes one hour before each engagement. Journalists are asked to carry their cards, \
to use the entrance on the garden side and to switch off their telephones in the hall."""

_CALL = """\
Deputy Minister Karl Renner today received the ambassador of {country}, {name}, for a first \
conversation after the envoy had handed over copies of the letters of credence. The two spoke \
about the state of relations between the two countries, about trade and culture, and about \
questions on the agenda of international organisations. {name} thanked the ministry for the warm \
welcome. The deputy minister wished the ambassador of {country} every success in the new office \
and voiced the hope that contacts between the two parliaments would become closer in the coming \
years, as both governments have long wished."""

_NOTICE = """\
{story} This notice was sent to you because you have subscribed to the service of the press \
centre. Do not reply to this message. To change your settings, use the link in the \
letter with which you were welcomed. The press centre is open on working days; texts and pictures \
may be used free of charge where the source is named."""

LOOK_ALIKES = {
    "another report of the same event": (STORY, OTHER),
    "the calendars of two days": (
        _CALENDAR.format(weekday="Monday", day=14, hour=9),
        _CALENDAR.format(weekday="Tuesday", day=15, hour=9),
    ),
    "calendars that differ in the day alone": (
        _CALENDAR.format(weekday="Monday", day=14, hour=9),
        _CALENDAR.format(weekday="Monday", day=21, hour=9),
    ),
    "the courtesy calls of two ambassadors": (
        _CALL.format(country="Norway", name="Liv Aasen"),
        _CALL.format(country="Portugal", name="Rui Tavares"),
    ),
    "short notices with the same tail": (
        _NOTICE.format(
            story="The bridge across the Orla is open to lorries again after repairs that took all "
            "spring and cost more than planned, the roads office said."
        ),
        _NOTICE.format(
            story="Four candidates will stand for the post of ombudsman; parliament is to choose "
            "among them in a secret ballot before it rises for summer."
        ),
    ),
    "a story and a digest that holds it in the middle": (OTHER, f"{STORY}\n\n{OTHER}"),
    "a text and its last paragraph": (STORY, STORY[STORY.rindex("Diplomats") :]),
}

_WORDS = "harbour quiet seldom engine below yellow carried onto window perhaps lately stone".split()


def edited(text: str, share: float, seed: int = 1) -> str:
    """Return a text in which a share of the words was exchanged for others."""
    draw = random.Random(seed)  # noqa: S311 -- no secret
    lines = [
        " ".join(draw.choice(_WORDS) if draw.random() < share else word for word in line.split(" "))
        for line in text.split("\n")
    ]
    return "\n".join(lines)


def cut(text: str, share: float) -> str:
    """Return the first words of a text."""
    words = text.split(" ")
    return " ".join(words[: round(share * len(words))])


def dressed(text: str) -> str:
    """Return a text under another headline, with an agency's tail."""
    return f"Talks by the river bring no paper\n\n{text}\n\n(Additional reporting by our bureau)"


RETOLD = {
    "as it is": STORY,
    "one word in twenty edited": edited(STORY, 0.05),
    "one word in five edited": edited(STORY, 0.2, seed=3),
    "cut to three fifths": cut(STORY, 0.6),
    "cut to a third": cut(STORY, 0.35),
    "with another headline and a tail": dressed(STORY),
    "edited, cut and dressed": dressed(cut(edited(STORY, 0.03), 0.7)),
    "in capitals and other quotation marks": STORY.replace('"', "''").upper(),
}
