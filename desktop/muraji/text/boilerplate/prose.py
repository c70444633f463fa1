"""Reads running text of which pages are composed for training: plain stories, tagged words, encyclopaedias."""

from __future__ import annotations

import json
import lzma
import re
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EVERY = 12
"""One article of an encyclopaedia in so many is taken."""
LEAST_WORDS, MOST_LETTERS = 9, 900
"""Of a paragraph."""
LEAST_PARAGRAPHS, MOST_PARAGRAPHS = 4, 24
TAGGED = re.compile(r"^\S+ (?:O|[BI]-\w+)$")
BEFORE_MARK = re.compile(r" ([.،,:؛!؟?)»])")
AFTER_MARK = re.compile(r"([(«]) ")
MARKUP = re.compile(r"</?doc[^>]*>")


def read_stories(path: Path) -> list[str]:
    """Return the stories of a file, paragraphs by line.

    Args:
        path: articles as JSON lines with ``text`` (``.jsonl.xz``), words with their tags a line
            each (as ANERcorp has them), or plain text with a blank line between stories.
    """
    if path.name.endswith(".jsonl.xz"):
        return list(encyclopaedia(path))
    text = path.read_text(encoding="utf-8")
    if TAGGED.match(text.lstrip().split("\n", 1)[0]):
        return list(tagged(text))
    return [story for story in text.split("\n\n") if story.strip()]


def encyclopaedia(path: Path) -> Iterator[str]:
    """Yield some articles, their titles and links in brackets left out."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % EVERY:
                continue
            rows = MARKUP.sub("", json.loads(line)["text"]).split("\n")[2:]
            paragraphs = [
                row.strip()
                for row in rows
                if len(row.split()) >= LEAST_WORDS
                and len(row) < MOST_LETTERS
                and "[[" not in row
                and "{{" not in row
            ]
            if len(paragraphs) >= LEAST_PARAGRAPHS:
                yield "\n".join(paragraphs[:MOST_PARAGRAPHS])


def tagged(text: str) -> Iterator[str]:
    """Yield stories of several paragraphs, each of one sentence or two, from words with tags."""
    sentences = [
        joined([row.split()[0] for row in block.split("\n") if row.strip()])
        for block in text.split("\n\n")
        if block.strip()
    ]
    random = Random(0)  # noqa: S311 - lengths of stories, not secrets
    place = 0
    while place < len(sentences):
        paragraphs = []
        for _ in range(random.randint(LEAST_PARAGRAPHS, LEAST_PARAGRAPHS + 8)):
            count = random.choice((1, 1, 2))
            paragraphs.append(" ".join(sentences[place : place + count]))
            place += count
        yield "\n".join(paragraph for paragraph in paragraphs if paragraph)


def joined(words: list[str]) -> str:
    """Put words and marks together as they are printed."""
    return BEFORE_MARK.sub(r"\1", AFTER_MARK.sub(r"\1", " ".join(words)))
