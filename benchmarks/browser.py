"""A line of JSON in; how long a reader waits for each new picture, as a line of JSON, out.

In: `{"address": "127.0.0.1:8501", "page": "timeline", "changes": ["from=...", ...]}`.
Out: `[seconds, ...]`, from the change of the address to the frame in which the new chart stands.
Needs Playwright and a Chromium.
"""

import json
import shutil
import sys

from playwright.sync_api import sync_playwright

_FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update"
).split()
_CHANGE = """query => new Promise(done => {
  const app = document.querySelector('[data-testid=stApp]');
  const shown = () => {
    const chart = document.querySelector('[aria-label^="Timeline of"] .main-svg');
    return chart && chart.closest('[aria-label^="Timeline of"]').getAttribute('aria-label');
  };
  const before = shown(), began = performance.now();
  history.pushState({}, '', '?' + query);
  dispatchEvent(new PopStateEvent('popstate'));
  const look = () => {
    const still = app.getAttribute('data-test-script-state') === 'notRunning';
    if (still && shown() && shown() !== before)
      requestAnimationFrame(() => setTimeout(() => done((performance.now() - began) / 1000)));
    else if (performance.now() - began > 60000) done(-1);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})"""


def main() -> None:
    """Open a page, change its address again and again, tell how long each new picture took."""
    asked = json.loads(sys.stdin.readline())
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=_FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(f"http://{asked['address']}/{asked['page']}")
        page.wait_for_selector('[aria-label^="Timeline of"] .main-svg', timeout=600_000)
        page.wait_for_timeout(3_000)
        print(json.dumps([page.evaluate(_CHANGE, query) for query in asked["changes"]]))
        browser.close()


if __name__ == "__main__":
    main()
