"""Zones of an article: what is the article, what is the page around it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from muraji.domain.span import Span


class RegionKind(StrEnum):
    """The kinds of zone; text in no zone is body."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BYLINE = "byline"
    CAPTION = "caption"
    SUBHEAD = "subhead"
    SHARE = "share"
    RELATED = "related"
    COMMENT_FORM = "comment_form"
    VIEW_COUNTER = "view_counter"
    NAVIGATION = "navigation"
    SOURCE_FOOTER = "source_footer"
    TAGS = "tags"
    OTHER_NEWS_TEASER = "other_news_teaser"

    @property
    def is_content(self) -> bool:
        """Whether text of this kind belongs to the article and stays in the cleaned text."""
        return self in CONTENT_KINDS


CONTENT_KINDS = frozenset(
    {
        RegionKind.HEADLINE,
        RegionKind.DATELINE,
        RegionKind.BYLINE,
        RegionKind.CAPTION,
        RegionKind.SUBHEAD,
    }
)


@dataclass(frozen=True, slots=True)
class Region:
    """A zone of an article: regions of one article never overlap and are trimmed of white space."""

    id: str
    article_id: str
    span: Span
    kind: RegionKind
    origin: str
    """The cleaner and its version, or ``reviewer``."""
    reviewer: str | None = None
    decided_at: str | None = None


def region_id(article_id: str, span: Span, kind: RegionKind) -> str:
    """Name a region by its place and kind."""
    return sha256(f"{article_id}:{span.start}:{span.end}:{kind}".encode()).hexdigest()[:16]
