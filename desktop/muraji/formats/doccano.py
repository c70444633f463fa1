"""doccano: a line of JSON for each text, its offsets in the units of a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

import msgspec

from muraji.domain.words import Words
from muraji.formats.format import Reading
from muraji.formats.parts.claims import Claim, ClaimedText, Unit, proved
from muraji.formats.parts.lines import json_keys, json_lines, write_json_lines
from muraji.formats.parts.records import SourceRecord
from muraji.formats.parts.samples import raw_sample
from muraji.text.utf16 import Utf16Map

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.formats.parts.place import Place
    from muraji.formats.parts.samples import Sample

Label = tuple[int, int, str]


class _Entity(msgspec.Struct):
    """A span as projects with relations have it."""

    start_offset: int
    end_offset: int
    label: str


class _Line(SourceRecord, kw_only=True):
    """What is read of a line; doccano calls the spans ``label``, and ``labels`` before 2021."""

    text: str | None = None
    data: str | None = None
    label: list[Label] | None = None
    labels: list[Label] | None = None
    entities: list[_Entity] | None = None
    offset_unit: str = ""
    surfaces: list[tuple[int, int, str]] = msgspec.field(default_factory=list)


class Doccano:
    """Sequence labelling as doccano imports and exports it."""

    name = "doccano"
    title = Words("doccano", "صيغة doccano")
    suffixes = (".jsonl",)
    loses = Words(
        "Regions, pending and rejected suggestions, values. The raw text is written, without the "
        "mentions in what was cut, and offsets count UTF-16 units as doccano does; let the project "
        "there allow overlapping spans, or doccano drops nested ones.",
        "المناطق والاقتراحات المعلّقة والمرفوضة والقيم. يُكتب النص الخام دون الإشارات الواقعة في ما حُذف، "
        "وتُعدّ المواضع بوحدات UTF-16 كما يفعل doccano؛ فعّل في مشروعك هناك السماح بتداخل الإشارات، "
        "وإلا أسقط doccano المتداخلة منها.",
    )
    can_read = True
    can_write = True

    def recognises(self, head: bytes) -> bool:
        """Say whether the first lines have a text with spans as doccano names them."""
        keys = json_keys(head)
        spans = {"label", "labels"} & keys or {"entities", "start_offset"} <= keys
        return bool({"text", "data"} & keys and spans) and not {"spans", "sha256", "start"} & keys

    def read(self, path: Path) -> Reading:
        """Read line by line; where surfaces do not tell the unit, edges of words do."""
        return Reading(_documents(path))

    def write(
        self,
        documents: Iterable[Document],
        labels: LabelSet,  # noqa: ARG002
        stream: BinaryIO,
    ) -> None:
        """Write a line for each document as it comes."""
        write_json_lines((_record(raw_sample(document)) for document in documents), stream)


def _record(sample: Sample) -> dict[str, object]:
    """Return the line; what doccano does not know it keeps as metadata and gives back."""
    units = Utf16Map(sample.text)
    spans = [units.span_to_units(mention.span) for mention in sample.mentions]
    pairs = list(zip(spans, sample.mentions, strict=True))
    return {
        "text": sample.text,
        "label": [(span.start, span.end, mention.label) for span, mention in pairs],
        **sample.metadata,
        "offset_unit": "utf-16",
        "surfaces": [(span.start, span.end, mention.surface) for span, mention in pairs],
    }


def _documents(path: Path) -> Iterator[Document]:
    for number, (place, line) in enumerate(json_lines(path, _Line), 1):
        yield proved(_claimed(line, place, line.source or f"{path.name} {number}"))


def _claimed(line: _Line, place: Place, source: str) -> ClaimedText:
    text = line.text if line.text is not None else line.data
    if text is None:
        raise place.refusal("it has no field “text”", "لا حقل «text» فيه")
    surfaces = {(start, end): surface for start, end, surface in line.surfaces}
    spans = [*(line.label or ()), *(line.labels or ())]
    spans += [(one.start_offset, one.end_offset, one.label) for one in line.entities or ()]
    claims = [Claim(start, end, label, surfaces.get((start, end))) for start, end, label in spans]
    is_ours = line.offset_unit == "utf-16"
    units = (Unit.UTF16,) if is_ours else (Unit.UTF16, Unit.CODE_POINTS)
    return ClaimedText(source, text, claims, place, Doccano.name, units, not is_ours, line.metadata)
