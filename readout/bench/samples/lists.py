"""Articles in; one file that holds them all, as a table, a list, a feed or a mailbox, out."""

import csv
import io
import json
from html import escape

from readout.bench.samples.told import Told, address, paragraphs_of_html

_COLUMNS = ("title", "text", "date", "source", "url", "language")


def csv_table(told: list[Told]) -> bytes:
    """Return a table of articles as CSV."""
    file = io.StringIO(newline="")
    rows = csv.writer(file)
    rows.writerow(_COLUMNS)
    rows.writerows(_cells(one) for one in told)
    return file.getvalue().encode()


def json_list(told: list[Told]) -> bytes:
    """Return a JSON list of objects."""
    return json.dumps([_record(one) for one in told], ensure_ascii=False).encode()


def json_lines(told: list[Told]) -> bytes:
    """Return one JSON object a line."""
    return "\n".join(json.dumps(_record(one), ensure_ascii=False) for one in told).encode()


def workbook(told: list[Told]) -> bytes:
    """Return a workbook with one sheet."""
    import xlsxwriter

    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    sheet = book.add_worksheet("articles")
    sheet.write_row(0, 0, _COLUMNS)
    for row, one in enumerate(told, start=1):
        sheet.write_row(row, 0, _cells(one))
    book.close()
    return file.getvalue()


def parquet(told: list[Told]) -> bytes:
    """Return a Parquet file."""
    import pyarrow
    import pyarrow.parquet

    file = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist([_record(one) for one in told]), file)
    return file.getvalue()


def feed(told: list[Told]) -> bytes:
    """Return an RSS 2.0 feed with whole texts."""
    items = "".join(
        f"<item><title>{escape(one.title)}</title><link>{address(one)}</link>"
        f"<pubDate>{one.day:%a, %d %b %Y} 09:30:00 +0000</pubDate>"
        f"<description>{escape(paragraphs_of_html(one))}</description></item>\n"
        for one in told
    )
    head = "<title>The Daily Reader</title><link>https://daily.example/</link>"
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{head}{items}'
        "</channel></rss>"
    ).encode()


def mailbox(told: list[Told]) -> bytes:
    """Return a mailbox; every third message is in quoted-printable, as of a mailing list."""
    return b"".join(
        b"From list@news.example Mon May 16 10:00:00 2016\n" + mail(one) for one in told
    )


def mail(one: Told) -> bytes:
    """Return an e-mail."""
    quoted = one.number % 3 == 0
    text = one.text.encode()
    if quoted:
        text = text.replace(b"=", b"=3D").replace(b"\xe2\x80\x9c", b"=E2=80=9C")
        text = (
            text.replace(b"\xe2\x80\x9d", b"=E2=80=9D")
            .replace(b". ", b".=20\n")
            .replace(b"=20\n", b"=20=\n")
        )
    encoding = "quoted-printable" if quoted else "8bit"
    head = (
        f"From: The Daily Reader <list@news.example>\nTo: desk@example.org\nSubject: {one.title}\n"
        f"Date: {one.day:%a, %d %b %Y} 09:30:00 +0000\nList-Id: <news.example>\n"
        f"Message-ID: <{one.number}@news.example>\nMIME-Version: 1.0\n"
        f'Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: {encoding}\n\n'
    )
    return head.encode() + text + b"\n\n"


def _cells(one: Told) -> tuple[str, ...]:
    return one.title, one.text, one.day.isoformat(), one.outlet, address(one), "en"


def _record(one: Told) -> dict[str, str]:
    return dict(
        zip(("title", "text", "date", "source", "url", "language"), _cells(one), strict=True)
    )
