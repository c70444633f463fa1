"""The rows that ``datasets`` loads: a text with its entities, and tokens with their tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from muraji.formats.parts.claims import Claim, ClaimedText, Unit, proved
from muraji.formats.parts.cut_tokens import cut_tokens
from muraji.formats.parts.rebuilding import rebuilt
from muraji.formats.parts.records import SourceRecord, SpanRecord, span_fields
from muraji.formats.parts.samples import outermost
from muraji.formats.parts.tagging import TAG, Scheme, ranges_of, tags_of, token_ranges

if TYPE_CHECKING:
    from muraji.domain.document import Document
    from muraji.formats.parts.place import Place
    from muraji.formats.parts.samples import Sample


TEXTS = ("id", "source", "title", "url", "author", "site", "published", "text")
"""The columns that hold one text."""
ENTITY = {"start": "int64", "end": "int64", "label": "string", "text": "string"}
"""The fields of an entity, with their kinds."""


class RowRecord(SourceRecord, kw_only=True):
    """What is read of a row: a text with entities, or tokens with their tags as words."""

    text: str | None = None
    entities: list[SpanRecord] | None = None
    tokens: list[str] | None = None
    ner_tags: list[str] | None = None


def row(sample: Sample) -> dict[str, Any]:
    """Return the row of a sample; its fields are those of :func:`features`."""
    text, mentions = sample.text, outermost(sample.mentions)
    tokens = cut_tokens(text, [mention.span for mention in mentions])
    (ranges,) = token_ranges(mentions, [tokens]) if tokens else ([],)
    return {
        "id": sample.id,
        **sample.metadata,
        "text": text,
        "entities": list(map(span_fields, sample.mentions)),
        "tokens": [token.of(text) for token in tokens],
        "ner_tags": tags_of(ranges, len(tokens), Scheme.IOB2),
    }


def features() -> list[dict[str, Any]]:
    """Return the features of the rows as ``dataset_info`` in a dataset card names them.

    A loader that must guess them from the rows takes a first row without entities for one whose
    list can hold nothing.
    """
    return [
        *({"name": name, "dtype": "string"} for name in TEXTS),
        {
            "name": "entities",
            "list": [{"name": name, "dtype": kind} for name, kind in ENTITY.items()],
        },
        {"name": "tokens", "list": "string"},
        {"name": "ner_tags", "list": "string"},
    ]


def document_of(line: RowRecord, place: Place, source: str, origin: str) -> Document:
    """Return the document of a row; ``source`` is for one that names none.

    Raises:
        MurajiError: it has neither a text nor tags of tokens, or they do not fit.
    """
    return proved(_claimed(line, place, line.source or source, origin))


def _claimed(line: RowRecord, place: Place, source: str, origin: str) -> ClaimedText:
    metadata = line.metadata
    if line.text is not None:
        claims = [entity.claim() for entity in line.entities or ()]
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
