"""A path or an upload in; bytes with a name out. Web addresses: visits.py, not imported from here.

The child process that parses files imports this package, and needs no web.
"""

from readout.sources.files import Source, printable, read, uploaded, walk

__all__ = ["Source", "printable", "read", "uploaded", "walk"]
