"""What of a document others train on: a text, and the mentions that a reviewer accepted in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.domain.annotation import MentionState
from muraji.domain.span import reading_order
from muraji.text.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from muraji.domain.annotation import Annotation
    from muraji.domain.document import Document
    from muraji.domain.span import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """An accepted mention in the text of its sample: ``span.of(sample.text) == surface``."""

    span: Span
    label: str
    surface: str
    row: Annotation


@dataclass(frozen=True, slots=True)
class Sample:
    """A text with its mentions in reading order, an outer one before those in it."""

    document: Document
    text: str
    mentions: tuple[Mention, ...]

    @property
    def id(self) -> str:
        """The id of the article."""
        return self.document.article.id

    @property
    def metadata(self) -> dict[str, str]:
        """What is known of the article: always the same fields, empty where nothing is known."""
        article, status = self.document.article, self.document.status
        known = article.metadata
        return {
            "source": article.source,
            "title": known.get("title", ""),
            "url": known.get("url", ""),
            "author": known.get("author", ""),
            "site": known.get("site", ""),
            "published": status.published or known.get("published", ""),
        }


def raw_sample(document: Document) -> Sample:
    """Return the raw text with its mentions; those in what the review cut are left out."""
    text = document.article.text
    rows = _accepted(document)
    return Sample(
        document, text, _ordered(Mention(r.span, r.label, r.span.of(text), r) for r in rows)
    )


def clean_samples(documents: Iterable[Document]) -> Iterator[Sample]:
    """Yield the clean text of each document with its mentions; one of which nothing is left, not."""
    for document in documents:
        sample = _clean_sample(document)
        if sample.text.strip():
            yield sample


def _clean_sample(document: Document) -> Sample:
    cut = [region.span for region in document.regions if not region.kind.is_content]
    cleaned = clean(document.article.text, cut)
    placed = ((row, cleaned.to_projected(row.span)) for row in _accepted(document))
    mentions = (
        Mention(span, row.label, span.of(cleaned.text), row) for row, span in placed if span
    )
    return Sample(document, cleaned.text, _ordered(mentions))


def _accepted(document: Document) -> list[Annotation]:
    """Return the accepted mentions no part of which was cut."""
    cut = [region.span for region in document.regions if not region.kind.is_content]
    return [
        row
        for row in document.annotations
        if row.state is MentionState.ACCEPTED and not any(row.span.overlaps(span) for span in cut)
    ]


def _ordered(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda mention: (reading_order(mention.span), mention.label)))


def outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions that lie in no other, of two on one span the first."""
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return kept
