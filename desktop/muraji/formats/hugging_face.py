"""Hugging Face: rows that ``datasets`` loads, with text, entities and tagged tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from muraji.domain.words import Words
from muraji.formats.claims import Claim, ClaimedText, Unit, proved
from muraji.formats.conll.rebuilding import rebuilt
from muraji.formats.conll.tagging import TAG, Scheme, ranges_of, tags_of, token_ranges
from muraji.formats.cut_tokens import cut_tokens
from muraji.formats.format import Reading
from muraji.formats.lines import json_keys, json_lines, write_json_lines
from muraji.formats.samples import clean_samples, outermost

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.formats.place import Place
    from muraji.formats.samples import Sample


class _Entity(msgspec.Struct):
    """A span in code points, half-open."""

    start: int
    end: int
    label: str
    text: str | None = None


class RowRecord(msgspec.Struct):
    """What is read of a row: a text with entities, or tokens with their tags as words."""

    text: str | None = None
    entities: list[_Entity] | None = None
    tokens: list[str] | None = None
    ner_tags: list[str] | None = None
    source: str = ""
    title: str = ""
    url: str = ""
    author: str = ""
    site: str = ""
    published: str = ""


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


def row(sample: Sample) -> dict[str, Any]:
    """Return the row of a sample; its fields are those of :func:`features`."""
    text, mentions = sample.text, outermost(sample.mentions)
    tokens = cut_tokens(text, [mention.span for mention in mentions])
    (ranges,) = token_ranges(mentions, [tokens]) if tokens else ([],)
    return {
        "id": sample.id,
        **sample.metadata,
        "text": text,
        "entities": [
            {
                "start": mention.span.start,
                "end": mention.span.end,
                "label": mention.label,
                "text": mention.surface,
            }
            for mention in sample.mentions
        ],
        "tokens": [token.of(text) for token in tokens],
        "ner_tags": tags_of(ranges, len(tokens), Scheme.IOB2),
    }


def features() -> list[dict[str, Any]]:
    """Return the features of the rows as ``dataset_info`` in a dataset card names them.

    A loader that must guess them from the rows takes a first row without entities for one whose
    list can hold nothing.
    """
    texts = ("id", "source", "title", "url", "author", "site", "published", "text")
    string = {"dtype": "string"}
    return [
        *({"name": name, **string} for name in texts),
        {
            "name": "entities",
            "list": [
                {"name": "start", "dtype": "int64"},
                {"name": "end", "dtype": "int64"},
                {"name": "label", **string},
                {"name": "text", **string},
            ],
        },
        {"name": "tokens", "list": "string"},
        {"name": "ner_tags", "list": "string"},
    ]


def _documents(path: Path) -> Iterator[Document]:
    for number, (place, line) in enumerate(json_lines(path, RowRecord), 1):
        yield document_of(line, place, f"{path.name} {number}", HuggingFace.name)


def document_of(line: RowRecord, place: Place, source: str, origin: str) -> Document:
    """Return the document of a row; ``source`` is for one that names none.

    Raises:
        MurajiError: it has neither a text nor tags of tokens, or they do not fit.
    """
    return proved(_claimed(line, place, line.source or source, origin))


def _claimed(line: RowRecord, place: Place, source: str, origin: str) -> ClaimedText:
    fields = ("title", "url", "author", "site", "published")
    metadata = {name: value for name in fields if (value := getattr(line, name))}
    if line.text is not None:
        claims = [Claim(e.start, e.end, e.label, e.text) for e in line.entities or ()]
        return ClaimedText(source, line.text, claims, place, origin, metadata=metadata)
    tokens, tags = line.tokens or [], line.ner_tags or []
    if not tokens or len(tokens) != len(tags) or not all(map(TAG.fullmatch, tags)):
        raise place.refusal(
            "it has neither a text nor as many tags as tokens",
            "لا نص فيه، ولا وسوم بعدد الكلمات",
        )
    text, (spans,) = rebuilt([tokens])
    claims = [
        Claim(spans[start].start, spans[end - 1].end, label)
        for start, end, label in ranges_of(tags)
    ]
    units = (Unit.CODE_POINTS,)
    return ClaimedText(source, text, claims, place, origin, units, metadata=metadata)
