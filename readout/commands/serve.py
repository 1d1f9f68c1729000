"""The words of `readout serve` in; this process becomes the dashboard's server."""

import argparse
import os
import sys
import time

from readout import settings


def serve(words: argparse.Namespace) -> int:
    """Become the dashboard's server on this machine; returns only when it cannot start."""
    root = settings.load().root
    environment = {
        **os.environ,
        "READOUT_DATABASE_URL": settings.store_url(words.store),
        "READOUT_STARTED": f"{time.time():.3f}",
    }
    print(f"Readout opens at http://127.0.0.1:{words.port} (stop it with Ctrl+C).", flush=True)
    os.chdir(root)
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py"]
    options = [f"--server.port={words.port}", "--server.showEmailPrompt=false"]
    if not _has_screen():
        options.append("--server.headless=true")
    os.execve(sys.executable, [*command, *options], environment)  # noqa: S606 -- constant words


def _has_screen() -> bool:
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY"))
