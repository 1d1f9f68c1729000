"""Everything Readout raises on purpose; what one file of a batch can do wrong is a value instead.

ReadoutError
    SettingsError       a setting or a data file of the installation cannot be used
    SourceError         a path, an upload or an address that cannot be used
        TooLarge        over a number in limits.py
        NotFound        nothing is there, or not any more
        NotAFile        a pipe, a device, a link, a folder
    StoreError          the store cannot be read or written; its cause is chained
        StoreBusy       another writer holds it; trying again later helps
        ForeignStore    the file is not a Readout store, or was written by a newer Readout
    ReviewError         a decision that cannot be kept
    MarkError           a mark that cannot be set, is not there, or does not open
    SavedFilterError    filters that cannot be kept under a name, or are not there under it
    ExportError         nothing could be written: unknown format, a target that cannot be written
        BriefError      a brief that is not there, or cannot leave as it is marked
"""


class ReadoutError(Exception):
    """The root: catch it to show a sentence instead of a trace. Messages hold no article text."""


class SettingsError(ReadoutError):
    """A setting or a data file of the installation cannot be used."""


class SourceError(ReadoutError):
    """A path, an upload or an address that cannot be used."""


class TooLarge(SourceError):
    """Over a number in limits.py."""


class NotFound(SourceError):
    """Nothing is there, or not any more."""


class NotAFile(SourceError):
    """A pipe, a device, a link, or a folder where a file is needed."""


class CutShort(SourceError):
    """An answer that breaks off before its end."""


class BlockedAddress(SourceError):
    """A web address that is refused by its text or its number, before anything was sent to it."""


class StoreError(ReadoutError):
    """The store cannot be read or written; its cause is chained."""


class StoreBusy(StoreError):
    """Another writer holds the store; trying again later helps."""


class ForeignStore(StoreError):
    """The file is not a Readout store, or a newer Readout wrote it."""


class ReviewError(ReadoutError):
    """A decision that cannot be kept: it speaks of nothing, or says what no record can say."""


class MarkError(ReadoutError):
    """A mark in time that cannot be set, is not there, or does not open."""


class SavedFilterError(ReadoutError):
    """Filters that cannot be kept under this name, or are not there under it."""


class ExportError(ReadoutError):
    """Nothing could be written: an unknown format, or a target that cannot be written."""


class BriefError(ExportError):
    """A brief that is not there, holds too much, or cannot leave as it is marked."""
