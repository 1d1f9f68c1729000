"""Row 88 of the hostile cases: text from outside never reaches what Streamlit renders as Markdown.

`![](address)` in a headline sends a request when a label, a title or a caption shows it. So these
calls take literals only, whatever object they are called on; anything else goes through
`components/safe.py`, the one file that is left out here.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOOR = ROOT / "components" / "safe.py"
OURS = sorted(
    path
    for path in (*ROOT.glob("components/*.py"), *ROOT.glob("pages/*.py"), ROOT / "dashboard.py")
    if path != DOOR
)
#: calls that take text and render it: first argument and TEXT must be literals
LABELLED = {
    "badge", "button", "checkbox", "chat_input", "color_picker", "date_input", "download_button",
    "error", "exception", "expander", "feedback", "file_uploader", "form_submit_button", "info",
    "link_button", "metric", "multiselect", "number_input", "page_link", "pills", "popover",
    "progress", "radio", "segmented_control", "select_slider", "selectbox", "slider", "spinner",
    "status", "success", "text_area", "text_input", "time_input", "toast", "toggle", "warning",
}  # fmt: skip
#: calls that show text and nothing else: not used outside the door at all
FORBIDDEN = {
    "markdown", "write", "write_stream", "caption", "title", "header", "subheader", "latex",
    "table", "html", "iframe", "tabs", "echo", "help", "json", "dialog",
}  # fmt: skip
TEXT = {"label", "body", "help", "placeholder", "caption", "captions", "text"}
#: options of these are rendered too; those of selectbox and multiselect are shown as text
RENDERED_OPTIONS = {"radio", "pills", "segmented_control", "select_slider"}
ACTS = (ast.Call, ast.Await, ast.Yield, ast.YieldFrom)
#: modules that give types, or tell the server of our script, and draw nothing
TYPES = (
    "streamlit.navigation.page",
    "streamlit.delta_generator",
    "streamlit.components.v2.get_bidi_component_manager",
    "streamlit.components.v2.manifest_scanner",
)
#: a frozen record whose fields are read by name; it draws nothing
FILTERS = {"asked", "Filters()", "filters()"}
#: not Streamlit's, though named like one of its calls
OWN = {"st.Page", "answer.title", "self.title"}


def _literal(node: ast.AST) -> bool:
    """Tell whether an expression can hold nothing but words of this code."""
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, ast.IfExp):
        return _literal(node.body) and _literal(node.orelse)
    if isinstance(node, ast.List | ast.Tuple):
        return all(_literal(one) for one in node.elts)
    if isinstance(node, ast.Subscript):  # a table of words: _REMOVE[field]
        return _literal(node.value)
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return name.isupper() and not name.startswith("__")


def _of_literals(tree: ast.AST) -> set[int]:
    """Return names that stand for literals: parameters annotated Literal[...]."""
    found = set()
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        words = {
            arg.arg
            for arg in (*function.args.args, *function.args.kwonlyargs)
            if arg.annotation and ast.unparse(arg.annotation).startswith(("Literal[", "Label"))
        }
        for node in ast.walk(function):
            if isinstance(node, ast.Name) and node.id in words:
                found.add(id(node))
    return found


def sinks(source: str) -> Iterator[str]:
    """Yield what a module does that the row refuses."""
    tree = ast.parse(source)
    typed = _of_literals(tree)
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "streamlit":
            yield from [f"from {node.module} import"] * (node.module not in TYPES)
        elif isinstance(node, ast.keyword) and node.arg == "unsafe_allow_html":
            yield "unsafe_allow_html"
        elif isinstance(node, ast.Attribute) and id(node) not in called:
            passed = _is_streamlit(node) and node.attr in LABELLED | FORBIDDEN
            yield from [f"{ast.unparse(node)} passed as a value"] * passed
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "getattr":
            yield from [ast.unparse(node)] * (ast.unparse(node.args[0]) not in FILTERS)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield from _call(node, node.func, typed)
    yield from _magic(tree)


def _call(node: ast.Call, func: ast.Attribute, typed: set[int]) -> Iterator[str]:
    name, whole = func.attr, ast.unparse(func)
    if name not in LABELLED | FORBIDDEN or whole in OWN or _is_ours(func):
        return
    if name in FORBIDDEN:
        # the constant stylesheets
        style = name == "html" and ast.unparse(node.args[0]) in ("_STYLE", "_DARK")
        if not style:
            yield f"{whole} outside the door"
        return
    if any(keyword.arg is None for keyword in node.keywords):
        yield f"{whole}(**...)"
    first = [] if name == "progress" else node.args[:1]  # there it is the share that is done
    shown = [*first, *(one.value for one in node.keywords if one.arg in TEXT)]
    if name in RENDERED_OPTIONS:
        shown += [*node.args[1:2], *(one.value for one in node.keywords if one.arg == "options")]
    for one in shown:
        page = name == "page_link" and one in node.args
        if not _literal(one) and id(one) not in typed and not page:
            yield f"{whole}({ast.unparse(one)})"


def _is_streamlit(node: ast.Attribute) -> bool:
    return isinstance(node.value, ast.Name) and node.value.id == "st"


def _is_ours(func: ast.Attribute) -> bool:
    """Tell whether a call goes to a module of ours that has a function of that name."""
    if not isinstance(func.value, ast.Name):
        return False
    path = ROOT / "components" / f"{func.value.id}.py"
    return path.is_file() and f"def {func.attr}(" in path.read_text("utf-8")


def _magic(tree: ast.Module) -> Iterator[str]:
    """Yield bare expressions: with Streamlit's magic on, they would be shown as Markdown."""
    bodies = [node.body for node in ast.walk(tree) if isinstance(getattr(node, "body", None), list)]
    for body in bodies:
        for at, statement in enumerate(body):
            if not isinstance(statement, ast.Expr) or isinstance(statement.value, ACTS):
                continue
            if at or not isinstance(statement.value, ast.Constant):  # a docstring stands first
                yield f"bare {ast.unparse(statement)}"


def _templates(source: str) -> Iterator[str]:
    """Yield templates of `safe.fill` and markup of `Html` that are not written out in the code."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func)
        if name in ("safe.fill", "fill") and not isinstance(node.args[0], ast.Constant):
            yield f"{name}({ast.unparse(node.args[0])})"
        if name in ("Html", "safe.Html") and not _markup(node.args[0]):
            yield f"{name}({ast.unparse(node.args[0])})"


def _markup(node: ast.AST) -> bool:
    if isinstance(node, ast.Constant):
        return True
    whole = ast.unparse(node)  # class names made of our own table of sides; constants above
    return whole.startswith("f'ro-side-{") or whole == "shaded"


@pytest.mark.parametrize("path", OURS, ids=lambda path: str(path.relative_to(ROOT)))
def test_h88_no_outside_text_reaches_markdown(path):
    assert list(sinks(path.read_text("utf-8"))) == []


@pytest.mark.parametrize("path", OURS, ids=lambda path: str(path.relative_to(ROOT)))
def test_h88_templates_are_written_out(path):
    assert list(_templates(path.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "planted",
    [
        "st.markdown('x')",
        "st.sidebar.caption(title)",
        "column.metric(title, 1)",
        "st.button(title)",
        "st.button(f'Read {title}')",
        "st.button('Read', help=title)",
        "st.radio('Which', options=titles)",
        "st.pills('Which', titles)",
        "st.text_input('Words', placeholder=title)",
        "st.expander(title)",
        "st.html(title)",
        "st.html('<b>' + title)",
        "st.button('x', **anything)",
        "draw = st.markdown",
        "from streamlit import markdown",
        "import streamlit as st\ngetattr(st, 'markdown')(title)",
        "st.text_area('x', unsafe_allow_html=True)",
        "def f():\n    title",
        "title",
        "st.page_link('x.py', label=title)",
    ],
)
def test_h88_finds_what_is_planted(planted):
    assert list(sinks(planted))


@pytest.mark.parametrize("planted", ["safe.fill(template, x=1)", "fill('<b>' + t)", "Html(title)"])
def test_h88_finds_planted_templates(planted):
    assert list(_templates(planted))


@pytest.mark.parametrize(
    "innocent",
    [
        "st.button('Read')",
        "st.button('A' if wide else 'B')",
        "st.button(_REMOVE[field])",
        "st.multiselect('Who', names)",
        "def f(label: Literal['XLSX', 'CSV']):\n    st.download_button(label)",
        "row.title",
        "x = row.title",
        "answer.title(article.title)",
        "st.page_link(page, label='Read the sentence')",
    ],
)
def test_h88_is_silent_on_what_is_safe(innocent):
    found = [one for one in sinks(innocent) if not one.startswith("bare")]
    assert found == []
