"""The name of a second opinion in, as a setting or a command gives it; the opinion itself out.

`spacy:PIPELINE`, `program:WORDS OF A COMMAND`, `answers:FILE`; "" is none. What cannot work is said
before the first article is read.
"""

import shlex
import shutil
from importlib.util import find_spec
from pathlib import Path

from readout.errors import SettingsError
from readout.extract.second_opinion.language_model import (
    LanguageModel,
    Program,
    Recorded,
    recorded,
)
from readout.extract.second_opinion.proposals import SecondOpinion
from readout.extract.second_opinion.spacy_parser import SpacyParser


def named(name: str) -> SecondOpinion | None:
    """Return the second opinion of a name, None for "".

    Raises SettingsError where it is not installed, not there, or the name is not understood.
    """
    kind, _, what = name.partition(":")
    if not name:
        return None
    if kind == "spacy" and what:
        return _spacy(what)
    if kind == "program" and what:
        return _program(what)
    if kind == "answers" and what:
        path = Path(what).absolute()
        recorded(path)
        return LanguageModel(f"answers:{path.name}", Recorded(path))
    raise SettingsError(
        f"{name!r} is no second opinion: spacy:PIPELINE, program:COMMAND or answers:FILE."
    )


def _spacy(pipeline: str) -> SecondOpinion:
    if find_spec("spacy") is None:
        raise SettingsError("spaCy is not installed here: pip install 'readout[spacy]'.")
    if not Path(pipeline).is_dir() and not _is_package(pipeline):
        raise SettingsError(f"No spaCy pipeline called {pipeline} is installed here.")
    return SpacyParser(pipeline)


def _is_package(name: str) -> bool:
    return name.isidentifier() and find_spec(name) is not None


def _program(command: str) -> SecondOpinion:
    try:
        words = tuple(shlex.split(command))
    except ValueError as problem:
        raise SettingsError(f"{command!r} is no command: a quotation mark is open.") from problem
    if not words or shutil.which(words[0]) is None:
        raise SettingsError(f"The program of the second opinion was not found: {command!r}.")
    return LanguageModel(f"program:{Path(words[0]).name}", Program(words))
