"""Kinds of region are content or furniture, and a region is named by place and kind."""

from __future__ import annotations

from muraji.domain.region import CONTENT_KINDS, RegionKind, region_id
from muraji.domain.span import Span


def test_content_kinds() -> None:
    content = {kind.value for kind in RegionKind if kind.is_content}
    assert content == {"headline", "dateline", "byline", "caption", "subhead"}
    assert {kind for kind in RegionKind if kind.is_content} == CONTENT_KINDS


def test_ids_differ_by_place_and_kind() -> None:
    made = {
        region_id(article, span, kind)
        for article in ("a", "b")
        for span in (Span(0, 3), Span(0, 4))
        for kind in (RegionKind.TAGS, RegionKind.SHARE)
    }
    assert len(made) == 8
