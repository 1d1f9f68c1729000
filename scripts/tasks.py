"""The demo corpus in; what the analyst's five tasks take, as a table of clicks and seconds, out.

The tasks are those of tests/browser/tasks.py; each begins on Overview with a fresh visitor. Typing
is no click. Needs Playwright and a Chromium.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser import tasks  # noqa: E402 -- found in the checkout, which is not installed
from tests.browser.conftest import FLAGS, serving  # noqa: E402


def main() -> int:
    """Print the table; 1 when a task takes more clicks than it may, or there is no Chromium."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("There is no Chromium here: apt-get install chromium")
        return 1
    most = 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        store = f"sqlite:///{Path(folder) / 'tasks.sqlite'}"
        tasks.load(store)
        browser = driver.chromium.launch(executable_path=chromium, args=FLAGS)
        print("| task, from Overview | clicks | seconds |\n| --- | --- | --- |")
        with serving(store) as address:
            for name, task in tasks.TASKS.items():
                context = browser.new_context(viewport={"width": 1440, "height": 900})
                page = context.new_page()
                page.set_default_timeout(60_000)
                went = tasks.done(page, address, task)
                print(f"| {name} | {went.clicks} | {went.seconds:.1f} |", flush=True)
                most = max(most, went.clicks)
                context.close()
        browser.close()
    return int(most > tasks.MOST)


if __name__ == "__main__":
    sys.exit(main())
