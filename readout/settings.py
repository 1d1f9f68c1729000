"""The environment in; where data lies and which store is used out. Read once per process."""

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from readout.errors import SettingsError

_ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Settings:
    """Paths and switches; every one can be set by an environment variable of the same name.

    `READOUT_DATABASE_URL` is an SQLAlchemy address, `READOUT_DATA` the folder of files that an
    analyst may replace, `READOUT_SECOND_OPINION` the name of a parser or a language model, none by
    default. `READOUT_FETCH` is "on" or "off": whether web addresses may be asked. Unset, the
    command line may, and the pages where nobody but this computer can open them.
    """

    root: Path  #: the checkout: dashboard.py, static/, data/
    data: Path
    store_url: str
    second_opinion: str = ""  #: "spacy:en_core_web_sm"; readout/extract/second_opinion/names.py
    fetch: bool | None = None  #: None: not said

    @property
    def reference(self) -> Path:
        """The folder of registers, gazetteer and outlines."""
        return self.data / "reference"

    @property
    def demo(self) -> Path:
        """The folder of the demo corpus."""
        return self.data / "demo"


@cache
def load() -> Settings:
    """Return the settings of this process.

    Raises SettingsError when the data folder is missing, or a switch is neither on nor off.
    """
    data = Path(os.environ.get("READOUT_DATA") or _ROOT / "data")
    if not data.is_dir():
        raise SettingsError("The data folder was not found. Set READOUT_DATA to it.")
    default = f"sqlite:///{_ROOT / 'var' / 'readout.sqlite'}"
    return Settings(
        _ROOT,
        data,
        os.environ.get("READOUT_DATABASE_URL") or default,
        os.environ.get("READOUT_SECOND_OPINION", ""),
        _switch("READOUT_FETCH"),
    )


def store_url(text: str | None) -> str:
    """Return an SQLAlchemy address for what `--store` was given: an address, a path, or nothing.

    >>> store_url("/data/may.sqlite")
    'sqlite:////data/may.sqlite'
    """
    if not text:
        return load().store_url
    return text if "://" in text else f"sqlite:///{Path(text).absolute()}"


def _switch(name: str) -> bool | None:
    said = os.environ.get(name, "").strip().lower()
    if said not in ("", "on", "off"):
        # Never guessed: "false" would be on for one reader and off for another.
        raise SettingsError(f'{name} is neither "on" nor "off".')
    return None if not said else said == "on"
