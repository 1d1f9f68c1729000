"""The demo's brief in; its files in var/demo-brief and pictures of every page in docs/brief, out.

Run by `make demo-brief`. The paper's pages are drawn by Readout's own reader; slides and document
need LibreOffice (`soffice`) on the machine, and their pictures stay as they are without it.
"""

import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from PIL import Image

from readout import briefing, ingest, settings
from readout import store as stores
from readout.export.brief.preview import pages

ROOT = Path(__file__).resolve().parent.parent
FILES, PICTURES = ROOT / "var" / "demo-brief", ROOT / "docs" / "brief"
WIDTHS = {"pptx": 1280, "docx": 900, "pdf": 900}  #: of a picture, in pixels
SHOWN = {"pptx": 14, "docx": 6, "pdf": 8}  #: pages that are kept as pictures


def main() -> int:
    """Build the brief and its pictures; return an exit code."""
    place = settings.load()
    FILES.mkdir(parents=True, exist_ok=True)
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        store = stores.open(f"sqlite:///{Path(folder) / 'demo.sqlite'}")
        articles = sorted(place.demo.glob("[0-9]*.md"))
        ingest.ingest(store, articles, reference=place.reference)
        brief = briefing.demo(place)
        said = briefing.content(store, brief, briefing.records(store, brief, place), place)
        texts = partial(stores.some_articles, store)
        for form in briefing.FORMATS:
            file = FILES / f"brief.{form}"
            file.write_bytes(briefing.file(said, form, place, texts))
            seen = _pictures(file, form) if form in WIDTHS else 0
            print(f"{file}: {file.stat().st_size:,} bytes, {seen} pictures")
    return 0


def _pictures(file: Path, form: str) -> int:
    paper = file if form == "pdf" else _converted(file)
    if paper is None:
        return 0
    for old in PICTURES.glob(f"{form}-*.png"):
        old.unlink()
    made = pages(paper.read_bytes(), WIDTHS[form])[: SHOWN[form]]
    for number, data in enumerate(made, start=1):
        target = PICTURES / f"{form}-{number:02d}.png"
        target.write_bytes(data)
        with Image.open(target) as picture:  # a third of the size, and nobody sees it
            picture.convert("RGB").quantize(128, Image.Quantize.MAXCOVERAGE).save(
                target, optimize=True
            )
    return len(made)


def _converted(file: Path) -> Path | None:
    office = shutil.which("soffice")
    if office is None:
        print(f"{file.name}: no LibreOffice here; its pictures stay as they are.")
        return None
    command = [office, "--headless", "--convert-to", "pdf", "--outdir", str(FILES / "seen"), file]
    subprocess.run(command, check=True, capture_output=True, timeout=300)  # noqa: S603
    return FILES / "seen" / f"{file.stem}.pdf"


if __name__ == "__main__":
    sys.exit(main())
