"""The article as a Qt document: whole paragraphs are formatted, parts of words never are.

A character format inside a word would split shaping: lam-alef changes its glyph and the text jumps.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from muraji.ui.article.reading import HEADLINE_WEIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject

    from muraji.domain.span import Span
    from muraji.ui.article.paragraphs import Paragraphs
    from muraji.ui.article.reading import ReadingStyle

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight
DISTANCE = QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value
FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
PAGE_PADDING = 28
"""Pixels kept free on all sides of the text, for rings, grips and the paragraph's bar."""
END_PADDING = 72
"""Pixels of paper after the last line, so that it need not be read at the window's edge."""

_RIGHTWARD = "\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\u06fa-\u08c7\ufb50-\ufefc"
ARABIC_LETTERS = re.compile(f"[{_RIGHTWARD}]+")
LEFTWARD_LETTERS = re.compile(rf"[^\W\d_{_RIGHTWARD}]+")


def rightward_letters(text: str) -> int:
    """Return how many more letters of the text run from right to left than from left to right."""
    rightward = sum(map(len, ARABIC_LETTERS.findall(text)))
    return rightward - sum(map(len, LEFTWARD_LETTERS.findall(text)))


def direction_of(balance: int) -> Qt.LayoutDirection | None:
    """Return the direction of most letters; None when there are none or as many of each.

    The first strong letter, which Qt goes by, would turn an Arabic line that opens with “BBC”.
    """
    if balance == 0:
        return None
    return RIGHT_TO_LEFT if balance > 0 else LEFT_TO_RIGHT


def build_document(
    shown: str, paragraphs: Paragraphs, style: ReadingStyle, parent: QObject
) -> QTextDocument:
    """Make a document that is formatted before it is ever laid out."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(style.font)
    document.setDocumentMargin(0)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setPlainText(shown)
    frame = document.rootFrame().frameFormat()
    frame.setMargin(PAGE_PADDING)
    ends_folded = any(fold.last + 1 == len(paragraphs.spans) for fold in paragraphs.folded)
    frame.setBottomMargin(END_PADDING + (style.fold_height if ends_folded else 0))
    document.rootFrame().setFrameFormat(frame)
    _Typesetter(document, paragraphs, style).set_all()
    return document


class _Typesetter:
    """Gives paragraphs their leading, direction and weight, and hides what is folded."""

    def __init__(
        self, document: QTextDocument, paragraphs: Paragraphs, style: ReadingStyle
    ) -> None:
        self._document = document
        self._paragraphs = paragraphs
        self._style = style
        self._balances = [
            rightward_letters(span.of(paragraphs.text)) if span else 0 for span in paragraphs.spans
        ]
        self._direction = direction_of(sum(self._balances)) or RIGHT_TO_LEFT
        self._gaps = self._fold_gaps()

    def set_all(self) -> None:
        """Format all paragraphs alike, then those that differ."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(self._body(self._direction))
        for number, span in enumerate(self._paragraphs.spans):
            self._set(cursor, number, span)
        cursor.endEditBlock()
        self._hide(number for fold in self._paragraphs.folded for number in fold.blocks)

    def _set(self, cursor: QTextCursor, number: int, span: Span | None) -> None:
        text = span.of(self._paragraphs.text) if span else ""
        direction = direction_of(self._balances[number]) or self._direction
        is_headline = number in self._paragraphs.headlines
        is_blank = not text or text.isspace()
        if direction is not self._direction or is_headline or is_blank or number in self._gaps:
            wanted = self._body(direction)
            if is_headline:
                wanted.setLineHeight(self._style.headline_distance, DISTANCE)
            elif is_blank:
                wanted.setBottomMargin(0)
                wanted.setLineHeight(round(self._style.size * 0.3), FIXED)
            wanted.setTopMargin(self._gaps.get(number, 0))
            cursor.setPosition(self._document.findBlockByNumber(number).position())
            cursor.setBlockFormat(wanted)
        if is_headline or number in self._paragraphs.subheads:
            self._embolden(cursor, number, is_headline)

    def _embolden(self, cursor: QTextCursor, number: int, is_headline: bool) -> None:
        """Set a whole paragraph in another weight, and a headline in another size."""
        letters = QTextCharFormat()
        letters.setFontWeight(HEADLINE_WEIGHT)
        if is_headline:
            letters.setProperty(QTextCharFormat.Property.FontPixelSize, self._style.headline_size)
        cursor.setPosition(self._document.findBlockByNumber(number).position())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(letters)
        cursor.setBlockCharFormat(letters)

    def _body(self, direction: Qt.LayoutDirection) -> QTextBlockFormat:
        wanted = QTextBlockFormat()
        wanted.setLayoutDirection(direction)
        wanted.setLineHeight(self._style.line_distance, DISTANCE)
        wanted.setBottomMargin(self._style.paragraph_gap)
        return wanted

    def _fold_gaps(self) -> dict[int, int]:
        """Return the room that paragraphs leave above themselves for the line of a folded run.

        What the paragraph before would leave below itself Qt forgets where a hidden one follows.
        """
        return {
            fold.last + 1: self._style.fold_height
            + (self._style.paragraph_gap if fold.first else 0)
            for fold in self._paragraphs.folded
        }

    def _hide(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            self._document.findBlockByNumber(number).setVisible(False)
