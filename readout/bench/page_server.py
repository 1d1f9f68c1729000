"""A Streamlit script and the address of a store in; its server, and what visits cost it, out.

A visit is a child process (benchmarks/visitor.py), so that its own work is not counted.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from readout.errors import SettingsError

_FIRST_PORT = 40_000
_LARGEST_MESSAGE = 2_000  #: MB: Streamlit refuses to send the plain page's tables above 200


@dataclass(frozen=True, slots=True)
class Server:
    """A server that was started; the first visit waits until it answers."""

    address: str  #: host and port
    pid: int
    root: Path
    began: float  #: when it was started, by time.perf_counter

    @contextmanager
    def visit(self, page: str, changes: Sequence[str]) -> Iterator[dict[str, Any]]:
        """Open a page, ask for the changes, and give what the visitor told; it stays until the end.

        Raises SettingsError when the page could not be drawn.
        """
        with self._asked("visitor.py", page, changes) as told:
            yield told  # leaving closes the visitor's input, and so ends the visit

    def pictures(self, page: str, changes: Sequence[str]) -> list[float]:
        """Return the seconds that a reader in Chromium waits for the picture after each change.

        Raises SettingsError when the page could not be drawn, or Playwright or Chromium is missing.
        """
        with self._asked("browser.py", page, changes) as told:
            return list(told)

    @contextmanager
    def _asked(self, program: str, page: str, changes: Sequence[str]) -> Iterator[Any]:
        asked = {"address": self.address, "pid": self.pid, "page": page, "changes": list(changes)}
        command = [sys.executable, str(self.root / "benchmarks" / program)]
        with subprocess.Popen(  # noqa: S603 -- our own interpreter and programs
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=self.root
        ) as child:
            line = _answer(child, json.dumps(asked))
            if not line:
                raise SettingsError("A page could not be drawn: the log above says why.")
            yield json.loads(line)


@contextmanager
def serving(script: str, root: Path, store: str) -> Iterator[Server]:
    """Start `streamlit run` over a store; give the server, and stop it."""
    port = _FIRST_PORT + os.getpid() % 10_000
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.headless=true"]
    options = [f"--server.port={port}", f"--server.maxMessageSize={_LARGEST_MESSAGE}"]
    environment = {"READOUT_DATABASE_URL": store, "PYTHONPATH": str(root)}
    began = time.perf_counter()
    child = subprocess.Popen(  # noqa: S603 -- our own interpreter and scripts
        [*command, *options],
        cwd=root,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
    )
    try:
        yield Server(f"127.0.0.1:{port}", child.pid, root, began)
    finally:
        child.terminate()
        child.wait(timeout=20)


def _answer(child: subprocess.Popen[str], line: str) -> str:
    if child.stdin is None or child.stdout is None:
        return ""
    child.stdin.write(line + "\n")
    child.stdin.flush()
    return child.stdout.readline()
