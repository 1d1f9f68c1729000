"""What imports delivered: the reports that the store keeps for ever."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from readout.records import FileReport, Problem, Rejection
from readout.store.connect import Store, reading
from readout.store.tables import import_rows, imports


@dataclass(frozen=True, slots=True)
class ImportReport:
    """One import, file by file; `finished_at` is "" while it runs, for ever if it was killed."""

    files: tuple[FileReport, ...] = ()
    key: int = 0
    started_at: str = ""  #: UTC
    finished_at: str = ""  #: UTC

    @property
    def found(self) -> int:
        """Articles found in all files: stored, duplicates and rejected together."""
        return sum(file.found for file in self.files)

    @property
    def stored(self) -> int:
        """Articles that were new."""
        return sum(file.stored for file in self.files)

    @property
    def duplicates(self) -> int:
        """Copies of articles that were there, kept as sightings."""
        return sum(file.duplicates for file in self.files)

    @property
    def near_duplicates(self) -> int:
        """Articles among the stored that are near copies of one that was there."""
        return sum(file.near_duplicates for file in self.files)

    @property
    def rejected(self) -> int:
        """Articles and files that were not stored, each with its reason."""
        return sum(len(file.rejected) for file in self.files)

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain values for `json.dumps`."""
        return {"files": [_file_as_json(file) for file in self.files]}


def all_imports(store: Store) -> tuple[ImportReport, ...]:
    """Return every import report, the newest first."""
    with reading(store) as connection:
        heads = list(connection.execute(select(imports).order_by(imports.c.key.desc())))
        asked = select(import_rows).order_by(import_rows.c["import"], import_rows.c.position)
        rows = list(connection.execute(asked).mappings())
    files: dict[int, list[FileReport]] = {}
    for row in rows:
        files.setdefault(row["import"], []).append(_file(row))
    return tuple(
        ImportReport(tuple(files.get(key, ())), key, started, finished)
        for key, started, finished in heads
    )


def one_import(store: Store, key: int) -> ImportReport | None:
    """Return an import report by its key, or None."""
    return next((report for report in all_imports(store) if report.key == key), None)


def last_import(store: Store) -> ImportReport | None:
    """Return the import report that was begun last, whatever the clock said; or None."""
    return next(iter(all_imports(store)), None)


def _file(row: Any) -> FileReport:
    return FileReport(
        file=row["file"],
        format=row["format"],
        announced=row["announced"],
        found=row["found"],
        stored=row["stored"],
        duplicates=row["duplicates"],
        rejected=tuple(
            Rejection(position, Problem(reason), detail)
            for position, reason, detail in row["rejected"]
        ),
        notes=tuple(row["notes"]),
        near_duplicates=row["near_duplicates"],
    )


def _file_as_json(file: FileReport) -> dict[str, Any]:
    return {
        "file": file.file,
        "format": file.format,
        "announced": file.announced,
        "found": file.found,
        "stored": file.stored,
        "duplicates": file.duplicates,
        "near_duplicates": file.near_duplicates,
        "rejected": [
            {"position": one.position, "reason": one.reason.value, "detail": one.detail}
            for one in file.rejected
        ],
        "notes": list(file.notes),
    }
