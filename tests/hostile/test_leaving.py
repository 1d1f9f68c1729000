"""Row 28, and what an analyst may type: what leaves holds what the screen shows and no more."""

import getpass
import io
import json
import platform
import zipfile
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from readout import export, frames, reviewing, store
from readout.filters import Filters
from readout.reviewing import Decision
from readout.reviews import Action
from readout.settings import load
from tests.small_store import fill, filled_store, open_store

OFFERS = [(what, form) for form, told in export.FORMS.items() for what in told.of]
SINCE = Filters(start=date(2021, 1, 1))
TYPED = "a\ud800\x00\x07\u2028=1+1 ]]> END:VCALENDAR\r\nER  - {{7*7}}"


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    opened = open_store(tmp_path_factory.mktemp("leaving"))
    fill(opened)
    return opened, frames.current(opened)


def written(filled, what, form, asked):
    opened, whole = filled
    part = frames.slice(whole, asked, None)
    return export.file(
        what,
        part,
        asked,
        whole,
        fmt=form,
        root=load().root,
        texts=lambda keys: store.some_articles(opened, keys),
    )


def unpacked(data):
    """Return all text of a file; of a ZIP, and of a ZIP in it, that of its members."""
    if not data.startswith(b"PK"):
        return data.decode().replace("\r\n ", "")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join(unpacked(archive.read(name)) for name in archive.namelist())


@pytest.mark.parametrize(("what", "form"), OFFERS)
def test_b28_nothing_outside_the_filter_leaves(filled, what, form):
    text = unpacked(written(filled, what, form, SINCE))
    whole, part = filled[1], frames.slice(filled[1], SINCE)
    for name in ("meetings", "statements"):
        outside = set(getattr(whole, name)["event"]) - set(getattr(part, name)["event"])
        assert outside
        assert not [one for one in outside if one in text]
    assert "We agreed on 12 points" not in text


@pytest.mark.parametrize(("what", "form"), OFFERS)
def test_b28_no_user_no_host_and_no_path_leaves(filled, what, form):
    text = unpacked(written(filled, what, form, Filters()))
    hidden = [str(load().root), str(load().store_url), platform.node(), str(Path.home()), "sqlite:"]
    if len(getpass.getuser()) > 4:  # "root" is a word of its own
        hidden.append(getpass.getuser())
    assert not [one for one in hidden if one in text]


@pytest.mark.parametrize(("what", "form"), OFFERS)
def test_what_an_analyst_typed_is_a_line_of_text_in_every_form(filled, what, form):
    data = written(filled, what, form, Filters(text=TYPED))
    text = unpacked(data)
    assert "\ud800" not in text
    assert not (set(text) & {"\x00", "\x07", "\u2028"})
    if form == "kml":
        etree.fromstring(data)
    if form in ("geojson", "stix", "csl"):
        json.loads(data)
    if form == "ics":
        assert text.count("\r\nEND:VCALENDAR") == 1


@pytest.mark.parametrize("form", [form for what, form in OFFERS if what == "meetings"])
def test_b28_a_rejected_meeting_leaves_in_no_form(tmp_path, form):
    opened = filled_store(tmp_path)
    before = frames.current(opened)
    row = before.meetings.iloc[0]
    reviewing.on_meeting(
        opened, before, int(row["meeting"]), Decision(Action.REJECT, "analyst", why="another day")
    )
    store.merge_meetings(opened)
    after = frames.current(opened)
    assert len(after.meetings) == len(before.meetings) - 1
    text = unpacked(written((opened, after), "meetings", form, Filters()))
    assert row["event"] not in text
