"""The article as a Qt document: whole paragraphs are formatted, parts of words never are.

A character format inside a word would split shaping: lam-alef changes its glyph and the text jumps.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from muraji.domain.region import RegionKind
from muraji.domain.span import merged
from muraji.ui.article.reading import HEADLINE_WEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QTextBlock

    from muraji.domain.region import Region
    from muraji.domain.span import Span
    from muraji.ui.article.folding import Fold
    from muraji.ui.article.reading import ReadingStyle

LONGEST_HEADLINE = 140
FULL_STOPS = (".", "؟", "!", "。")
RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight
DISTANCE = QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value
FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
PAGE_PADDING = 28
"""Pixels kept free on all sides of the text, for rings, grips and the paragraph's bar."""


@dataclass(frozen=True)
class Paragraphs:
    """What each paragraph is, by block number; made anew when the regions change."""

    text: str
    spans: Sequence[Span | None]
    headlines: frozenset[int]
    subheads: frozenset[int]
    folded: tuple[Fold, ...] = field(default=())
    """The runs that are hidden at this moment."""

    def fold_of(self, block: int) -> Fold | None:
        """Return the hidden run that the block belongs to."""
        return next((fold for fold in self.folded if block in fold), None)

    def is_blank(self, block: int) -> bool:
        """Say whether nothing but white space stands in the paragraph."""
        span = self.spans[block]
        return span is None or not span.of(self.text).strip()


def paragraphs_of(
    text: str, spans: Sequence[Span | None], regions: Sequence[Region], folded: tuple[Fold, ...]
) -> Paragraphs:
    """Tell headline and subheads from the regions; without a headline region, by the first line."""
    headlines = _covered(spans, regions, RegionKind.HEADLINE)
    if not headlines:
        headlines = _first_line(text, spans, regions)
    return Paragraphs(text, spans, headlines, _covered(spans, regions, RegionKind.SUBHEAD), folded)


def _covered(
    spans: Sequence[Span | None], regions: Sequence[Region], kind: RegionKind
) -> frozenset[int]:
    zones = merged(region.span for region in regions if region.kind is kind)
    return frozenset(
        number
        for number, span in enumerate(spans)
        if span and any(zone.start <= span.end - 1 and span.start < zone.end for zone in zones)
    )


def _first_line(
    text: str, spans: Sequence[Span | None], regions: Sequence[Region]
) -> frozenset[int]:
    for number, span in enumerate(spans):
        line = span.of(text).strip() if span else ""
        if span and line:
            taken = any(region.span.overlaps(span) for region in regions)
            is_title = len(line) <= LONGEST_HEADLINE and not line.endswith(FULL_STOPS)
            return frozenset({number}) if is_title and not taken else frozenset()
    return frozenset()


def direction_of(text: str) -> Qt.LayoutDirection | None:
    """Return the direction most strong letters of the text have; None when it has none.

    The first strong letter, which Qt goes by, would turn an Arabic line that opens with “BBC”.
    """
    balance = 0
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        balance += (kind in {"R", "AL"}) - (kind == "L")
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
    format_paragraphs(document, paragraphs, style)
    return document


def format_paragraphs(document: QTextDocument, paragraphs: Paragraphs, style: ReadingStyle) -> None:
    """Give every paragraph its leading, direction and weight, and hide what is folded."""
    frame = document.rootFrame().frameFormat()
    frame.setMargin(PAGE_PADDING)
    document.rootFrame().setFrameFormat(frame)
    article_direction = direction_of(paragraphs.text) or RIGHT_TO_LEFT
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        _format_block(cursor, block, paragraphs, style, article_direction)
        block = block.next()
    cursor.endEditBlock()


def _format_block(
    cursor: QTextCursor,
    block: QTextBlock,
    paragraphs: Paragraphs,
    style: ReadingStyle,
    article_direction: Qt.LayoutDirection,
) -> None:
    number = block.blockNumber()
    span = paragraphs.spans[number]
    direction = (direction_of(span.of(paragraphs.text)) if span else None) or article_direction
    wanted = QTextBlockFormat()
    wanted.setLayoutDirection(direction)
    _lead(wanted, number, paragraphs, style)
    cursor.setPosition(block.position())
    cursor.setBlockFormat(wanted)
    letters = QTextCharFormat()
    if number in paragraphs.headlines:
        letters.setProperty(QTextCharFormat.Property.FontPixelSize, style.headline_size)
    if number in paragraphs.headlines | paragraphs.subheads:
        letters.setFontWeight(HEADLINE_WEIGHT)
    if letters != block.charFormat():
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(letters)
        cursor.setBlockCharFormat(letters)
    block.setVisible(paragraphs.fold_of(number) is None)


def _lead(
    wanted: QTextBlockFormat, number: int, paragraphs: Paragraphs, style: ReadingStyle
) -> None:
    if number in paragraphs.headlines:
        distance = style.line_distance(style.headline_font, style.headline_size)
        wanted.setLineHeight(distance, DISTANCE)
        wanted.setBottomMargin(round(style.size * 0.4))
    elif paragraphs.is_blank(number):
        wanted.setLineHeight(round(style.size * 0.3), FIXED)
    else:
        wanted.setLineHeight(style.line_distance(style.font, style.size), DISTANCE)
        wanted.setBottomMargin(round(style.size * 0.4))
    folded = [fold for fold in paragraphs.folded if number in {fold.first - 1, fold.last + 1}]
    for fold in folded:
        if number == fold.first - 1:
            wanted.setBottomMargin(wanted.bottomMargin() + fold_height(style))
        elif fold.first == 0:
            wanted.setTopMargin(fold_height(style))


def fold_height(style: ReadingStyle) -> int:
    """Return the pixels that a folded run takes on the page."""
    return round(style.size * 1.9)
