"""What is said of an import: article by article, or file by file where there are very many."""

from __future__ import annotations

from muraji.workspace.arrivals import ImportReport
from muraji.workspace.import_told import MOST_BY_NAME, told


def sentences(*duplicates: tuple[str, str]) -> list[str]:
    return [words.en for words in told(ImportReport(duplicates=list(duplicates)))]


def test_few_articles_that_are_here_are_named() -> None:
    one, other = sentences(("a.jsonl 1", "x.txt"), ("b.txt", "y.txt"))
    assert one.startswith(
        "“\u2068a.jsonl 1\u2069” is already in the project as “\u2068x.txt\u2069”"
    )
    assert other.startswith("“\u2068b.txt\u2069” is already in the project")


def test_many_articles_of_a_file_are_counted() -> None:
    many = [(f"a.jsonl {number}", "x") for number in range(MOST_BY_NAME + 1)]
    other = [("news.jsonl", f"source {number}") for number in range(MOST_BY_NAME + 2)]
    first, second, third = sentences(*many, *other, ("report 2024.txt", "x"))
    assert first.startswith("“\u2068a.jsonl\u2069”: 6 of its articles are already in the project")
    assert second.startswith("“\u2068news.jsonl\u2069”: 7 of its articles")
    assert third.startswith("“\u2068report 2024.txt\u2069” is already")
