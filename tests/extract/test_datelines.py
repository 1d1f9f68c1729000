"""Where a text begins behind its dateline; what looks like one and is none."""

import pytest

from readout.extract.datelines import body
from readout.extract.segment import analyse


@pytest.mark.parametrize(
    "dateline",
    [
        "MINSK -",
        "WARSAW –",
        "MINSK, 16 May (BelTA) -",
        "WASHINGTON (AP) —",
        "MAINZ, Germany -",
        "MIHAIL KOGĂLNICEANU, Romania, May 12, 2016 (Reuters) --",
        "RIO DE JANEIRO -",
        "VIENNA (Own correspondent) --",
        "BERLIN (dpa) -",
        "LISBON, Portugal—",
        "Warsaw, 3 May (PAP) –",
        "14:10 -",
        "12:50 GMT:",
        "[9:05]",
        "3:05pm —",
    ],
)
def test_the_text_begins_behind_the_dash(dateline):
    tight = dateline.endswith("—") and " —" not in dateline
    doc = analyse(f"{dateline}{'' if tight else ' '}The ministers met.")
    assert doc.words[body(doc, 0)] == "The"


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met - and agreed.",
        "POLAND-US TALKS went on.",
        "NATO - Russia talks went on.",
        "US - Russia talks went on.",
        "MINSK hosts the talks - again.",
        "MINSK -",
        "MINSK\n\n- The ministers met.",
        "MINSK.",
        "14:10 was the hour.",
        "Warsaw (as ever) - the ministers met.",
        "Kovar, 54, of Minsk - a pilot - came.",
    ],
)
def test_what_is_no_dateline_stays(text):
    assert body(analyse(text), 0) == 0
