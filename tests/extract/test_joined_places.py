"""Unlisted places beside listed ones."""

from __future__ import annotations

from muraji.extract.places import PlaceExtractor
from muraji.workspace.suggesting import shipped_engine


def places(text: str) -> list[str]:
    found = PlaceExtractor(shipped_engine().vocabulary).extract(text)
    return [one.span.of(text) for one in found if one.score >= 0.5]


def test_an_unknown_word_joined_to_a_town_is_one() -> None:
    assert "الخرطوط" in places("وصلت القافلة إلى دير الزور والخرطوط، ثم عادت")


def test_a_participle_or_everyday_word_is_not() -> None:
    assert places("وصلت القافلة إلى دير الزور والمنكفئة، ثم") == ["دير الزور"]
    assert places("وصلت القافلة إلى دير الزور والمدرسة، ثم") == ["دير الزور"]
