"""Muraji JSON Lines: one article a line, for streams, diffs and tools that read line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from muraji.domain.label import Label, LabelSet
from muraji.domain.words import Words
from muraji.formats.format import Reading
from muraji.formats.muraji_json.reading import document_of
from muraji.formats.muraji_json.records import ArticleRecord
from muraji.formats.muraji_json.writing import article_record
from muraji.formats.parts.lines import json_keys, json_lines, write_json_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from muraji.domain.document import Document


class MurajiJsonLines:
    """The articles of Muraji JSON, each a line of its own."""

    name = "jsonl"
    title = Words("Muraji JSON Lines, an article a line", "JSON Lines من مُراجِع، مقالة في كل سطر")
    suffixes = (".jsonl",)
    loses = Words(
        "Titles, keys and definitions of the labels; all else of the articles is kept.",
        "عناوين الفئات ومفاتيحها وتعريفاتها؛ وكل ما عداها من المقالات يبقى.",
    )
    can_read = True
    can_write = True

    def recognises(self, head: bytes) -> bool:
        """Say whether the beginning of a file shows the fields of our articles."""
        return {"sha256", "clean_text", "regions"} <= json_keys(head)

    def read(self, path: Path) -> Reading:
        """Read line by line; see :class:`muraji.formats.format.Format`."""
        return Reading(_documents(path))

    def write(
        self,
        documents: Iterable[Document],
        labels: LabelSet,  # noqa: ARG002
        stream: BinaryIO,
    ) -> None:
        """Write a line for each document as it comes."""
        write_json_lines(map(article_record, documents), stream)


def _documents(path: Path) -> Iterator[Document]:
    for place, record in json_lines(path, ArticleRecord):
        names = dict.fromkeys(entity.label for entity in (*record.entities, *record.negatives))
        nothing = Words("", "")
        known = LabelSet(tuple(Label(name, "", "", nothing, nothing) for name in names))
        yield document_of(record, known, f"{path.name}: {place.within.en}")
