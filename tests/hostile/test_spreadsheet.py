"""Row 14 in a spreadsheet itself: no cell of our CSV or XLSX is a formula for LibreOffice."""

import io
import subprocess

import openpyxl
import pytest

from readout import export
from readout.filters import Filters
from readout.settings import load
from tests.export.test_cells import FORMULAS
from tests.programs import needed
from tests.small_frames import frames, minsk


def opened(tmp_path, name, data):
    """Return the cells of a file as LibreOffice reads it, written back as XLSX."""
    (tmp_path / name).write_bytes(data)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    office = needed("soffice", "libreoffice")
    command = [office, profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    if name.endswith(".csv"):
        command.append("--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1")
    out = tmp_path / "out"
    subprocess.run(
        [*command, "--outdir", out, tmp_path / name], check=True, capture_output=True, timeout=180
    )
    (file,) = out.glob("*.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(file.read_bytes()))
    return [cell for sheet in book for row in sheet.iter_rows() for cell in row]


def hostile():
    """Return frames with a meeting for each formula, in the outlet, the sentence and the place."""
    made = minsk()
    rows = [
        made.meetings.iloc[0].to_dict()
        | {"meeting": key, "event": f"{key:032x}", "evidence": text, "place": text, "parties": text,
           "start": "2016-05-16", "end": "2016-05-16"}
        for key, text in enumerate(FORMULAS, start=1)
    ]  # fmt: skip
    article = made.articles.iloc[0].to_dict() | {"published": "2016-05-16", "title": "=1+1"}
    return frames(rows, articles=[article])


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_b14_a_spreadsheet_finds_no_formula(tmp_path, form):
    data = hostile()
    written = export.file("meetings", data, Filters(), data, fmt=form, root=load().root)
    cells = opened(tmp_path, f"meetings.{form}", written)
    assert sum(isinstance(cell.value, str) and "HYPERLINK" in cell.value for cell in cells) == 3
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    assert not any(cell.hyperlink for cell in cells)


def test_the_reader_does_see_a_formula_where_there_is_one(tmp_path):
    cells = opened(tmp_path, "planted.csv", b"a,b\r\n=1+1,2\r\n")
    assert [cell.value for cell in cells if cell.data_type == "f"] == ["=1+1"]
