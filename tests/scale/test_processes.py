"""Extraction by several processes: the same answers in the same order, whoever dies on the way."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from readout.records import Article, Extraction, article_id
from readout.scale.processes import DIED, PART, extract_all

REFERENCE = Path("reference")


def lengths(article: Article, reference: Path) -> Extraction:
    """Stand in for an engine: quick, fails at "poison", kills its process at "deadly"."""
    if "poison" in article.text:
        raise RecursionError("the words of an article")
    if "deadly" in article.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return Extraction(article.id, str(len(article.text)))


def articles(*texts: str) -> list[Article]:
    return [Article(article_id(text), "", text) for text in texts]


def many(count: int) -> list[str]:
    return [f"They met on day {number}." for number in range(count)]


@pytest.mark.parametrize("workers", [1, 2])
def test_every_article_has_its_answer_in_the_order_given(workers):
    given = articles(*many(3 * PART + 1))
    found = list(extract_all(given, REFERENCE, workers, lengths))
    assert found == [lengths(one, REFERENCE) for one in given]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_article_that_fails_fails_alone(workers):
    given = articles("one", "poison", "three")
    found = list(extract_all(given, REFERENCE, workers, lengths))
    assert [one.problem for one in found] == ["", "RecursionError", ""]
    assert found[1].article == given[1].id


@pytest.mark.parametrize("where", [0, PART, 2 * PART + 3])
def test_an_article_that_kills_its_process_is_lost_alone(where):
    texts = many(3 * PART)
    texts[where] = "deadly"
    found = list(extract_all(articles(*texts), REFERENCE, 2, lengths))
    assert [one.article for one in found] == [article_id(text) for text in texts]
    assert [at for at, one in enumerate(found) if one.problem == DIED] == [where]


@pytest.mark.parametrize("workers", [1, 2])
def test_without_articles_there_is_nothing(workers):
    assert list(extract_all([], REFERENCE, workers, lengths)) == []


def test_articles_are_drawn_only_as_they_are_needed():
    drawn = []

    def source():
        for number, one in enumerate(articles(*many(100 * PART))):
            drawn.append(number)
            yield one

    extractions = extract_all(source(), REFERENCE, 2, lengths)
    next(extractions)
    extractions.close()
    assert len(drawn) <= 10 * PART


RUN = """
import os
from readout.scale.processes import extract_all
from tests.scale.test_processes import REFERENCE, articles, many, tell
if __name__ == "__main__":
    for extraction in extract_all(articles(*many(10_000)), REFERENCE, 2, tell):
        print(extraction.version, flush=True)
"""


def tell(article: Article, reference: Path) -> Extraction:
    """Stand in for an engine that says which process it runs in."""
    return Extraction(article.id, str(os.getpid()))


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks at /proc")
def test_workers_end_with_the_process_that_wanted_their_work():
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", RUN], stdout=subprocess.PIPE, text=True, cwd=root
    ) as run:
        worker = Path("/proc") / run.stdout.readline().strip()
        run.send_signal(signal.SIGKILL)
    until = time.monotonic() + 10
    while worker.exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not worker.exists()
