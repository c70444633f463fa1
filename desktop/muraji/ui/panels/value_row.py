"""What the mention in hand stands for, in words; its other readings as numbered chips."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from muraji.ui.look.theme import SANS_FAMILIES, font_of
from muraji.ui.look.value_words import value_words
from muraji.ui.panels.flush_label import FlushLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent

MOST_READINGS = 4


class ValueRow(QWidget):
    """The value as a person reads it; a click on it shows how it is stored."""

    reading_chosen = Signal(int)
    """The number of the chip, from 1."""

    def __init__(self) -> None:
        super().__init__()
        self._words = _ClickLabel()
        self._words.setFont(font_of(SANS_FAMILIES, 15))
        self._words.clicked.connect(self._show_or_hide_stored)
        self._stored = FlushLabel()
        self._stored.setObjectName("quiet")
        self._stored.setFont(font_of(SANS_FAMILIES, 11))
        self._stored.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._stored.hide()
        self._chips: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._words)
        self._column.addWidget(self._stored)

    def show_value(
        self, value: object, label: str, others: Sequence[object], chords: Sequence[str]
    ) -> None:
        """Show a value and, below it, its other readings with the chord that takes each."""
        self._words.setText(value_words(value, label))
        self._words.setAccessibleName(self.tr("Value: {value}").format(value=self._words.text()))
        self._words.setToolTip(self.tr("Click to see how it is stored"))
        self._stored.setText(f"\u2066{json.dumps(value, ensure_ascii=False)}\u2069")
        self.setVisible(value is not None)
        pairs = zip(others, chords, strict=True)
        self._offer([self._words_of(value_words(other, label), keys) for other, keys in pairs])

    def _words_of(self, words: str, keys: str) -> str:
        said = self.tr("{keys}  or {value}").format(keys=f"\u2066{keys}\u2069", value=words)
        return said if keys else words

    def _offer(self, texts: Sequence[str]) -> None:
        if [chip.text() for chip in self._chips] == texts:
            return
        for chip in self._chips:
            chip.setParent(None)
            chip.deleteLater()
        self._chips = [self._chip(number, text) for number, text in enumerate(texts, 1)]

    def _chip(self, number: int, text: str) -> QPushButton:
        chip = QPushButton(text)
        chip.setObjectName("reading")
        chip.setFlat(True)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(lambda: self.reading_chosen.emit(number))
        self._column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeading)
        return chip

    def _show_or_hide_stored(self) -> None:
        self._stored.setVisible(self._stored.isHidden())


class _ClickLabel(FlushLabel):
    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()
