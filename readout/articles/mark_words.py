"""A regular expression by which a format is told in; a word that all it matches holds, out.

A word is found many times as quickly as an expression, and most files have none of them.
"""

import re

# Letters and what stands between words in markup, as far as each stands there once and for all.
_RUN = re.compile(r"[A-Za-z_<\" ]{3,}(?![?*{])")
_ONE_OF = re.compile(r"\[(?:\\.|[^\]\\])*\]|\\.")
_GROUP = re.compile(r"\([^()]*\)")


def of(pattern: str) -> str:
    """Return the longest word of a pattern, or "" where another one may stand instead.

    >>> of(r"Document [A-Z]{4,10}[0-9]{4}"), of(r"\\d{1,6} of \\d{1,6} DOCUMENTS?")
    ('Document ', ' DOCUMENT')
    >>> of(r"(?:From|Sender): .{0,9}\\bwire\\.example"), of("(?:one)? [Tt]wo{0,2}")
    ('example', '')
    >>> of("<one>|<other>"), of("(?i)word")
    ('', '')
    """
    if "(?i" in pattern:
        return ""
    bare = _ONE_OF.sub("\n", pattern)
    while (outside := _GROUP.sub("\n", bare)) != bare:
        bare = outside
    return "" if "|" in bare else max(_RUN.findall(bare), key=len, default="")
