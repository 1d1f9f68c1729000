"""A server of our own on a free port, and Chromium in front of it; any request off this host fails.

Without a Chromium the tests skip, and say so; where CI is set they fail instead.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect, sync_playwright

from readout import settings
from tests import small_store
from tests.programs import needed

ROOT = settings.load().root
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update --use-gl=angle "
    "--use-angle=swiftshader --enable-unsafe-swiftshader"
).split()
PATIENCE = 20_000  # ms: on a busy machine a chart is there after six seconds
expect.set_options(timeout=PATIENCE)
HERE = ("http://127.0.0.1:", "http://localhost:", "ws://127.0.0.1:", "data:", "blob:")


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.enable_socket)
            # On a starved machine a frame comes late. What fails is run once more, and pytest's
            # last line counts it: a test that fails twice fails.
            item.add_marker(pytest.mark.flaky(reruns=1))
            # Playwright leaves its pipes to the garbage collector when a driver stops.
            item.add_marker(pytest.mark.filterwarnings("ignore::ResourceWarning"))


@contextmanager
def serving(store_address, *options, path=""):
    """Start `streamlit run dashboard.py` over a store; give its address, and stop it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", f"--server.port={port}"]
    server = subprocess.Popen(
        [*command, "--server.headless=true", *options],
        cwd=ROOT,
        env=os.environ | {"READOUT_DATABASE_URL": store_address},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield _answering(f"http://127.0.0.1:{port}", path, server)
    finally:
        server.terminate()
        server.wait(timeout=20)


def _answering(address, path, server):
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}{path}/_stcore/health", timeout=2):  # noqa: S310
                return address
        except OSError:
            time.sleep(0.2)
    pytest.fail("The server did not start.")


@pytest.fixture(scope="session")
def chromium():
    """One browser for all tests."""
    path = needed("chromium", "chromium-browser")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """The dashboard over the small store."""
    folder = tmp_path_factory.mktemp("store")
    store = small_store.open_store(folder)
    small_store.fill(store)
    with serving(small_store.address(folder)) as address:
        yield address


@contextmanager
def watched(chromium, **options):
    """Open a page; fail when anything off this host was asked for, attempts included."""
    asked = []
    context = chromium.new_context(
        viewport={"width": 1440, "height": 900}, accept_downloads=True, **options
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.on("request", lambda request: asked.append(request.url))
    yield page
    context.close()
    assert [url for url in asked if not url.startswith(HERE)] == []


@pytest.fixture
def page(chromium):
    """A fresh visitor."""
    with watched(chromium) as fresh:
        yield fresh
