"""Files dropped on the page in; a run of the importer with what was chosen for them, begun."""

from collections.abc import Sequence
from pathlib import PurePosixPath

import streamlit as st

from components import importing, imports, safe, words
from components.background import Upload
from components.safe import visible
from readout.records import NOTHING_CHOSEN, Choices, FileReport

#: endings that the file dialog offers; what a file is, its content tells
_KINDS = (
    "txt md html htm mhtml mht json jsonl csv tsv xlsx ods parquet docx odt rtf pdf doc eml mbox "
    "msg ris bib rss atom rdf xml ics stix warc wacz gz zip"
).split()
_TABLES = (".csv", ".tsv", ".xlsx", ".ods", ".parquet", ".json", ".jsonl")
#: field -> its label; the names in the records stand in `_IN_RECORDS`
_LABELS = {
    "text": "Text",
    "title": "Title",
    "date": "Date",
    "outlet": "Outlet",
    "address": "Address",
    "language": "Language",
}
_IN_RECORDS = {"date": "published"}
_NONE = "(no column)"
_FOUND = "as it is found"


def draw() -> None:
    """Draw the drop zone; when asked, begin to read the files."""
    run = st.session_state.setdefault("import-run", 0)
    dropped = st.file_uploader(
        "Exports of news databases, documents, pages, mail, feeds, references, tables, archives; "
        "several at once, each up to 25 MB",
        type=_KINDS,
        accept_multiple_files=True,
        key=f"import-files-{run}",
    )
    if not dropped:
        return
    files = [(file.name, file.getvalue()) for file in dropped]
    choices = _tables([one for one in files if _is_table(one[0])])
    if st.button("Read the files", type="primary", icon=":material/play_arrow:", key="import-go"):
        begun = importing.read_in(files, choices)
        if begun:
            st.session_state["import-run"] = run + 1
        imports.started(begun)


def ask(key: str, report: FileReport) -> tuple[dict[str, str], str]:
    """Draw the columns and the encoding of a table; return what differs from the guess."""
    guessed = {field: names[0] for field, names in report.columns}
    header = list(dict.fromkeys(one for one in report.header if one.strip()))
    asked: dict[str, str] = {}
    if header:
        places = st.columns(len(_LABELS))
        for place, field in zip(places, _LABELS, strict=True):
            guess = guessed.get(_IN_RECORDS.get(field, field), "")
            options = ["", *header]
            with place:
                chosen = st.selectbox(
                    _LABELS[field],
                    options,
                    index=options.index(guess) if guess in options else 0,
                    format_func=_column,
                    key=f"{key}-{field}",
                )
            if chosen != guess:
                asked[field] = chosen
    encoding = st.selectbox(
        "Encoding",
        ["", *importing.encodings()],
        format_func=lambda one: one or _FOUND,
        key=f"{key}-encoding",
        width=200,
    )
    return asked, encoding


def _tables(tables: Sequence[Upload]) -> dict[str, Choices]:
    """Draw, where it is asked for, which columns the tables have; return what was chosen."""
    if not tables or not st.toggle("Check the columns of the tables first", key="import-columns"):
        return {}
    chosen = {}
    with st.spinner("Looking at the tables"):
        reports = _previews(tables)
    for number, report in enumerate(reports):
        safe.show(
            safe.fill(
                '<div class="ro ro-small"><span class="ro-b ro-iso">{file}</span> {told}</div>',
                file=report.file,
                told=_told(report),
            )
        )
        asked, encoding = ask(f"import-table-{number}", report)
        choices = importing.choices(asked, encoding) if asked or encoding else NOTHING_CHOSEN
        chosen[tables[number][0]] = choices
    return chosen


def _previews(tables: Sequence[Upload]) -> tuple[FileReport, ...]:
    # Kept while the same files lie in the drop zone: each look parses them whole.
    mark = tuple((name, len(data), hash(data)) for name, data in tables)
    kept: tuple[object, tuple[FileReport, ...]] = st.session_state.get("import-preview", ((), ()))
    if kept[0] != mark:
        kept = (mark, importing.previews(tables))
        st.session_state["import-preview"] = kept
    return kept[1]


def _told(report: FileReport) -> str:
    if not report.header:
        return "is no table whose columns can be chosen."
    if not report.columns:
        return "has no column that looks like an article text: choose it."
    return f"gives {words.count(report.stored, 'article')} as guessed here:"


def _column(name: str) -> str:
    return visible(name) or _NONE


def _is_table(name: str) -> bool:
    return PurePosixPath(name.lower()).suffix in _TABLES
