"""A number in; frames of so many meetings, statements and places, with long names, out."""

import random

from tests.small_frames import frames

NAMES = (
    "Ștefan-Alexandru Brâncoveanu-Țărănescu",
    "Wojciech Szczęśniak-Źdźbłowski",
    "Владимир Александрович Колокольцев",
    "<b>x</b> $\\frac{1}{2}$",
    "=1+1\x07\u202e",
    "Li",
    "x" * 40_000,
)
FOREIGN = (*NAMES, "سيرغي بن لافروف الكبير", "王毅")
SIDES = (
    *("Russia", "Belarus", "Poland", "Romania", "United States", "NATO"),
    "Bosnia and Herzegovina, and what lies around it",
)
_PRECISIONS = ("day", "day", "day", "month", "year", "publication", "range")
_STATUSES = ("held", "held", "held", "planned", "cancelled", "denied", "reported")
_KINDS = ("talks", "summit", "session", "signing", "call")


def crowd(many, names=NAMES):
    """Return frames of `many` meetings and statements and as many places, always the same."""
    dice = random.Random(7)  # noqa: S311 -- nothing is kept secret here
    meetings, parties, statements, places = [], [], [], []
    for n in range(1, many + 1):
        precision = dice.choice(_PRECISIONS)
        year, month = dice.randint(2007, 2026), dice.randint(1, 12)
        start, end = f"{year}-{month:02d}-03", f"{year}-{month:02d}-03"
        if precision in ("month", "range"):
            start, end = f"{year}-{month:02d}-01", f"{year}-{month:02d}-28"
        if precision == "year":
            start, end = f"{year}-01-01", f"{year}-12-31"
        who, sides = dice.sample(names, 2), sorted(dice.sample(SIDES, dice.choice((2, 2, 3))))
        meetings.append(
            {
                "meeting": n, "event": f"{n:032x}", "start": start, "end": end,
                "precision": precision, "status": dice.choice(_STATUSES),
                "kind": dice.choice(_KINDS), "label": ", ".join(who), "sides": " – ".join(sides),
                "place": dice.choice(names), "origins": dice.randint(1, 9), "article": 1,
            }
        )  # fmt: skip
        parties += [
            {"meeting": n, "name": name, "side": side}
            for name, side in zip((*who, who[0]), sides, strict=False)
        ]
        statements.append(
            {
                "statement": n, "group": n, "event": f"{n:032x}", "start": start,
                "precision": precision, "speaker": who[0], "side": sides[0],
                "kind": dice.choice(("direct", "mixed", "indirect")),
                "manner": dice.choice(("said", "denied")), "content": f"{who[1]} and more words",
                "confidence": "high", "article": 1,
            }
        )  # fmt: skip
        pinned = n % 5 > 0
        places.append(
            {
                "mention": n, "place": f"{names[n % len(names)][:30]} {n}", "place_id": f"p{n}",
                "level": ("country", "site", "city", "city", "site")[n % 5], "country": "Poland",
                "latitude": dice.uniform(43.5, 55) if pinned else float("nan"),
                "longitude": dice.uniform(13, 30) if pinned else float("nan"),
                "article": 1, "start": start,
            }
        )  # fmt: skip
    article = {
        "article": 1, "id": "ab" * 16, "title": "Talks", "outlet": "Wire",
        "published": "2026-05-16", "published_text": "2026-05-16", "family": 1,
    }  # fmt: skip
    return frames(meetings, parties, statements, places, [article])
