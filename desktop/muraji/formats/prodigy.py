"""Prodigy: a line of JSON for each text, with its tokens and the spans over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from muraji.domain.annotation import MentionState
from muraji.domain.words import Words
from muraji.formats.format import Reading
from muraji.formats.parts.claims import ClaimedText, proved
from muraji.formats.parts.cut_tokens import tiles
from muraji.formats.parts.lines import json_keys, json_lines, write_json_lines
from muraji.formats.parts.records import SpanRecord, span_fields
from muraji.formats.parts.samples import clean_samples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.formats.parts.place import Place
    from muraji.formats.parts.samples import Sample


class _Line(msgspec.Struct):
    """What is read of an example."""

    text: str
    spans: list[SpanRecord] = []
    meta: dict[str, Any] = {}
    answer: str = "accept"


class Prodigy:
    """Examples for ``spans.manual``, which allows nesting, and for training with spaCy."""

    name = "prodigy"
    title = Words("Prodigy", "صيغة Prodigy")
    suffixes = (".jsonl",)
    loses = Words(
        "What was cut, regions, pending and rejected suggestions, values. The clean text is written "
        "with tokens; a proclitic before a mention and an ending after it become tokens of their own.",
        "ما حُذف والمناطق والاقتراحات المعلّقة والمرفوضة والقيم. يُكتب النص المنظّف مع كلماته، ويصير ما "
        "يتصل بالإشارة قبلها أو بعدها كلمة مستقلة.",
    )
    can_read = True
    can_write = True

    def recognises(self, head: bytes) -> bool:
        """Say whether the first lines have a text and spans."""
        return {"text", "spans"} <= json_keys(head)

    def read(self, path: Path) -> Reading:
        """Read line by line; spans of an example that was not accepted come as suggestions."""
        return Reading(_documents(path))

    def write(
        self,
        documents: Iterable[Document],
        labels: LabelSet,  # noqa: ARG002
        stream: BinaryIO,
    ) -> None:
        """Write an example for each document as it comes."""
        write_json_lines(map(_record, clean_samples(documents)), stream)


def _record(sample: Sample) -> dict[str, Any]:
    tokens = tiles(sample.text, [mention.span for mention in sample.mentions])
    first = {token.span.start: place for place, token in enumerate(tokens)}
    last = {token.span.end: place for place, token in enumerate(tokens)}
    return {
        "text": sample.text,
        "tokens": [
            {
                "text": token.span.of(sample.text),
                "start": token.span.start,
                "end": token.span.end,
                "id": place,
                "ws": token.has_space,
            }
            for place, token in enumerate(tokens)
        ],
        "spans": [
            {
                **span_fields(mention),
                "token_start": first[mention.span.start],
                # The last token, not the one after it.
                "token_end": last[mention.span.end],
            }
            for mention in sample.mentions
        ],
        "meta": {name: value for name, value in sample.metadata.items() if value},
        "answer": "accept",
    }


def _documents(path: Path) -> Iterator[Document]:
    for number, (place, line) in enumerate(json_lines(path, _Line), 1):
        yield proved(_claimed(line, place, f"{path.name} {number}"))


def _claimed(line: _Line, place: Place, source: str) -> ClaimedText:
    state = MentionState.ACCEPTED if line.answer == "accept" else MentionState.PENDING
    claims = [span.claim(state) for span in line.spans]
    told = {name: value for name, value in line.meta.items() if isinstance(value, str)}
    source = told.pop("source", source)
    return ClaimedText(source, line.text, claims, place, Prodigy.name, metadata=told)
