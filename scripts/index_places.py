"""The gazetteer in; `names.tsv.gz` beside it out. Run it whenever the gazetteer has changed."""

import gzip
from pathlib import Path

from readout.extract.places import gazetteer_index

PLACES = Path(__file__).parent.parent / "data" / "reference" / "places"


def main() -> None:
    """Write the index of names; the same table gives the same bytes."""
    table = gzip.decompress((PLACES / "gazetteer.csv.gz").read_bytes()).decode("utf-8")
    lines = [line for line in table.split("\n")[1:] if line]
    index = "".join(line + "\n" for line in gazetteer_index.build(lines))
    (PLACES / "names.tsv.gz").write_bytes(gzip.compress(index.encode("utf-8"), 9, mtime=0))


if __name__ == "__main__":
    main()
