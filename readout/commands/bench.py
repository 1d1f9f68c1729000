"""The words of `readout bench` in; what was measured, as lines, out."""

import argparse
from datetime import date

from readout import settings


def bench(words: argparse.Namespace) -> int:
    """Measure: against the demo's facts or gold files, speed, imports, copies, exports, pages."""
    from readout import bench as work

    place = settings.load()
    if words.what == "demo":
        print(work.demo_report(place.demo, place.reference, errors=words.errors))
    elif words.what == "quality":
        day = date.today() if words.record else None
        print(
            work.quality_report(
                words.paths, place.reference, place.root, errors=words.errors, record=day
            )
        )
    elif words.what == "duplicates":
        print(work.duplicates_report(words.paths, words.stored))
    elif words.what == "exports":
        print(work.export_report(place.root))
    elif words.what == "imports":
        print(work.import_report(words.paths))
    elif words.what == "pages":
        print(
            work.pages_report(words.statements, place.root, place.reference, browser=words.browser)
        )
    else:
        print(work.speed_report(place.demo, place.reference, words.paths))
    return 0
