"""The first articles of a file as they would come in, what is cut of them dimmed and struck out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor

from muraji.text.direction import runs_right_to_left
from muraji.text.utf16 import Utf16Map

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QTextEdit

    from muraji.domain.document import Document
    from muraji.ui.look.theme import Theme

LONGEST = 6000
"""Code points of an article that are shown."""


def show_samples(box: QTextEdit, documents: Sequence[Document], theme: Theme) -> None:
    """Show the articles one below the other, each under its source."""
    box.clear()
    cursor = box.textCursor()
    for number, document in enumerate(documents):
        if number:
            cursor.insertBlock()
        _heading(cursor, document.article.source, theme)
        cursor.insertBlock()
        _article(cursor, document, theme)
    box.moveCursor(QTextCursor.MoveOperation.Start)


def _heading(cursor: QTextCursor, source: str, theme: Theme) -> None:
    look = QTextCharFormat()
    look.setForeground(theme.secondary)
    look.setFontWeight(QFont.Weight.DemiBold)
    cursor.setBlockFormat(_block(source, space=8))
    cursor.insertText(source, look)


def _article(cursor: QTextCursor, document: Document, theme: Theme) -> None:
    text = document.article.text[:LONGEST]
    start = cursor.position()
    plain = QTextCharFormat()
    plain.setForeground(theme.ink)
    cursor.setBlockFormat(_block(text))
    cursor.insertText(text, plain)
    cut = QTextCharFormat()
    cut.setForeground(theme.secondary)
    cut.setFontStrikeOut(True)
    units = Utf16Map(text)
    for region in document.regions:
        if region.kind.is_content or region.span.start >= len(text):
            continue
        first = units.to_units(region.span.start)
        last = units.to_units(min(region.span.end, len(text)))
        cursor.setPosition(start + first)
        cursor.setPosition(start + last, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(cut)
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _block(text: str, space: int = 0) -> QTextBlockFormat:
    look = QTextBlockFormat()
    is_right = runs_right_to_left(text)
    direction = Qt.LayoutDirection.RightToLeft if is_right else Qt.LayoutDirection.LeftToRight
    look.setLayoutDirection(direction)
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    look.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    look.setTopMargin(space)
    return look
