"""How a feed was last time in; how long it is left alone now out."""

from readout import limits

_FIRST = 900.0  # seconds after a first failure


def back_off(failures: int, retry_after: float = 0.0) -> float:
    """Return the seconds for which a feed is not asked after so many failures in a row.

    Doubled each time, up to a day; a server that asks for more time gets it, up to a day too.

    >>> back_off(0), back_off(1), back_off(3), back_off(1, 7200)
    (0.0, 900.0, 3600.0, 7200)
    """
    if failures < 1:
        return 0.0
    doubled = _FIRST * 2.0 ** min(failures - 1, 16)
    return min(max(doubled, retry_after), limits.BACK_OFF_SECONDS)


def jittered(seconds: float, chance: float) -> float:
    """Return a pause of about so many seconds; `chance` lies between 0 and 1.

    Else every Readout that was started on the hour asks the same sites on the hour.

    >>> jittered(1800, 0.0), jittered(1800, 0.5)
    (1620.0, 1800.0)
    """
    return seconds * (0.9 + 0.2 * chance)
