"""From documents to the records of a Muraji JSON file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.annotation import MentionState
from muraji.formats.muraji_json.records import (
    ArticleRecord,
    Edges,
    EntityRecord,
    LabelRecord,
    RegionRecord,
    Sentence,
    Suggested,
)
from muraji.text.normalise import clean
from muraji.text.utf16 import Utf16Map, byte_positions

if TYPE_CHECKING:
    from muraji.domain.annotation import Annotation
    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.domain.region import Region
    from muraji.domain.span import Span
    from muraji.domain.words import Words
    from muraji.text.projection import Projection


class _Units:
    """The same spans in the units of one article: UTF-16, UTF-8 and the clean text."""

    def __init__(self, document: Document, cleaned: Projection) -> None:
        text = document.article.text
        self._utf16 = Utf16Map(text)
        spans = [row.span for row in document.annotations]
        self._bytes = byte_positions(text, [edge for s in spans for edge in (s.start, s.end)])
        self._cleaned = cleaned

    def utf16(self, span: Span) -> Edges:
        units = self._utf16.span_to_units(span)
        return Edges(units.start, units.end)

    def utf8(self, span: Span) -> Edges:
        return Edges(self._bytes[span.start], self._bytes[span.end])

    def clean(self, span: Span) -> Edges | None:
        place = self._cleaned.to_projected(span)
        return None if place is None else Edges(place.start, place.end)


def article_record(document: Document) -> ArticleRecord:
    """Return the document as it stands in the file."""
    article, status = document.article, document.status
    cut = [region.span for region in document.regions if not region.kind.is_content]
    cleaned = clean(article.text, cut, ())
    units = _Units(document, cleaned)
    records = [
        (row.state, _entity_record(row, article.text, units)) for row in document.annotations
    ]
    return ArticleRecord(
        id=article.id,
        source=article.source,
        sha256=article.sha256,
        metadata=article.metadata,
        state=status.state.value,
        published=status.published,
        flagged=status.flagged,
        note=status.note,
        document_labels=list(status.document_labels),
        text=article.text,
        clean_text=cleaned.text,
        regions=[_region_record(region) for region in document.regions],
        entities=[record for state, record in records if state is not MentionState.REJECTED],
        negatives=[record for state, record in records if state is MentionState.REJECTED],
    )


def label_records(labels: LabelSet) -> list[LabelRecord]:
    """Return the label set as it stands in the file."""
    return [
        LabelRecord(
            label.name,
            label.family,
            label.key,
            _sentence(label.title),
            _sentence(label.definition),
            label.guide,
            list(label.stands_for),
        )
        for label in labels
    ]


def _entity_record(row: Annotation, text: str, units: _Units) -> EntityRecord:
    span, suggested = row.span, row.suggested_span
    return EntityRecord(
        id=row.id,
        label=row.label,
        text=span.of(text),
        start=span.start,
        end=span.end,
        utf16=units.utf16(span),
        utf8=units.utf8(span),
        clean=units.clean(span),
        value=row.value,
        link=row.link,
        state=row.state.value,
        origin=row.origin,
        score=row.score,
        reason=_sentence(row.reason),
        suggested=(
            Suggested(suggested.start, suggested.end, row.suggested_label or row.label)
            if suggested
            else None
        ),
        reviewer=row.reviewer,
        decided_at=row.decided_at,
        manner=row.manner.value if row.manner else None,
        flagged=row.flagged,
        note=row.note,
    )


def _region_record(region: Region) -> RegionRecord:
    return RegionRecord(
        id=region.id,
        start=region.span.start,
        end=region.span.end,
        kind=region.kind.value,
        is_content=region.kind.is_content,
        origin=region.origin,
        reviewer=region.reviewer,
        decided_at=region.decided_at,
    )


def _sentence(words: Words) -> Sentence:
    return Sentence(words.en, words.ar)
