from __future__ import annotations

from muraji.domain.region import Region, RegionKind
from muraji.domain.span import Span
from muraji.ui.article.paragraphs import Fold, folds, paragraphs_of
from muraji.ui.article.positions import Positions

TEXT = "شارك\nفيسبوك\n\nعنوان الخبر\nجملة أولى.\nاقرأ أيضا\n\nخبر آخر"


def region(words: str, kind: RegionKind, text: str = TEXT) -> Region:
    start = text.index(words)
    return Region(words, "a", Span(start, start + len(words)), kind, "test")


def found(regions: list[Region], text: str = TEXT) -> list[Fold]:
    return folds(text, Positions(text).paragraphs(), regions)


def test_furniture_folds_over_blank_lines_and_counts_its_kinds() -> None:
    regions = [
        region("شارك\nفيسبوك", RegionKind.SHARE),
        region("اقرأ أيضا", RegionKind.RELATED),
        region("خبر آخر", RegionKind.RELATED),
    ]
    assert found(regions) == [
        Fold(0, 1, ((RegionKind.SHARE, 2),)),
        Fold(5, 7, ((RegionKind.RELATED, 2),)),
    ]


def test_a_line_that_is_furniture_only_in_part_is_not_folded() -> None:
    assert found([region("أولى", RegionKind.SHARE)]) == []


def test_several_regions_can_make_one_line_furniture() -> None:
    regions = [region("اقرأ", RegionKind.RELATED), region("أيضا", RegionKind.NAVIGATION)]
    assert found(regions) == [Fold(5, 5, ((RegionKind.RELATED, 1),))]


def test_content_regions_are_never_folded() -> None:
    assert found([region("عنوان الخبر", RegionKind.HEADLINE)]) == []


def test_an_article_of_furniture_alone_is_one_fold() -> None:
    assert found([region("أ\n\nب", RegionKind.TAGS, "أ\n\nب")], "أ\n\nب") == [
        Fold(0, 2, ((RegionKind.TAGS, 2),))
    ]


def test_the_headline_is_what_its_region_says() -> None:
    regions = [region("عنوان الخبر", RegionKind.HEADLINE), region("جملة أولى.", RegionKind.SUBHEAD)]
    paragraphs = paragraphs_of(TEXT, Positions(TEXT).paragraphs(), regions)
    assert paragraphs.headlines == {3}
    assert paragraphs.subheads == {4}


def test_without_a_region_a_short_first_line_is_the_headline() -> None:
    for text, expected in {
        "\nعنوان قصير\nنص": {1},
        "جملة تامة.\nنص": set(),
        "كلمة " * 60: set(),
    }.items():
        assert paragraphs_of(text, Positions(text).paragraphs(), []).headlines == expected
