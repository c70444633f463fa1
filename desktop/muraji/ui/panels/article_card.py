"""The article as a whole, below the mention in hand: its date, its labels, its note and flag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from muraji.text.direction import contained
from muraji.ui.look.theme import SANS_FAMILIES, font_of
from muraji.ui.look.value_words import value_words
from muraji.ui.panels.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from muraji.domain.article import Status
    from muraji.domain.label import Label
    from muraji.domain.near_copy import NearCopy

COPY_WIDTH = 250
"""Pixels for the line about near-copies; the whole of it is in the tip."""


class ArticleCard(QWidget):
    """Each line is also a button for the command that changes it."""

    action_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._status: Status | None = None
        self._language = "en"
        self._date = self._line("published")
        self._note = self._line("note_article")
        self._flag = self._line("flag_article")
        self._copy = self._line("copy")
        self._near: Sequence[NearCopy] = ()
        self._chips: dict[str, QPushButton] = {}
        self._labels = QWidget()
        self._flow = Flow(self._labels)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        line = QFrame()
        line.setObjectName("hairline")
        line.setFixedHeight(1)
        self._title = QLabel()
        self._title.setObjectName("quiet")
        self._title.setFont(font_of(SANS_FAMILIES, 12))
        parts = (line, self._title, self._copy, self._date, self._labels, self._flag, self._note)
        for part in parts:
            column.addWidget(part)

    def set_labels(self, labels: Iterable[Label], language: str) -> None:
        """Offer these labels for the article."""
        offered = [(label.name, label.title.in_language(language), label.key) for label in labels]
        self._language = language
        if [(name, chip.property("title")) for name, chip in self._chips.items()] == [
            (name, title) for name, title, _ in offered
        ]:
            return
        for chip in self._chips.values():
            chip.setParent(None)
            chip.deleteLater()
        self._chips = {name: self._chip(name, title, key) for name, title, key in offered}

    def show_status(self, status: Status) -> None:
        """Show what is known of the article."""
        self._status = status
        self._title.setText(self.tr("This article"))
        date = value_words(status.published) if status.published else self.tr("date not known")
        self._date.setText(self.tr("Published: {date}").format(date=date))
        self._note.setText(self.tr("Note: {note}").format(note=contained(status.note)))
        self._note.setVisible(bool(status.note))
        self._flag.setText("⚑ " + self.tr("Come back later"))
        self._flag.setVisible(status.flagged)
        for name, chip in self._chips.items():
            chip.setChecked(name in status.document_labels)

    def show_copies(self, near: Sequence[NearCopy]) -> None:
        """Show which articles say the same, the nearest by name."""
        self._near = near
        self._copy.setVisible(bool(near))
        if not near:
            return
        words = near[0].words.in_language(self._language)
        more = self.tr("and %n more", "", len(near) - 1) if len(near) > 1 else ""
        told = " ".join(part for part in (words, more) if part)
        self._copy.setToolTip(told)
        self._copy.setAccessibleName(told)
        room = self._copy.fontMetrics()
        self._copy.setText(room.elidedText(told, Qt.TextElideMode.ElideRight, COPY_WIDTH))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange and self._status is not None:
            self.show_status(self._status)
            self.show_copies(self._near)
        super().changeEvent(event)

    def _line(self, action_id: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName("line")
        button.setFlat(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.action_wanted.emit(action_id))
        return button

    def _chip(self, name: str, title: str, key: str) -> QPushButton:
        chip = QPushButton(contained(title))
        chip.setObjectName("chip")
        chip.setCheckable(True)
        chip.setProperty("title", title)
        chip.setToolTip(f"D {key}" if key else title)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # The status decides what is checked, once the disk has it.
        chip.clicked.connect(lambda on: chip.setChecked(not on))
        chip.clicked.connect(lambda: self.action_wanted.emit(f"document_label.{name}"))
        self._flow.addWidget(chip)
        return chip
