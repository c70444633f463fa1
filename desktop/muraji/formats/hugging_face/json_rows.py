"""Hugging Face: the rows that ``datasets`` loads, a line of JSON for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from muraji.domain.words import Words
from muraji.formats.format import Reading
from muraji.formats.hugging_face.rows import RowRecord, document_of, row
from muraji.formats.parts.lines import json_keys, json_lines, write_json_lines
from muraji.formats.parts.samples import clean_samples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet


class HuggingFace:
    """The clean text of each article, its mentions, and the outermost of them as IOB2 tags."""

    name = "huggingface"
    title = Words(
        "Hugging Face datasets (JSON Lines)", "مجموعات بيانات Hugging Face بصيغة JSON Lines"
    )
    suffixes = (".jsonl",)
    loses = Words(
        "What was cut, regions, pending and rejected suggestions, values. The clean text is written; "
        "its entities are whole and nested, and only the outermost of them stand in the tags.",
        "ما حُذف والمناطق والاقتراحات المعلّقة والمرفوضة والقيم. يُكتب النص المنظّف وكياناته كلها "
        "بتداخلها، ولا يرد في الوسوم إلا الخارجي منها.",
    )
    can_read = True
    can_write = True

    def recognises(self, head: bytes) -> bool:
        """Say whether the first rows have entities with a start, or tokens with tags."""
        keys = json_keys(head)
        entities = {"text", "entities"} <= keys and "start_offset" not in keys
        return (entities or {"tokens", "ner_tags"} <= keys) and not {"sha256", "spans"} & keys

    def read(self, path: Path) -> Reading:
        """Read row by row; a row of tokens without a text is put together."""
        return Reading(_documents(path))

    def write(
        self,
        documents: Iterable[Document],
        labels: LabelSet,  # noqa: ARG002
        stream: BinaryIO,
    ) -> None:
        """Write a row for each document as it comes, every field in every row."""
        write_json_lines(map(row, clean_samples(documents)), stream)


def _documents(path: Path) -> Iterator[Document]:
    for number, (place, line) in enumerate(json_lines(path, RowRecord), 1):
        yield document_of(line, place, f"{path.name} {number}", HuggingFace.name)
