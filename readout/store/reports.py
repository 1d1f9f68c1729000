"""What imports delivered: the reports that the store keeps for ever."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from readout.records import (
    NOTHING_CHOSEN,
    Choices,
    Columns,
    FileReport,
    FileState,
    Known,
    Problem,
    Rejection,
)
from readout.store.connect import Store, reading
from readout.store.tables import articles, extractions, import_rows, imports

#: fields of a row that are what they are in the table
_PLAIN = tuple(
    "file format announced announced_in found stored duplicates sightings corrected".split()
)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """One import, file by file; `finished_at` is "" while it runs, for ever if it was killed."""

    files: tuple[FileReport, ...] = ()
    key: int = 0
    started_at: str = ""  #: UTC
    finished_at: str = ""  #: UTC
    cancelled: bool = False

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
    def sightings(self) -> int:
        """Those of the duplicates that told of a known article anew: other outlet, day, address."""
        return sum(file.sightings for file in self.files)

    @property
    def near_duplicates(self) -> int:
        """Articles that are nearly the same as one that was there."""
        return sum(file.near_duplicates for file in self.files)

    @property
    def corrected(self) -> int:
        """Articles that were refused first, and then corrected by hand."""
        return sum(file.corrected for file in self.files)

    @property
    def unread(self) -> tuple[FileReport, ...]:
        """The files that were not read: the import was cancelled or killed before, or runs yet."""
        return tuple(file for file in self.files if file.state is not FileState.DONE)

    @property
    def rejected(self) -> int:
        """Articles and files that were not stored, each with its reason."""
        return sum(len(file.rejected) for file in self.files)

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain values for `json.dumps`."""
        return {
            "started_at": self.started_at,
            "finished_at": self.finished_at,
            "cancelled": self.cancelled,
            "files": [_file_as_json(file) for file in self.files],
        }


@dataclass(frozen=True, slots=True)
class ImportHead:
    """What a list of imports shows of one."""

    key: int
    started_at: str
    finished_at: str
    cancelled: bool
    files: int


def all_imports(store: Store) -> tuple[ImportReport, ...]:
    """Return every import report, the newest first."""
    return tuple(filter(None, (one_import(store, head.key) for head in import_heads(store))))


def import_heads(store: Store) -> tuple[ImportHead, ...]:
    """Return what there is of imports, the newest first, without their files."""
    files = func.count(import_rows.c.key)
    whole = imports.outerjoin(import_rows, import_rows.c["import"] == imports.c.key)
    named = (imports.c.key, imports.c.started_at, imports.c.finished_at, imports.c.cancelled)
    asked = select(*named, files).select_from(whole).group_by(*named)
    with reading(store) as connection:
        rows = list(connection.execute(asked.order_by(imports.c.key.desc())))
    return tuple(ImportHead(*row) for row in rows)


def one_import(store: Store, key: int) -> ImportReport | None:
    """Return an import report by its key, or None."""
    with reading(store) as connection:
        head = connection.execute(select(imports).where(imports.c.key == key)).mappings().first()
        mine = select(import_rows).where(import_rows.c["import"] == key)
        rows = list(connection.execute(mine.order_by(import_rows.c.position)).mappings())
    if head is None:
        return None
    files = tuple(map(_file, rows))
    return ImportReport(files, key, head["started_at"], head["finished_at"], head["cancelled"])


def last_import(store: Store) -> ImportReport | None:
    """Return the import report that was begun last, whatever the clock said; or None."""
    newest = next(iter(import_heads(store)), None)
    return one_import(store, newest.key) if newest else None


def unextracted(store: Store) -> int:
    """Count the articles that nothing was looked for in yet: what a stopped import left."""
    asked = select(func.count(articles.c.key)).where(
        ~select(extractions.c.article).where(extractions.c.article == articles.c.key).exists()
    )
    with reading(store) as connection:
        return int(connection.execute(asked).scalar_one())


def _file(row: Any) -> FileReport:
    return FileReport(
        rejected=tuple(
            Rejection(position, Problem(reason), detail, first_words="".join(words))
            for position, reason, detail, *words in row["rejected"]
        ),
        notes=tuple(row["notes"]),
        near_duplicates=row["near_duplicates"],
        state=FileState(row["state"]),
        dates=tuple((Known(known), count) for known, count in row["dates"]),
        languages=tuple((language, count) for language, count in row["languages"]),
        columns=_columns(row["columns"]),
        header=tuple(row["header"]),
        choices=Choices(_columns(row["choices"][0]), row["choices"][1])
        if row["choices"]
        else NOTHING_CHOSEN,
        **{name: row[name] for name in _PLAIN},
    )


def _columns(pairs: list[Any]) -> Columns:
    return tuple((field, tuple(names)) for field, names in pairs)


def _file_as_json(file: FileReport) -> dict[str, Any]:
    return {
        **{name: getattr(file, name) for name in _PLAIN},
        "near_duplicates": file.near_duplicates,
        "rereads": file.rereads,
        "state": file.state.value or "read",
        "is_cut_off": file.is_cut_off,
        "rejected": [
            {
                "position": one.position,
                "reason": one.reason.value,
                "detail": one.detail,
                "first_words": one.first_words,
            }
            for one in file.rejected
        ],
        "notes": list(file.notes),
        "dates": {known.value: count for known, count in file.dates},
        "languages": dict(file.languages),
        "columns": {field: list(names) for field, names in file.columns},
        "chosen": {
            "columns": {field: list(names) for field, names in file.choices.columns},
            "encoding": file.choices.encoding,
        },
    }
