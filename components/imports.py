"""Files dropped on the page in; a run of the importer with its progress, and its report, out.

The report tells the truth: found = stored + duplicates + rejected, each rejected one with its
reason.
"""

import json

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import answer, corpus, safe, words
from components.safe import Html, visible
from readout.records import FileReport, Rejection
from readout.store import ImportReport

#: endings that the file dialog offers; what a file is, its content tells
_KINDS = (
    "txt md html htm mhtml mht json jsonl csv tsv xlsx ods parquet docx odt rtf pdf doc eml mbox "
    "msg ris bib rss atom rdf xml ics stix warc wacz gz zip"
).split()
_STAGES = {
    "reading": ("Reading", "file"),
    "extracting": ("Reading", "article"),
    "merging": ("Bringing reports of one meeting together", "step"),
}
_REJECTED = 200  #: rejections listed on the page; the report file has all of them


def upload() -> None:
    """Draw the drop zone; when asked, read the files and draw the page anew with their report."""
    run = st.session_state.setdefault("import-run", 0)
    files = st.file_uploader(
        "Exports of news databases, documents, pages, mail, feeds, references, tables, archives; "
        "several at once, each up to 25 MB",
        type=_KINDS,
        accept_multiple_files=True,
        key=f"import-files-{run}",
    )
    if not files:
        return
    if st.button("Read the files", type="primary", icon=":material/play_arrow:", key="import-go"):
        bar, told = st.progress(0.0), st.empty()
        corpus.ingest(
            [(file.name, file.getvalue()) for file in files],
            lambda stage, done, total: _show(bar, told, stage, done, total),
        )
        st.session_state["import-run"] = run + 1
        st.rerun()


def reports(all_reports: tuple[ImportReport, ...]) -> None:
    """Draw the newest report, and let an earlier one be chosen."""
    if not all_reports:
        safe.show(
            safe.fill(
                '<div class="ro ro-note">Nothing has been imported into this store yet.</div>'
            )
        )
        return
    by_key = {report.key: report for report in all_reports}
    left, right = st.columns([0.62, 0.38], vertical_alignment="bottom")
    with left:
        answer.section("What came in", "found = stored + duplicates + rejected, for every file")
    with right:
        key = st.selectbox(
            "Which import",
            list(by_key),
            format_func=lambda one: _title(by_key[one]),
            key="import-report",
            label_visibility="collapsed",
        )
    report = by_key[key]
    safe.show(_sum(report))
    _table(report)
    _rejections(report)
    st.download_button(
        "Download the report",
        data=json.dumps(report.as_json(), ensure_ascii=False, indent=2),
        file_name=f"readout_import_{report.key}.json",
        mime="application/json",
        icon=":material/download:",
        on_click="ignore",
        key="import-download",
    )


def rows(report: ImportReport) -> pd.DataFrame:
    """Return one row a file, in the words of the table."""
    return pd.DataFrame(
        [
            {
                "File": visible(file.file),
                "Format": file.format or "not known",
                "Announced": "" if file.announced is None else f"{file.announced:,}",
                "Found": file.found,
                "Stored": file.stored,
                "Duplicates": file.duplicates,
                "Rejected": len(file.rejected),
                "Notes": visible("; ".join(_notes(file))),
            }
            for file in report.files
        ]
    )


def _show(bar: DeltaGenerator, told: DeltaGenerator, stage: str, done: int, total: int) -> None:
    said, unit = _STAGES.get(stage, ("Working", "step"))
    share = done / total if total else 1.0
    text = f"{said} {words.count(total, unit)}, {done:,} done" if total > 1 else said
    bar.progress(min(1.0, share))
    with told:
        safe.show(safe.fill('<div class="ro ro-note">{text}</div>', text=text))


def _notes(file: FileReport) -> list[str]:
    notes = list(file.notes)
    if file.announced is not None and file.announced != file.found:
        notes.append(f"announces {file.announced:,}, holds {file.found:,}: cut off?")
    return notes


def _title(report: ImportReport) -> str:
    when = report.started_at.replace("T", " ").rstrip("Z")
    state = "" if report.finished_at else ", not finished"
    return f"{when} UTC: {words.count(len(report.files), 'file')}{state}"


def _sum(report: ImportReport) -> Html:
    parts = (
        (report.found, "found", "="),
        (report.stored, "stored", "+"),
        (report.duplicates, words.noun(report.duplicates, "duplicate"), "+"),
        (report.rejected, "rejected", ""),
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
    shown = rows(report)
    st.dataframe(
        shown,
        hide_index=True,
        height=min(420, 37 + 35 * len(shown)),
        key="import-table",
        column_config={
            "File": st.column_config.TextColumn(width=300),
            "Notes": st.column_config.TextColumn(width=320),
        },
        alt="Table of the files of this import",
    )


def _rejections(report: ImportReport) -> None:
    found = [(file.file, one) for file in report.files for one in file.rejected]
    if not found:
        return
    answer.section("Not stored, and why", f"{len(found):,} in all")
    listed = [_rejection(file, one) for file, one in found[:_REJECTED]]
    left = len(found) - _REJECTED
    safe.show(
        safe.fill(
            '<div class="ro"><div class="ro-rows ro-rejected">{rows}</div>{more}</div>',
            rows=safe.join(listed),
            more=f"and {left:,} more, all in the report" if left > 0 else "",
        )
    )


def _rejection(file: str, one: Rejection) -> Html:
    return safe.fill(
        '<div><span class="ro-iso">{file}{place}</span><span>{why} '
        '<span class="ro-muted ro-iso">{detail}</span></span></div>',
        file=file,
        place=f", article {one.position:,}" if one.position else "",
        why=words.PROBLEMS[one.reason],
        detail=one.detail,
    )
