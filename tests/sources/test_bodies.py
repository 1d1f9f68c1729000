"""Bodies of answers: unpacked, counted, and never cut in silence."""

import gzip
import zlib

import pytest

from readout.errors import CutShort, SourceError, TooLarge
from readout.sources.bodies import unpacked

WORDS = b"They met in Minsk. " * 50
RAW = zlib.compressobj(wbits=-15)
PACKED = {
    "": WORDS,
    "identity": WORDS,
    "gzip": gzip.compress(WORDS),
    "X-GZIP": gzip.compress(WORDS[:100]) + gzip.compress(WORDS[100:]),
    "deflate": zlib.compress(WORDS),
    "Deflate ": RAW.compress(WORDS) + RAW.flush(),
}


@pytest.mark.parametrize("coding", PACKED)
@pytest.mark.parametrize("step", [1, 7, 10_000])
def test_a_body_comes_out_as_it_was(coding, step):
    data = PACKED[coding]
    pieces = [data[at : at + step] for at in range(0, len(data), step)]
    assert unpacked(pieces, coding) == WORDS


@pytest.mark.parametrize("coding", PACKED)
def test_nothing_is_nothing_however_it_is_packed(coding):
    assert unpacked([], coding) == b""


@pytest.mark.parametrize("coding", PACKED)
def test_a_body_over_the_limit_is_dropped(coding):
    with pytest.raises(TooLarge):
        unpacked([PACKED[coding]], coding, most=len(WORDS) - 1)


@pytest.mark.parametrize("coding", ["gzip", "X-GZIP", "deflate", "Deflate "])
def test_a_packed_body_that_breaks_off_is_refused(coding):
    with pytest.raises(CutShort):
        unpacked([PACKED[coding][:-9]], coding)


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "compress"])
def test_a_packing_that_was_not_asked_for_is_refused(coding):
    with pytest.raises(SourceError, match="not asked for"):
        unpacked([b"x"], coding)


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_damaged_packing_is_refused(coding):
    with pytest.raises(SourceError, match="damaged"):
        unpacked([b"\x78\x9c\xff\xff\xff\xff" if coding == "deflate" else b"no gzip"], coding)
