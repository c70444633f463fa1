"""Notes of a dataset's articles lie on the disk, and a full one is told in a sentence."""

from __future__ import annotations

import sqlite3
from array import array

import pytest

from muraji.domain.errors import MurajiError
from muraji.store.noted import ArticleFacts, NotedArticles
from muraji.text.similar import sketch


def facts(number: int, source: str = "a") -> ArticleFacts:
    text = " ".join(f"word{number}x{place}" for place in range(100))
    numbers = array("q", range(number, number + 3))
    return ArticleFacts(f"{number:04}", f"w{number}", source, "", sketch(text), numbers, numbers)


def test_what_was_noted_is_given_back_as_it_was() -> None:
    with NotedArticles() as articles:
        for number in (3, 1, 2):
            articles.add(facts(number, "b" if number == 3 else "a"))
        articles.settle()
        assert list(articles.ids()) == [(1, "0001"), (2, "0002"), (3, "0003")]
        assert articles.sketch(3) == facts(3).sketch
        assert list(articles.in_order_of("source")) == [("a", 1), ("a", 2), ("b", 3)]
        assert list(articles.sharing_names(3, 2)) == [(1, 2), (2, 3)]
        articles.part([(0, 1), (1, 2), (0, 3)])
        assert list(articles.in_part(0)) == ["0003", "0001"]
        assert list(articles.in_part(0, "written_id")) == ["w3", "w1"]
        # 1 and 5 are in one article each of part 0; 2, 3 and 4 are in both parts.
        assert articles.mentions_in_parts() == {0b01: 2, 0b11: 3}
        assert articles.sources_in_parts() == {0b11: 1, 0b01: 1}
        assert articles.commonest_sources(1) == [("a", 2)]


def fill(articles: NotedArticles) -> None:
    for number in range(1_000):
        articles.add(facts(number))


def test_a_full_disk_is_told() -> None:
    articles = NotedArticles()
    articles._file.execute("PRAGMA max_page_count = 12")
    with pytest.raises(MurajiError, match="TMPDIR"), articles:
        fill(articles)


def test_what_else_goes_wrong_is_no_full_disk() -> None:
    articles = NotedArticles()
    articles._file.execute("DROP TABLE came")
    with pytest.raises(sqlite3.OperationalError, match="no such table"), articles:
        fill(articles)
