"""What an import refused in; each with why and where, and a way to correct it, out."""

import streamlit as st

from components import answer, import_upload, importing, imports, safe, words
from components.safe import Html, visible
from readout import import_report
from readout.errors import ReadoutError
from readout.records import FileReport, Rejection
from readout.store import ImportReport, RefusedItem

_COLUMNS = 30  #: columns that are named
_OFFERED = 500  #: of them, that can be opened; those corrected make room for others
_LISTED = 200  #: refusals listed on the page; the report file has all of them
_AGAIN = "import-again"  #: key of the refused file that is to be read again


def draw(report: ImportReport) -> None:
    """Draw what was refused and why, what was corrected since, and one item opened."""
    items = importing.refused_items(report.key)
    found = [(file.file, one) for file in report.files for one in file.rejected]
    if found:
        answer.section("Refused, and why", f"{len(found):,} in all")
        _list(found)
    _corrected([one for one in items if one.corrected_at])
    waiting = [one for one in items if not one.corrected_at]
    if not waiting:
        return
    by_key = {one.key: one for one in waiting[:_OFFERED]}
    chosen = st.selectbox(
        "Open what was refused, correct it and try again",
        list(by_key),
        index=None,
        format_func=lambda key: _named(by_key[key]),
        placeholder="Choose an article or a file",
        key=f"refused-{report.key}",
    )
    if chosen in by_key:
        _open(by_key[chosen], report.files[by_key[chosen].row - 1])


def _open(item: RefusedItem, file: FileReport) -> None:
    with st.container(border=True, key="refused-opened"):
        safe.show(
            safe.fill(
                '<div class="ro"><div class="ro-b ro-iso">{where}</div><div>{why} '
                '<span class="ro-muted ro-iso">{detail}</span></div>'
                '<div class="ro-small ro-muted">{found}</div></div>',
                where=_place(item),
                why=words.PROBLEMS[item.reason],
                detail=item.detail,
                found=_found(item, file),
            )
        )
        if item.has_data:
            _read_again(item, file)
        _correct(item)


def _read_again(item: RefusedItem, file: FileReport) -> None:
    answer.section("Read the file again", "with other columns or another encoding")
    asked, encoding = import_upload.ask(f"again-{item.key}", file)
    st.button(
        "Read it again",
        icon=":material/refresh:",
        key=f"again-{item.key}",
        on_click=_ask_again,
        args=(item.key,),
    )
    if st.session_state.get(_AGAIN) == item.key:
        del st.session_state[_AGAIN]
        imports.started(importing.read_again(item, asked, encoding))


def _ask_again(key: int) -> None:
    """Keep a press until the button is drawn again: a choice made just before draws the page, too.

    Of a run that another one breaks off Streamlit forgets what was pressed.
    """
    st.session_state[_AGAIN] = key


def _correct(item: RefusedItem) -> None:
    answer.section("Correct it by hand", "its source will say so")
    found = item.found
    with st.form(f"correct-{item.key}", border=False):
        title = st.text_input("Title", found.title.value, key=f"correct-title-{item.key}")
        left, right = st.columns(2)
        with left:
            published = st.text_input("Date", found.published.value, key=f"correct-date-{item.key}")
        with right:
            outlet = st.text_input("Outlet", found.outlet.value, key=f"correct-outlet-{item.key}")
        text = st.text_area("Text", found.text, height=240, key=f"correct-text-{item.key}")
        asked = st.form_submit_button("Put it in", icon=":material/check:")
    if not asked:
        return
    try:
        is_new = importing.correct(item, text, title, published, outlet)
    except ReadoutError as problem:
        safe.show(safe.fill('<div class="ro ro-check">{what}</div>', what=problem))
        return
    came = "came in" if is_new else "was there already; this copy is kept as a sighting"
    st.session_state["import-said"] = f"{_place(item)} {came}, corrected by hand."
    imports.started(importing.search_pending())


def _list(found: list[tuple[str, Rejection]]) -> None:
    left = len(found) - _LISTED
    safe.show(
        safe.fill(
            '<div class="ro"><div class="ro-rows ro-rejected">{rows}</div>{more}</div>',
            rows=safe.join(_rejection(file, one) for file, one in found[:_LISTED]),
            more=f"and {left:,} more, all in the report" if left > 0 else "",
        )
    )


def _rejection(file: str, one: Rejection) -> Html:
    first = import_report.first_words(one)
    return safe.fill(
        '<div><span class="ro-iso">{file}{place}</span><span>{why} '
        '<span class="ro-muted ro-iso">{detail}</span>{words}</span></div>',
        file=file,
        place=f", article {one.position:,}" if one.position else "",
        why=words.PROBLEMS[one.reason],
        detail=one.detail,
        words=safe.fill(' <span class="ro-iso">“{words}”</span>', words=first) if first else "",
    )


def _corrected(items: list[RefusedItem]) -> None:
    if not items:
        return
    answer.section("Corrected since", f"{len(items):,} in all")
    rows = [
        safe.fill(
            '<div><span class="ro-iso">{where}</span><span>{what} {when} UTC. Refused first: {why} '
            "</span></div>",
            where=_place(one),
            what="Corrected by hand" if one.article else "Read again with another choice",
            when=one.corrected_at.replace("T", " ").rstrip("Z"),
            why=words.PROBLEMS[one.reason],
        )
        for one in items[:_LISTED]
    ]
    safe.show(
        safe.fill(
            '<div class="ro"><div class="ro-rows ro-rejected">{rows}</div></div>',
            rows=safe.join(rows),
        )
    )


def _named(item: RefusedItem) -> str:
    return visible(": ".join(filter(None, (_place(item), item.first_words or item.detail))))


def _place(item: RefusedItem) -> str:
    return f"{item.file}, article {item.position:,}" if item.position else item.file


def _found(item: RefusedItem, file: FileReport) -> str:
    found = item.found
    values = {
        "title": found.title.value,
        "date": found.published.value,
        "outlet": found.outlet.value,
        "address": found.address,
        "text": f"{len(found.text):,} characters" if found.text else "",
    }
    if item.has_data and file.header:
        values = {"columns": ", ".join(file.header[:_COLUMNS])}
    told = [f"{name}: {value}" for name, value in values.items() if value]
    return f"Found in it: {'; '.join(told)}." if told else "Nothing was found in it."
