"""One article in, its Extraction out: the stages in their order, and nothing else.

`extract` is a pure function of the article and of the reference data; it needs no network, and its
version is part of every result.
"""

from pathlib import Path

from readout import coverage
from readout.articles import language
from readout.extract import dates, packs, places, second_opinion, segment, statements
from readout.extract.meetings import finding as meetings
from readout.extract.people import mentions, registers, resolution
from readout.extract.places import gazetteer
from readout.extract.second_opinion import Answer, SecondOpinion
from readout.extract.statements import said, venues
from readout.records import Article, Extraction, MeetingReport

VERSION = "rules-7"  #: changes whenever a rule or a word list changes what is found


def version(opinion: SecondOpinion | None = None) -> str:
    """Return the version that results carry: with a second opinion they are other results."""
    return VERSION if opinion is None else f"{VERSION}+{opinion.name}"


def extract(article: Article, reference: Path, opinion: SecondOpinion | None = None) -> Extraction:
    """Return everything found in an article; spans speak of `article.text`.

    `reference` is the folder of registers and gazetteer; a second `opinion` is heard after the
    rules. In a language with a pack of words only the plainest forms are read (`coverage.partial`
    says which); in one without, the article comes back with `supported=False` and no records.
    """
    written_in = article.language or language.tell(article.text)
    if not coverage.supports(written_in):
        return Extraction(article.id, version(opinion), written_in, supported=False)
    registry = registers.load(reference)
    atlas = gazetteer.load(reference)
    doc = segment.analyse(article.text)
    pack = packs.load(written_in)
    tellings = None
    if pack is None:
        named = mentions.find(doc, registry)
        times = dates.find(doc, article.published)
        toponyms = places.find(doc, atlas)
        attributions = statements.find(doc, named)
    else:
        attributions, named = packs.find(doc, pack, registry)
        tellings = packs.meetings.read(doc, pack, registry, named)
        named = tellings.subjects(named)
        times = packs.dates.find(doc, pack, article.published)
        toponyms = packs.places.find(doc, atlas)
    answer = opinion.answer(article, doc, attributions) if opinion else Answer()
    if opinion is not None:
        attributions = second_opinion.merge(doc, attributions, answer.proposals, opinion.name)
    chain = resolution.chain(doc, article.title, named, attributions, registry, article.published)
    spoken = said.resolve(doc, attributions, chain, times, article.published)
    held: tuple[MeetingReport, ...]
    if tellings is None:
        held = meetings.find(doc, named, times, toponyms, chain, article.published, atlas.capital)
    else:
        held = packs.meeting_reports.find(
            tellings, chain, times, toponyms, atlas, article.published
        )
    return Extraction(
        article.id,
        version(opinion),
        written_in or "en",
        statements=venues.attach(doc, spoken, held),
        meetings=held,
        places=toponyms,
        times=times,
        mentions=named,
        dropped=answer.dropped,
    )
