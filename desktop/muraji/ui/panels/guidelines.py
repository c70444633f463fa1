"""The guidelines beside the text, opened at the label in hand; the project's own words come first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextCursor, QTextFormat, QTextFrame, QTextLength, QTextOption, QTextTable
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from muraji.text.direction import runs_right_to_left
from muraji.ui.language import RIGHT_TO_LEFT
from muraji.ui.theme import SANS_FAMILIES, font_of, mixed
from muraji.workspace.guidelines import guidelines

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

    from muraji.domain.label import LabelSet
    from muraji.ui.bridge import Bridge
    from muraji.ui.theme import Theme


_BAR = re.compile(r"(?<!\\)\|")


class GuidelinesPanel(QWidget):
    """A page that follows the mention in hand."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        self._bridge: Bridge | None = None
        self._written: tuple[str, LabelSet | None] | None = None
        self._at = ""
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.page.setFont(font_of(SANS_FAMILIES, 14))
        self.page.document().setDocumentMargin(12)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.page.setAccessibleName(self.tr("Guidelines"))
        self.setMinimumHeight(160)
        self.page.document().documentLayout().documentSizeChanged.connect(lambda _: self._stay())

    def set_bridge(self, bridge: Bridge | None) -> None:
        """Follow the desk of this project."""
        self._bridge = bridge
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self._written = None
        self.refresh()

    def set_language(self, language: str) -> None:
        """Show the guidelines of this language."""
        self._language = language
        self.refresh()

    def refresh(self) -> None:
        """Turn to the label in hand; without one, the page stays where it is."""
        desk = self._bridge.desk if self._bridge else None
        labels = desk.labels if desk else None
        if self._written != (self._language, labels):
            self._write(labels)
        mention = desk.mention if desk else None
        if mention is not None and mention.label != self._at:
            self._at = mention.label
            self.turn_to(mention.label, labels)

    def turn_to(self, name: str, labels: LabelSet | None) -> None:
        """Bring the section of a label to the top."""
        names = [name]
        if labels is not None and name in labels:
            names += labels[name].stands_for
        heading = next((block for wanted in names if (block := self._heading(wanted))), None)
        if heading is not None:
            cursor = QTextCursor(heading)
            self.page.setTextCursor(cursor)
            top = self.page.document().documentLayout().blockBoundingRect(heading).top()
            self.page.verticalScrollBar().setValue(round(top))

    def _stay(self) -> None:
        """Keep the section at the top, wherever its lines break now."""
        if self._at:
            self.turn_to(self._at, self._written[1] if self._written else None)

    def changeEvent(self, event: QEvent) -> None:
        """Name the page in the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.page.setAccessibleName(self.tr("Guidelines"))
        super().changeEvent(event)

    def _heading(self, name: str) -> QTextBlock | None:
        block = self.page.document().begin()
        while block.isValid():
            text = block.text()
            if block.blockFormat().headingLevel() and (f"({name}," in text or f"({name}،" in text):
                return block
            block = block.next()
        return None

    def _write(self, labels: LabelSet | None) -> None:
        mirrored = self._language in RIGHT_TO_LEFT
        option = QTextOption()
        direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(direction)
        document = self.page.document()
        document.setDefaultTextOption(option)
        text = guidelines(self._language, labels)
        self.page.setMarkdown(mirrored_tables(text) if mirrored else text)
        self._dress_blocks()
        self._dress_tables(document.rootFrame())
        self._written, self._at = (self._language, labels), ""

    def _dress_blocks(self) -> None:
        block = self.page.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if runs_right_to_left(block.text()) and block.text():
                shape = block.blockFormat()
                shape.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
                QTextCursor(block).setBlockFormat(shape)
            if level:
                cursor = QTextCursor(block)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                letters = cursor.charFormat()
                letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
                size = {1: 19, 2: 17}.get(level, 15)
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
                shape.setBorderBrush(mixed(self._theme.hairline, self._theme.ink, 0.1))
                shape.setCellPadding(5)
                child.setFormat(shape)
            self._dress_tables(child)


def mirrored_tables(markdown: str) -> str:
    """Return the page with the columns of its tables the other way round.

    Qt lays the columns of a table from the left, whatever the direction of its format or frame.
    """
    return "\n".join(
        "|".join(reversed(_BAR.split(line))) if line.startswith("|") else line
        for line in markdown.split("\n")
    )
