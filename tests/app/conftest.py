"""The dashboard over a store of its own, run without a browser."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from readout import settings
from tests import small_store

ROOT = settings.load().root


@pytest.fixture
def store(tmp_path, monkeypatch):
    """An empty store, used by the pages for the length of a test."""
    monkeypatch.setenv("READOUT_DATABASE_URL", small_store.address(tmp_path))
    settings.load.cache_clear()
    st.cache_resource.clear()
    yield small_store.open_store(tmp_path)
    settings.load.cache_clear()
    st.cache_resource.clear()


@pytest.fixture
def filled(store):
    """The store with the articles of `small_store.fill`."""
    small_store.fill(store)
    return store


@pytest.fixture
def app(store):
    """The dashboard, not yet run."""
    return AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=20)


def opened(app, *menus):
    """Open menus by their keys, as a press on them does: what is in them is drawn then."""
    for menu in menus:
        app.session_state[menu] = True
    return app.run()
