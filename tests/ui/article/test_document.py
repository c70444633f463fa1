from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt

from muraji.domain.region import Region, RegionKind
from muraji.domain.span import Span
from muraji.ui.article.document import build_document, direction_of, rightward_letters
from muraji.ui.article.paragraphs import folds, paragraphs_of
from muraji.ui.article.positions import Positions
from muraji.ui.article.reading import ReadingStyle
from muraji.ui.look.theme import arabic_families

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
TEXT = "عنوان قصير\n\nقال الوزير.\nAn English line.\n12:45 | 2024\nاقرأ أيضا"


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("قالت BBC", RIGHT),
        ("BBC عربي: قال", RIGHT),
        ("The city of حمص", LEFT),
        ("2024-12-07", None),
        ("", None),
        ("١٢:٣٠", None),
        ("ﷲ ﻻ", RIGHT),
        ("ab اب", None),
    ],
)
def test_most_letters_decide_the_direction(text: str, direction: Qt.LayoutDirection | None) -> None:
    assert direction_of(rightward_letters(text)) is direction


def made(text: str, clean: bool = False) -> QTextDocument:
    if not arabic_families():
        pytest.skip("no font with Arabic is installed here")
    positions = Positions(text)
    start = text.index("اقرأ")
    regions = [Region("1", "a", Span(start, start + 9), RegionKind.RELATED, "test")]
    spans = positions.paragraphs()
    hidden = tuple(folds(text, spans, regions)) if clean else ()
    paragraphs = paragraphs_of(text, spans, regions, hidden)
    parent = QObject()
    document = build_document(positions.shown, paragraphs, ReadingStyle(), parent)
    document.setParent(None)
    return document


def test_paragraphs_run_as_their_letters_do(qapp: object) -> None:
    document = made(TEXT)
    directions = [document.findBlockByNumber(n).textDirection() for n in range(6)]
    assert directions == [RIGHT, RIGHT, RIGHT, LEFT, RIGHT, RIGHT]


def test_only_the_headline_is_larger_and_heavier(qapp: object) -> None:
    document = made(TEXT)
    fonts = [document.findBlockByNumber(n).charFormat() for n in range(6)]
    assert [font.fontWeight() == 600 for font in fonts] == [True, *[False] * 5]
    assert fonts[0].intProperty(fonts[0].Property.FontPixelSize) == round(19 * 1.35)
    assert document.findBlockByNumber(0).begin().fragment().charFormat().fontWeight() == 600


def test_folding_hides_paragraphs_and_keeps_every_position(qapp: object) -> None:
    document = made(TEXT, clean=True)
    visible = [document.findBlockByNumber(n).isVisible() for n in range(6)]
    assert visible == [True] * 5 + [False]
    assert document.characterCount() == len(TEXT) + 1


def test_lines_are_as_far_apart_as_the_reader_wishes(qapp: object) -> None:
    for wish in (2.4, 2.8):
        style = ReadingStyle(line_height=wish)
        text = "كلمة طويلة " * 40
        paragraphs = paragraphs_of(text, Positions(text).paragraphs(), [])
        parent = QObject()
        document = build_document(text, paragraphs, style, parent)
        document.setTextWidth(400)
        document.documentLayout().documentSize()
        layout = document.begin().layout()
        assert layout.lineCount() > 3
        pitch = layout.lineAt(2).y() - layout.lineAt(1).y()
        assert pitch == pytest.approx(wish * style.size, abs=1.5)


def test_marks_under_a_line_never_reach_the_next(qapp: object) -> None:
    for size in (13, 19, 26, 40):
        style = ReadingStyle(size=size, line_height=1.0)
        text = "كلمة طويلة " * 40
        paragraphs = paragraphs_of(text, Positions(text).paragraphs(), [])
        parent = QObject()
        document = build_document(text, paragraphs, style, parent)
        document.setTextWidth(400)
        document.documentLayout().documentSize()
        layout = document.begin().layout()
        pitch = layout.lineAt(2).y() - layout.lineAt(1).y()
        room = style.room
        assert room.below + room.chip_height + room.above <= pitch + 0.5
