"""Documents as they leave the project: cleaned as chosen, reviewers under other names."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from muraji.domain.annotation import MentionState
from muraji.domain.article import article_of
from muraji.text.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muraji.domain.annotation import Annotation
    from muraji.domain.document import Document
    from muraji.domain.region import Region
    from muraji.text.projection import Projection


@dataclass
class Preparation:
    """What is done to every document of an export; one object serves all its files."""

    cleanings: tuple[str, ...] = ()
    """Names in :data:`muraji.text.normalise.CLEANINGS`; empty: the text stays as it is."""
    is_pseudonymous: bool = False
    """Whether reviewers are named by number."""
    _names: dict[str, str] = field(default_factory=dict)

    @property
    def changes_nothing(self) -> bool:
        """Say whether documents leave as they are."""
        return not (self.cleanings or self.is_pseudonymous)

    def of(self, document: Document) -> Document | None:
        """Return the document as it leaves; None when cleaning leaves nothing of it."""
        made: Document | None = document
        if self.cleanings:
            made = cleaned(document, self.cleanings)
        if self.is_pseudonymous and made is not None:
            made = self._pseudonymous(made)
        return made

    def name_of(self, reviewer: str) -> str:
        """Return the name under which a reviewer is known outside, the same all along."""
        if not self.is_pseudonymous:
            return reviewer
        return self._names.setdefault(reviewer, f"reviewer-{len(self._names) + 1}")

    def _pseudonymous(self, document: Document) -> Document:
        annotations = tuple(
            replace(row, reviewer=self.name_of(row.reviewer)) if row.reviewer else row
            for row in document.annotations
        )
        regions = tuple(
            replace(row, reviewer=self.name_of(row.reviewer)) if row.reviewer else row
            for row in document.regions
        )
        return replace(document, annotations=annotations, regions=regions)


def cleaned(document: Document, cleanings: tuple[str, ...]) -> Document | None:
    """Return the document over its clean text, every offset carried over; None when it is blank.

    What was cut is gone with the mentions in it; a mention of which no letter is left is gone too.
    The article says in its metadata which cleanings were done, and the hash of its raw text.
    """
    raw = document.article
    cut = [region.span for region in document.regions if not region.kind.is_content]
    projection = clean(raw.text, cut, cleanings)
    if not projection.text.strip():
        return None
    metadata = {**raw.metadata, "cleanings": " ".join(cleanings), "raw_sha256": raw.sha256}
    article = article_of(raw.source, projection.text, metadata)
    rows = [row for row in document.annotations if not any(row.span.overlaps(span) for span in cut)]
    return replace(
        document,
        article=article,
        status=replace(document.status, article_id=article.id),
        regions=tuple(_regions(document.regions, projection, article.id)),
        annotations=tuple(_annotations(rows, projection, article.id)),
    )


def _annotations(
    rows: list[Annotation], projection: Projection, article_id: str
) -> Iterator[Annotation]:
    taken = set()
    for row in rows:
        span = projection.to_projected(row.span)
        if span is None or not span.of(projection.text).strip():
            continue
        if row.state is MentionState.ACCEPTED:
            if span in taken:
                continue
            taken.add(span)
        suggested = row.suggested_span and (projection.to_projected(row.suggested_span) or span)
        yield replace(row, article_id=article_id, span=span, suggested_span=suggested)


def _regions(
    regions: tuple[Region, ...], projection: Projection, article_id: str
) -> Iterator[Region]:
    for region in regions:
        span = projection.to_projected(region.span) if region.kind.is_content else None
        if span is not None:
            yield replace(region, article_id=article_id, span=span)
