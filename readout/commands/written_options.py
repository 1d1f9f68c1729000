"""One word of the command line in; the value that it stands for, or a plain refusal, out."""

import argparse
import re
from datetime import date

from readout import limits

# What the export room offers, in its words; a test holds the two together. The command line answers
# `--help` without loading what writes them.
FIGURE_FORMS = ("png", "svg")
DATA_FORMS = ("csv", "xlsx", "jsonl", "geojson", "kml", "ics", "ris", "csl", "stix", "zip")
BRIEF_FORMS = ("pptx", "docx", "pdf", "xlsx", "zip")


def form(text: str) -> str:
    """Return forms of a file, parted by commas, as written; each one is on offer."""
    every = (*FIGURE_FORMS, *DATA_FORMS, *BRIEF_FORMS)
    if not text or any(one not in every for one in text.split(",")):
        raise argparse.ArgumentTypeError(f"one of {', '.join(dict.fromkeys(every))}")
    return text


def workers(text: str) -> int:
    """Return a number of processes, 1 to `limits.WORKERS`."""
    if not text.isdecimal() or not 1 <= int(text) <= limits.WORKERS:
        raise argparse.ArgumentTypeError(f"a number from 1 to {limits.WORKERS}")
    return int(text)


def pause(text: str) -> int:
    """Return the seconds of a time like 30m, 6h or 1d."""
    found = re.fullmatch(r"([0-9]{1,5})([mhd])", text)
    seconds = int(found[1]) * {"m": 60, "h": 3_600, "d": 86_400}[found[2]] if found else 0
    if not limits.WATCH_LEAST_SECONDS <= seconds <= limits.WATCH_MOST_SECONDS:
        raise argparse.ArgumentTypeError(f"{text!r} is not a time like 30m, 6h or 1d (5m to 7d)")
    return seconds


def number(text: str) -> int:
    """Return a number of records, 1 to ten million."""
    if not text.isdecimal() or not 0 < int(text) <= 10_000_000:
        raise argparse.ArgumentTypeError("a number from 1 to 10,000,000")
    return int(text)


def columns(text: str) -> dict[str, str]:
    """Return which column holds which field, from `text=body,title=headline`."""
    pairs = [one.partition("=") for one in text.split(",") if one.strip()]
    if not pairs or not all(field.strip() and sign for field, sign, _ in pairs):
        raise argparse.ArgumentTypeError("write text=body,title=headline")
    return {field.strip().lower(): column.strip() for field, _, column in pairs}


def day(text: str) -> date:
    """Return a day written as 2016-05-16."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day like 2016-05-16") from None
