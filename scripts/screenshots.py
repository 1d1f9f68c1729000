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
from itertools import product
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Error, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "screenshots"
PORT = 8764
ADDRESS = f"http://127.0.0.1:{PORT}"
#: page -> its address, with a filter or a choice where that shows more of it
PAGES = {
    "overview": "",
    "timeline": "timeline?from=2022-01-01",
    "sites": "sites",
    "who-said-what": "who_said_what?who=side:Russia",
    "articles": "articles?words=Redzikowo",
    "reader": "articles?words=Redzikowo",
    "import": "imports",
    "actors": "actors?actor=person:sergei-lavrov",
    "then-and-now": "positions?who=side:Russia&topic=topic:missile-defence",
    "review": "review",
    "what-is-new": "since?since=2026-01-01",
    "briefing": "briefing",
}
#: form -> theme, width, height
FORMS = {
    "light": ("light", 1280, 800),
    "dark": ("dark", 1280, 800),
    "large": ("light", 1920, 1080),
    "narrow": ("light", 390, 844),
}
#: what a narrow window is: a telephone's, which says so and is touched
TELEPHONE = {
    "user_agent": "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile "
    "Safari/537.36",
    "is_mobile": True,
    "has_touch": True,
}
COLOURS = 128  #: of a saved picture: text and flat colours need no more, and it is a third as large
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-sync --disable-background-networking "
    "--use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader"
).split()


def main(asked: list[str]) -> int:
    """Draw every picture, or those `asked` for by name; 1 when there is no Chromium."""
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
        for (name, path), (form, (theme, width, height)) in product(PAGES.items(), FORMS.items()):
            if asked and f"{name}-{form}" not in asked:
                continue
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme="dark" if theme == "dark" else "light",
                **(TELEPHONE if form == "narrow" else {}),
            )
            page.goto(f"{ADDRESS}/{path}")
            _settle(page, name)
            _save(page, TARGET / f"{name}-{form}.png")
            page.close()
        browser.close()
    return 0


def _settle(page: Page, name: str) -> None:
    page.set_default_timeout(90_000)
    page.wait_for_selector(".ro h1")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(4000)  # placeholders come with the script's first answer
    page.locator("[data-testid=stSkeleton]").first.wait_for(state="detached")
    # the map draws its marks last, the table its letters
    page.wait_for_timeout(6000 if name in ("overview", "sites") else 1500)
    if name == "reader":  # the first that was found, as a visitor would
        page.get_by_role("button", name="Read the article").first.click()
        page.wait_for_selector(".ro-par")
        page.wait_for_timeout(1500)


def _save(page: Page, path: Path) -> None:
    page.screenshot(path=path)
    with Image.open(path) as picture:
        plain = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
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
    sys.exit(main(sys.argv[1:]))
