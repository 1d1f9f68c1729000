"""A regular expression by which a format is told in; a word that all it matches holds, out.

A word is found many times as quickly as an expression, and most files have none of them.
"""

import re

# Letters and what stands between words in markup, as far as each stands there once and for all.
_RUN = re.compile(r"[A-Za-z_<\" ]{3,}(?![?*{])")
_GROUP = re.compile(r"\[(?:\\.|[^\]\\])*\]|\\.")


def of(pattern: str) -> str:
    """Return the longest word of a pattern, or "" where another one may stand instead.

    >>> of(r"Document [A-Z]{4,10}[0-9]{4}"), of(r"\\d{1,6} of \\d{1,6} DOCUMENTS?")
    ('Document ', ' DOCUMENT')
    >>> of("<one>|<other>"), of("(?:one)? [Tt]wo"), of("(?i)word")
    ('', '', '')
    """
    if "|" in pattern or "(" in pattern:
        return ""
    bare = _GROUP.sub("\n", pattern)
    return max(_RUN.findall(bare), key=len, default="")
