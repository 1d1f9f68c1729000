"""Import reports in; the answer, the table of files and the report as a file out.

The report tells the truth: found = came in + there already + refused, for every file.
"""

from functools import partial
from typing import Literal

import pandas as pd
import streamlit as st

from components import answer, importing, paper, safe, words
from components.safe import Html, visible
from readout import import_report
from readout.limits import TABLE_ROWS
from readout.records import FileReport, FileState
from readout.store import ImportHead, ImportReport

_ALWAYS = frozenset(("File", "Format", "Found", "Came in", "There already", "Refused", "Languages"))
_ROWS = 12  #: rows of the table before it scrolls
_MIME = {
    "json": "application/json",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def started(begun: bool) -> None:
    """Draw the page anew with the run that was begun; say so where another one is under way."""
    if begun:
        st.rerun()
    safe.show(
        safe.fill('<div class="ro ro-check">Another import is running: wait for its end.</div>')
    )


def chosen(heads: tuple[ImportHead, ...]) -> ImportReport | None:
    """Return the report that is looked at: the one that was chosen, else the newest."""
    keys = [head.key for head in heads]
    asked = st.session_state.get("import-report")
    if asked not in keys:
        asked = next(iter(keys), None)
    return None if asked is None else importing.one_import(asked)


def say(report: ImportReport | None) -> None:
    """Draw the answer: what came in."""
    said = st.session_state.pop("import-said", "")
    if said:
        safe.show(safe.fill('<div class="ro ro-note ro-iso">{said}</div>', said=said))
    if report is None or not report.files:
        answer.draw(
            "Import",
            "Add your articles.",
            "They are read on this computer; nothing leaves it. Copies of an article are kept as "
            "sightings of one origin.",
        )
        return
    answer.draw("Import", import_report.answer(report), import_report.more(report))


def report(heads: tuple[ImportHead, ...], shown: ImportReport | None) -> None:
    """Draw one report: its sum, its files, and the report as a file."""
    if shown is None:
        safe.show(
            safe.fill(
                '<div class="ro ro-note">Nothing has been imported into this store yet.</div>'
            )
        )
        return
    by_key = {head.key: head for head in heads}
    left, right = st.columns([0.62, 0.38], vertical_alignment="bottom")
    with left:
        answer.section("The files", "found = came in + there already + refused, for every file")
    with right:
        st.selectbox(
            "Which import",
            list(by_key),
            format_func=lambda one: _title(by_key[one]),
            key="import-report",
            label_visibility="collapsed",
        )
    safe.show(_sum(shown))
    if shown.stored:
        st.page_link(
            "pages/overview.py",
            label="See what was found in them",
            icon=":material/arrow_forward:",
            icon_position="right",
        )
    _table(shown)
    _downloads(shown)


def rows(report: ImportReport) -> pd.DataFrame:
    """Return one row a file, at most TABLE_ROWS, in the words of the table.

    Columns that say nothing are left out.
    """
    # Where there are many, those to look at come first; the others stay in their order.
    many = len(report.files) > _ROWS
    files = sorted(report.files, key=_is_calm) if many else report.files
    table = pd.DataFrame([_row(file) for file in files[:TABLE_ROWS]])
    told = [name for name in table if name in _ALWAYS or table[name].astype(bool).any()]
    return table[told]


def _is_calm(file: FileReport) -> bool:
    return file.state is FileState.DONE and not file.rejected and not file.is_cut_off


def _row(file: FileReport) -> dict[str, object]:
    return {
        "File": visible(file.file),
        "Format": file.format or "not known",
        "State": "" if file.state is FileState.DONE else import_report.STATES[file.state],
        "Found": file.found,
        "Came in": file.stored,
        "There already": file.duplicates,
        "New sightings": file.sightings,
        "Nearly the same": file.near_duplicates,
        "Refused": len(file.rejected),
        "Corrected by hand": file.corrected,
        "Announced": import_report.announced(file),
        "Cut off": "perhaps" if file.is_cut_off else "",
        "Dates": import_report.dates(file),
        "Languages": _languages(file),
        "Without extraction": import_report.without_extraction(file),
        "Columns": visible(import_report.columns(file)),
        "Notes": visible("; ".join(file.notes)),
    }


def _languages(file: FileReport) -> str:
    return ", ".join(f"{words.language(code)} {count:,}" for code, count in file.languages)


def _title(head: ImportHead) -> str:
    when = head.started_at.replace("T", " ").rstrip("Z")
    state = ", cancelled" if head.cancelled else "" if head.finished_at else ", not finished"
    return f"{when} UTC: {words.count(head.files, 'file')}{state}"


def _sum(report: ImportReport) -> Html:
    parts = (
        (report.found, "found", "="),
        (report.stored, "came in", "+"),
        (report.duplicates, "there already", "+"),
        (report.rejected, "refused", ""),
    )
    cells = [
        safe.fill(
            '<div><span class="ro-number">{number}</span> {word}</div><div class="ro-sign">{sign}'
            "</div>",
            number=f"{number:,}",
            word=word,
            sign=sign,
        )
        for number, word, sign in parts
    ]
    return safe.fill(
        '<div class="ro"><div class="ro-sum">{cells}</div></div>', cells=safe.join(cells)
    )


def _table(report: ImportReport) -> None:
    if not report.files:
        return
    shown = rows(report)
    st.dataframe(
        shown,
        hide_index=True,
        height="content" if len(shown) <= _ROWS else 420,
        key="import-table",
        column_config={
            "File": st.column_config.TextColumn(width=280),
            "Announced": st.column_config.TextColumn(width=130),
            "Languages": st.column_config.TextColumn(width=110),
            "Columns": st.column_config.TextColumn(width=280),
            "Notes": st.column_config.TextColumn(width=360),
        },
        alt="Table of the files of this import",
    )
    paper.table(shown, "Files of this import")
    if (left := len(report.files) - TABLE_ROWS) > 0:
        safe.show(
            safe.fill(
                '<div class="ro ro-note">and {left} more, all in the report as a file</div>',
                left=words.count(left, "file"),
            )
        )


def _downloads(report: ImportReport) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        safe.show(safe.fill('<div class="ro ro-small">The report as a file</div>'), width=140)
        _download(report, "XLSX", "xlsx")
        _download(report, "CSV", "csv")
        _download(report, "JSON", "json")


def _download(report: ImportReport, label: Literal["XLSX", "CSV", "JSON"], form: str) -> None:
    st.download_button(
        label,
        data=partial(import_report.file, report, form),
        file_name=f"readout_import_{report.key}.{form}",
        mime=_MIME[form],
        on_click="ignore",
        key=f"import-download-{form}",
        type="tertiary",
    )
