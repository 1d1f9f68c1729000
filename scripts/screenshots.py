"""The demo corpus in; docs/screenshots/*.png out: the pages as a visitor sees them.

Starts a server of its own over a temporary store, so that nothing of the visitor's is shown.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Error, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "screenshots"
PORT = 8764
ADDRESS = f"http://127.0.0.1:{PORT}"
#: name, page, theme, width, height
PICTURES = (
    ("overview-light", "", "light", 1280, 800),
    ("overview-dark", "", "dark", 1280, 800),
    ("timeline-light", "timeline?from=2022-01-01", "light", 1280, 800),
    ("timeline-dark", "timeline?from=2022-01-01&lanes=actor", "dark", 1280, 800),
    ("sites-light", "sites?site=site:redzikowo", "light", 1280, 800),
    ("sites-dark", "sites?site=site:redzikowo", "dark", 1280, 800),
    ("who-said-what-light", "who_said_what?who=side:Russia", "light", 1280, 800),
    ("who-said-what-dark", "who_said_what?who=side:Russia", "dark", 1280, 800),
    ("articles-light", "articles?words=Redzikowo", "light", 1280, 800),
    ("articles-dark", "articles?words=Redzikowo", "dark", 1280, 800),
    ("reader-light", "articles?words=Redzikowo", "light", 1280, 800),
    ("reader-dark", "articles?words=Redzikowo", "dark", 1280, 800),
    ("import-light", "imports", "light", 1280, 800),
    ("import-dark", "imports", "dark", 1280, 800),
    ("actors-light", "actors?actor=person:sergei-lavrov", "light", 1280, 800),
    ("actors-dark", "actors?actor=person:sergei-lavrov", "dark", 1280, 800),
    (
        "then-and-now-light",
        "positions?who=side:Russia&topic=topic:missile-defence",
        "light",
        1280,
        800,
    ),
    (
        "then-and-now-dark",
        "positions?who=side:Russia&topic=topic:missile-defence",
        "dark",
        1280,
        800,
    ),
    ("review-light", "review", "light", 1280, 800),
    ("review-dark", "review", "dark", 1280, 800),
    ("overview-large", "", "light", 1920, 1080),
    ("timeline-large", "timeline", "dark", 1920, 1080),
)
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-sync --disable-background-networking "
    "--use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader"
).split()


def main() -> int:
    """Draw every picture; 1 when there is no Chromium."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("There is no Chromium here: apt-get install chromium")
        return 1
    TARGET.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        _serving(Path(folder)),
        sync_playwright() as driver,
    ):
        browser = driver.chromium.launch(executable_path=chromium, args=FLAGS)
        _wait(browser)
        for name, path, theme, width, height in PICTURES:
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme="dark" if theme == "dark" else "light",
            )
            page.goto(f"{ADDRESS}/{path}")
            _settle(page, opens_article=name.startswith("reader"))
            _save(page, TARGET / f"{name}.png")
            page.close()
        browser.close()
    return 0


def _settle(page: Page, opens_article: bool) -> None:
    page.wait_for_selector(".ro h1")
    page.wait_for_load_state("networkidle")
    page.locator("[data-testid=stSkeleton]").first.wait_for(state="detached")
    page.wait_for_timeout(9000)  # the map draws its marks last, the table its letters
    if opens_article:  # the first that was found, as a visitor would
        page.get_by_role("button", name="Read the article").first.click()
        page.wait_for_selector(".ro-par")
        page.wait_for_timeout(1500)


def _save(page: Page, path: Path) -> None:
    page.screenshot(path=path)
    with Image.open(path) as picture:
        plain = picture.convert("RGB")
    plain.save(path, optimize=True)
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1000} kB")


@contextmanager
def _serving(folder: Path) -> Iterator[None]:
    """Load the demo into a store in the folder, and serve it."""
    environment = os.environ | {"READOUT_DATABASE_URL": f"sqlite:///{folder / 'demo.sqlite'}"}
    load = [sys.executable, "-m", "readout", "demo"]
    subprocess.run(load, cwd=ROOT, env=environment, check=True)  # noqa: S603 -- constant words
    options = [f"--server.port={PORT}", "--server.headless=true"]
    server = subprocess.Popen(  # noqa: S603 -- constant words
        [sys.executable, "-m", "streamlit", "run", "dashboard.py", *options],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait(browser: Browser, seconds: int = 60) -> None:
    """Wait until the server answers."""
    page = browser.new_page()
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            page.goto(f"{ADDRESS}/_stcore/health")
        except Error:
            time.sleep(0.3)
        else:
            page.close()
            return
    raise SystemExit("The server did not start.")


if __name__ == "__main__":
    sys.exit(main())
