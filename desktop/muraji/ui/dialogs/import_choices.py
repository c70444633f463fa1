"""What a person says of tables and annotations before they come in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from muraji.ui.marking import QT_TRANSLATE_NOOP
from muraji.workspace.import_terms import likely_label

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence

    from muraji.domain.label import LabelSet
    from muraji.formats.columns import ColumnChoice, Glance

ROLES = {
    "text": QT_TRANSLATE_NOOP("ColumnPicker", "Text"),
    "title": QT_TRANSLATE_NOOP("ColumnPicker", "Title"),
    "published": QT_TRANSLATE_NOOP("ColumnPicker", "Day"),
    "source": QT_TRANSLATE_NOOP("ColumnPicker", "Source"),
    "author": QT_TRANSLATE_NOOP("ColumnPicker", "Author"),
    "url": QT_TRANSLATE_NOOP("ColumnPicker", "Address"),
}
IN_A_ROW = 2
MOST_HEIGHT = 132


class ColumnPicker(QWidget):
    """Says which column of the tables is what; the guess stands there already."""

    changed = Signal()

    def __init__(self, tables: Sequence[Glance]) -> None:
        super().__init__()
        names = list(dict.fromkeys(name for table in tables for name in table.names))
        guess = next((table.guess for table in tables if table.guess.text), tables[0].guess)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        heading = QLabel(self.tr("Columns of the table"))
        grid.addWidget(heading, 0, 0, 1, 2 * IN_A_ROW)
        self._guess = guess
        self.boxes: dict[str, QComboBox] = {}
        for number, (role, words) in enumerate(ROLES.items()):
            box = QComboBox()
            box.addItem(self.tr("(none)"), "")
            for name in names:
                box.addItem(name, name)
            box.setCurrentIndex(max(0, box.findData(getattr(guess, role))))
            label = QLabel(QCoreApplication.translate("ColumnPicker", words))
            label.setObjectName("quiet")
            label.setBuddy(box)
            row, place = 1 + number // IN_A_ROW, 2 * (number % IN_A_ROW)
            grid.addWidget(label, row, place)
            grid.addWidget(box, row, place + 1)
            grid.setColumnStretch(place + 1, 1)
            box.activated.connect(self.changed)
            self.boxes[role] = box

    @property
    def choice(self) -> ColumnChoice:
        """The columns as they are chosen."""
        return replace(self._guess, **{role: box.currentData() for role, box in self.boxes.items()})


class LabelMapper(QWidget):
    """Says how annotations come in, and under which labels."""

    def __init__(self, found: Counter[str], labels: LabelSet, language: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.decided = QRadioButton(self.tr("Annotations come in as the files decide them"))
        self.waiting = QRadioButton(self.tr("Annotations come in as suggestions to be reviewed"))
        self.decided.setChecked(True)
        column.addWidget(self.decided)
        column.addWidget(self.waiting)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        self.boxes: dict[str, QComboBox] = {}
        for row, (name, count) in enumerate(found.most_common()):
            label = QLabel(f"{name} ({count})")
            label.setTextFormat(Qt.TextFormat.PlainText)
            box = self._box(name, labels, language)
            label.setBuddy(box)
            box.setAccessibleName(self.tr("What “{name}” becomes").format(name=name))
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
            self.boxes[name] = box
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFixedHeight(min(MOST_HEIGHT, 42 * len(found) + 8))
        column.addWidget(area)

    @property
    def as_suggestions(self) -> bool:
        """Whether annotations wait for a reviewer."""
        return self.waiting.isChecked()

    @property
    def labels(self) -> dict[str, str]:
        """What each label becomes, where it does not stay as it is."""
        return {
            name: box.currentData() for name, box in self.boxes.items() if box.currentData() != name
        }

    def _box(self, name: str, labels: LabelSet, language: str) -> QComboBox:
        box = QComboBox()
        if name not in labels:
            box.addItem(self.tr("New label “{name}”").format(name=name), name)
        for label in labels:
            title = label.title.in_language(language)
            box.addItem(title if title == label.name else f"{title} · {label.name}", label.name)
        box.addItem(self.tr("Leave out"), "")
        box.setCurrentIndex(max(0, box.findData(likely_label(name, labels))))
        return box
