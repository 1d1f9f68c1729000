"""A name and the files of it in components/browser in; a component that the browser draws, out."""

from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

_FOLDER = "browser"


def known(name: str, **files: str) -> Any:
    """Return the component, known to the server that runs this page.

    `files` are its `html`, and the names of its `css` and `js`. Streamlit reads the folders of
    installed packages only; it is told of ours by hand, each as a package of its own.
    """
    package = f"readout-{name.replace('_', '-')}"
    full = f"{package}.{name}"
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(full) is None:
        here = ComponentManifest(package, "1", [ComponentConfig(name, _FOLDER)])
        manager.register_from_manifest(here, Path(__file__).parent)
    return st.components.v2.component(full, **files)
