"""The declared columns of every frame, with their dtypes: what the pages and exports rely on.

One row of `MEETINGS` is one meeting with all its reports; of `PARTICIPANTS` one actor at one
meeting; of `STATEMENTS` one statement; of `MENTIONS` one place name in an article; of `ARTICLES`
one text with all its sightings. Days are datetime64[s], NaT where none is known. Texts that can be
long (`content`) stand in the same frame as Arrow strings.
"""

MEETINGS: dict[str, str] = {
    "meeting": "int64",  # key
    "event": "string",  # public id of its first report
    "start": "datetime64[s]",
    "end": "datetime64[s]",
    "precision": "category",
    "status": "category",
    "kind": "category",
    "label": "string",  # short: "Lavrov, Makei"
    "parties": "string",  # full names, "; " between
    "sides": "category",  # sides in alphabetical order, " – " between
    "place": "category",  # name, "" when not known
    "place_id": "category",
    "place_level": "category",
    "country": "category",  # of the place
    "latitude": "float64",  # NaN unless the level is site or city
    "longitude": "float64",
    "reports": "int64",
    "origins": "int64",  # distinct texts; several outlets may have printed one
    "outlets": "int64",
    "confidence": "category",
    "rule": "category",
    "article": "int64",  # of the report shown first
    "evidence_start": "int64",
    "evidence_end": "int64",
    "trigger_start": "int64",
    "trigger_end": "int64",
    "evidence": "string",  # the sentence it rests on, in words
}

PARTICIPANTS: dict[str, str] = {
    "meeting": "int64",
    "actor": "category",  # actor id, "" when as written
    "name": "category",
    "role": "category",
    "side": "category",
    "actor_kind": "category",
}

STATEMENTS: dict[str, str] = {
    "statement": "int64",  # key
    "event": "string",
    "start": "datetime64[s]",
    "end": "datetime64[s]",
    "precision": "category",
    "actor": "category",
    "speaker": "category",  # resolved name, else as written, else ""
    "as_written": "category",
    "role": "category",
    "side": "category",
    "kind": "category",  # direct, mixed, indirect
    "manner": "category",
    "content": "string",  # the words, spans joined by " … "
    "addressee": "category",
    "reported_by": "category",
    "outlet": "category",
    "confidence": "category",
    "rule": "category",
    "reason": "category",
    "basis": "string",
    "article": "int64",
    "evidence_start": "int64",
    "evidence_end": "int64",
}

MENTIONS: dict[str, str] = {
    "mention": "int64",
    "start": "datetime64[s]",  # the article's date
    "place": "category",
    "place_id": "category",
    "level": "category",
    "country": "category",
    "latitude": "float64",  # NaN unless the level is site or city
    "longitude": "float64",
    "described": "bool",  # the site is described, not named
    "article": "int64",
    "evidence_start": "int64",
    "evidence_end": "int64",
}

ARTICLES: dict[str, str] = {
    "article": "int64",
    "id": "string",  # 32 hex digits
    "title": "string",
    "outlet": "category",
    "published": "datetime64[s]",  # first day of what is known
    "published_text": "string",  # the ISO prefix itself
    "published_known": "category",
    "language": "category",
    "source": "string",
    "fetched_at": "string",
    "raw_sha256": "string",
    "characters": "int64",
    "sightings": "int64",
    "outlets": "int64",
    "statements": "int64",
    "meetings": "int64",
    "supported": "bool",  # False: no extraction for this language yet
    "demo": "bool",
}

REPORTS: dict[str, str] = {  # one row: what one article says of one meeting
    "report": "int64",  # key
    "meeting": "int64",
    "event": "string",
    "article": "int64",
    "status": "category",
    "kind": "category",
    "confidence": "category",
    "evidence_start": "int64",
    "evidence_end": "int64",
}

SIGHTINGS: dict[str, str] = {  # one row: one copy of an article
    "article": "int64",
    "outlet": "category",
    "title": "string",
    "published": "string",  # ISO prefix
    "source": "string",
    "address": "string",
    "fetched_at": "string",
}
