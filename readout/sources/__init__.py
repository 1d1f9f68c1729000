"""A path or an upload in; bytes with a name out."""

from readout.sources.files import Source, printable, read, uploaded, walk

__all__ = ["Source", "printable", "read", "uploaded", "walk"]
