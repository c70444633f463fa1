"""A mention is cut when it begins in page furniture."""

from __future__ import annotations

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.article import Status, article_of
from muraji.domain.document import Document
from muraji.domain.region import Region, RegionKind
from muraji.domain.span import Span

ARTICLE = article_of("a.txt", "عنوان\nشارك الآن\nمتن")


def mention(start: int, end: int) -> Annotation:
    return Annotation("x", ARTICLE.id, Span(start, end), "GPE", MentionState.PENDING, "t 1")


def test_only_furniture_cuts() -> None:
    regions = (
        Region("h", ARTICLE.id, Span(0, 5), RegionKind.HEADLINE, "c 1"),
        Region("s", ARTICLE.id, Span(6, 15), RegionKind.SHARE, "c 1"),
    )
    document = Document(ARTICLE, Status(ARTICLE.id), regions)
    assert not document.is_cut(mention(0, 5))
    assert document.is_cut(mention(6, 10))
    assert document.is_cut(mention(14, 18))
    assert not document.is_cut(mention(16, 19))
