"""Everything known about one article: what formats read and write, and what the window shows."""

from __future__ import annotations

from dataclasses import dataclass

from muraji.domain.annotation import Annotation
from muraji.domain.article import Article, Status
from muraji.domain.region import Region
from muraji.domain.words import Words


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its review: regions and annotations in reading order."""

    article: Article
    status: Status
    regions: tuple[Region, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    doubt: Words | None = None
    """What a person has to agree to before it comes in; None where there is nothing to ask."""

    def is_cut(self, annotation: Annotation) -> bool:
        """Say whether the mention begins in a stretch that is not part of the article."""
        return any(
            not region.kind.is_content and region.span.covers(annotation.span.start)
            for region in self.regions
        )
