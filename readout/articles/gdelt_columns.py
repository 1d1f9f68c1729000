"""The names of the columns of GDELT's Events, which its own files leave out.

Source: "The GDELT Event Database, Data Format Codebook" 2.0 (2015) and 1.03 (2013). Names are
folded as written_names.py folds them.
"""

_ACTORS = tuple(
    f"actor{number}{what}"
    for number in (1, 2)
    for what in (
        "code name countrycode knowngroupcode ethniccode religion1code religion2code "
        "type1code type2code type3code"
    ).split()
)
_EVENT = (
    "isrootevent eventcode eventbasecode eventrootcode quadclass goldsteinscale nummentions "
    "numsources numarticles avgtone"
).split()


def _places(parts: str) -> tuple[str, ...]:
    whose = ("actor1", "actor2", "action")
    return tuple(f"{one}geo{part}" for one in whose for part in parts.split())


_BEFORE = ("globaleventid", "sqldate", "monthyear", "year", "fractiondate", *_ACTORS, *_EVENT)
_AFTER = ("dateadded", "sourceurl")

#: Number of columns -> their names.
EVENTS = {
    61: (
        *_BEFORE,
        *_places("type fullname countrycode adm1code adm2code lat long featureid"),
        *_AFTER,
    ),
    58: (*_BEFORE, *_places("type fullname countrycode adm1code lat long featureid"), *_AFTER),
}
