"""A page of Markdown to read: right to left or left to right, tables and headings in the theme's dress."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser

from muraji.text.direction import runs_right_to_left
from muraji.ui.language import RIGHT_TO_LEFT
from muraji.ui.look.theme import SANS_FAMILIES, font_of, mixed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from muraji.ui.look.theme import Theme

HEADINGS = {1: 19, 2: 17}
SMALL_HEADING = 15
"""Pixels of the letters of headings by level, and of all deeper levels."""
ABOVE_A_HEADING, BELOW_A_HEADING = 20, 6
WIDEST_PICTURE = 640
_CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_BAR = re.compile(r"(?<!\\)\|")


class MarkdownPage(QTextBrowser):
    """Shows what it is given; links are the owner's to follow."""

    def __init__(self, theme: Theme, pictures: Path | None = None, pixels: int = 14) -> None:
        super().__init__()
        self.theme = theme
        self._pictures = pictures
        self.setOpenLinks(False)
        self.setFont(font_of(SANS_FAMILIES, pixels))
        self.document().setDocumentMargin(12)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_markdown(self, text: str, language: str) -> None:
        """Show a page in this language from its top."""
        mirrored = language in RIGHT_TO_LEFT
        option = QTextOption()
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        )
        self.document().setDefaultTextOption(option)
        self.setMarkdown(mirrored_tables(_isolated_code(text)) if mirrored else text)
        self._dress_blocks()
        self._dress_tables(self.document().rootFrame())

    def heading(self, fits: Callable[[str], bool]) -> QTextBlock | None:
        """Return the first heading whose words fit."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and fits(block.text()):
                return block
            block = block.next()
        return None

    def bring_to_top(self, block: QTextBlock) -> None:
        """Scroll so that a block is the first line seen."""
        self.setTextCursor(QTextCursor(block))
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top))

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Load a picture that stands beside the pages, no wider than a page; nothing else."""
        if kind != QTextDocument.ResourceType.ImageResource.value or self._pictures is None:
            return None
        picture = QImage(str(self._pictures / QUrl(name).toString()))
        ratio = self.devicePixelRatioF()
        widest = round(WIDEST_PICTURE * ratio)
        if picture.width() > widest:
            smooth = picture.convertToFormat(QImage.Format.Format_RGB32)
            picture = smooth.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)
            picture.setDevicePixelRatio(ratio)
        return picture

    def _dress_blocks(self) -> None:
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if runs_right_to_left(block.text()) and block.text():
                shape = block.blockFormat()
                shape.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
                QTextCursor(block).setBlockFormat(shape)
            if level:
                room = block.blockFormat()
                room.setTopMargin(ABOVE_A_HEADING)
                room.setBottomMargin(BELOW_A_HEADING)
                cursor = QTextCursor(block)
                cursor.setBlockFormat(room)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                letters = cursor.charFormat()
                letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
                size = HEADINGS.get(level, SMALL_HEADING)
                letters.setProperty(QTextFormat.Property.FontPixelSize, size)
                cursor.mergeCharFormat(letters)
            block = block.next()

    def _dress_tables(self, frame: QTextFrame) -> None:
        for child in frame.childFrames():
            if isinstance(child, QTextTable):
                shape = child.format()
                shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
                shape.setBorderCollapse(True)
                shape.setBorder(1)
                shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                shape.setBorderBrush(mixed(self.theme.hairline, self.theme.ink, 0.1))
                shape.setCellPadding(5)
                child.setFormat(shape)
            self._dress_tables(child)


def _isolated_code(markdown: str) -> str:
    """Return the page with each piece of code kept whole: ``Ctrl+,`` would be turned round."""
    return _CODE.sub("`\u2066\\1\u2069`", markdown)


def mirrored_tables(markdown: str) -> str:
    """Return the page with the columns of its tables the other way round.

    Qt lays the columns of a table from the left, whatever the direction of its format or frame.
    """
    return "\n".join(
        "|".join(reversed(_BAR.split(line))) if line.startswith("|") else line
        for line in markdown.split("\n")
    )
