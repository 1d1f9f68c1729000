"""One article in, its Extraction out: the stages in their order, and nothing else.

`extract` is a pure function of the article and of the reference data; it needs no network, and its
version is part of every result.
"""

from pathlib import Path

from readout.articles import language
from readout.extract import (
    dates,
    gazetteer,
    meetings,
    mentions,
    places,
    registers,
    resolution,
    said,
    segment,
    statements,
    venues,
)
from readout.records import Article, Extraction

VERSION = "rules-2"  #: changes whenever a rule or a word list changes what is found
LANGUAGES = ("en",)  #: languages with a pack; "" (could not be told) is read as English


def supports(written_in: str) -> bool:
    """Tell whether there is an extraction for a language (ISO 639-1, "" for unknown)."""
    return written_in in ("", *LANGUAGES)


def extract(article: Article, reference: Path) -> Extraction:
    """Return everything found in an article; spans speak of `article.text`.

    `reference` is the folder of registers and gazetteer. An article in a language without a pack
    comes back with `supported=False` and no records.
    """
    written_in = article.language or language.tell(article.text)
    if not supports(written_in):
        return Extraction(article.id, VERSION, written_in, supported=False)
    registry = registers.load(reference)
    doc = segment.analyse(article.text)
    named = mentions.find(doc, registry)
    times = dates.find(doc, article.published)
    atlas = gazetteer.load(reference)
    toponyms = places.find(doc, atlas)
    attributions = statements.find(doc, named)
    chain = resolution.chain(doc, article.title, named, attributions, registry, article.published)
    spoken = said.resolve(doc, attributions, chain, times, article.published)
    held = meetings.find(doc, named, times, toponyms, chain, article.published, atlas.capital)
    return Extraction(
        article.id,
        VERSION,
        written_in or "en",
        statements=venues.attach(doc, spoken, held),
        meetings=held,
        places=toponyms,
        times=times,
        mentions=named,
    )
