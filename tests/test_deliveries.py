"""What a file delivers: each article with its address and what cleaning left out, in parts."""

import json

import pytest

from readout import limits, settings, store
from readout.deliveries import READ_AT_ONCE
from readout.ingest import ingest, ingest_uploads
from tests.store.built import opened

REFERENCE = settings.load().reference
STORY = (
    "MINSK, 16 May 2016 - Russian Foreign Minister Sergei Lavrov met Belarusian Foreign Minister "
    "Vladimir Makei in Minsk on Monday, round {}. Lavrov said that the talks had been useful."
)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://example.org/talks", "https://example.org/talks"),
        ("https://example.org/\ud800a\n", "https://example.org/\ufffda"),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_a_copy_keeps_its_web_address_and_its_file(tmp_path, given, kept):
    target = opened(tmp_path)
    line = json.dumps({"text": STORY.format(1), "url": given}).encode()
    ingest_uploads(target, [("one.json", line)], reference=REFERENCE)
    (copy,) = store.article_records(target, 1).sightings
    assert (copy.address, copy.source) == (kept, "one.json")


def test_what_cleaning_left_out_stands_beside_the_article_and_in_the_report(tmp_path):
    target = opened(tmp_path)
    page = f"{STORY.format(1)}\n\nRead more: Talks end in Warsaw\n\nShare on Facebook\n"
    report = ingest_uploads(target, [("page.txt", page.encode())], reference=REFERENCE)
    records = store.article_records(target, 1)
    assert [one.text for one in records.removed] == [
        "Read more: Talks end in Warsaw",
        "Share on Facebook",
    ]
    assert "Read more" not in records.article.text
    assert "Pieces left out of the text: 2 (related 1, sharing 1)." in report.files[0].notes


def test_a_large_file_goes_in_in_parts_and_has_one_row(tmp_path):
    lines = [json.dumps({"text": STORY.format(number)}) for number in range(READ_AT_ONCE + 5)]
    report = ingest_uploads(
        opened(tmp_path), [("many.jsonl", "\n".join(lines).encode())], reference=REFERENCE
    )
    assert [(file.found, file.stored) for file in report.files] == [(READ_AT_ONCE + 5,) * 2]


def test_a_large_table_is_stored_part_by_part_and_counted_once(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "SENT_WHOLE_BYTES", 10)
    rows = "".join(f'Talks {n},"Ministers met {n} times in Minsk."\n' for n in range(210))
    path = tmp_path / "x.csv"
    path.write_text(f"title,text\n{rows}Nothing,\nTalks 0,Ministers met 0 times in Minsk.\n")
    (row,) = ingest(opened(tmp_path), [path], reference=REFERENCE).files
    assert (row.found, row.stored, row.duplicates, len(row.rejected)) == (212, 210, 1, 1)
    assert (row.format, dict(row.columns)) == ("CSV", {"title": ("title",), "text": ("text",)})
