"""The label set of the project: every change is a draft until its effects have been read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
)

from muraji.domain.errors import MurajiError
from muraji.domain.label import Label
from muraji.domain.words import Words
from muraji.review.label_draft import LabelDraft, TopicDraft
from muraji.ui.dialogs.label_form import LabelForm
from muraji.ui.dialogs.sheet_dialog import Role, SheetDialog

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from muraji.ui.main_window import MainWindow

DOT = 14
NEW_LABEL = Words("New label", "فئة جديدة")
NEW_TOPIC = Words("New topic", "موضوع جديد")


class LabelEditor(SheetDialog):
    """Labels at one side, the one chosen at the other, what will change below."""

    decided = Signal(object)
    """The :class:`~muraji.domain.decision.EditLabels` or ``EditTopics`` to carry out."""

    def __init__(self, window: MainWindow, draft: LabelDraft) -> None:
        self._of_topics = isinstance(draft, TopicDraft)
        super().__init__(window, "")
        heading = (
            self.tr("Topics of articles") if self._of_topics else self.tr("Labels of the project")
        )
        self.setWindowTitle(heading)
        self.heading.setText(heading)
        self.draft = draft
        self._theme, self._language = window.theme, window.language
        self.list = QListWidget()
        self.form = LabelForm(of_topics=self._of_topics)
        self.effects = QLabel()
        self._row: int | None = None
        self._buttons = {
            name: QPushButton(words)
            for name, words in (
                ("add", self.tr("Add")),
                ("earlier", self.tr("Earlier")),
                ("later", self.tr("Later")),
                ("merge", self.tr("Merge into")),
                ("remove", self.tr("Remove")),
            )
        }
        self._lay_out()
        self._connect()
        self._fill(0)

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("Labels"))
        self.list.setIconSize(QSize(DOT, DOT))
        self.list.setMinimumSize(240, 340)
        self.effects.setObjectName("quiet")
        self.effects.setWordWrap(True)
        self.effects.setMinimumHeight(48)
        self.effects.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.list, 1)
        for names in (("add", "earlier", "later"), ("merge", "remove")):
            row = QHBoxLayout()
            row.setSpacing(6)
            for name in names:
                self._buttons[name].setAutoDefault(False)
                row.addWidget(self._buttons[name])
            left.addLayout(row)
        body = QHBoxLayout()
        body.setSpacing(20)
        body.addLayout(left, 2)
        body.addWidget(self.form, 3)
        self.column.addLayout(body, 1)
        self.column.addWidget(self.effects)
        self.keep = self.add_button(self.tr("Do it"), Role.AcceptRole, is_default=True)
        self.add_button(self.tr("Cancel"), Role.RejectRole)
        self.add_buttons()

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._choose)
        self.form.edited.connect(self._on_edited)
        self._buttons["add"].clicked.connect(self.add)
        self._buttons["earlier"].clicked.connect(lambda: self.move_by(-1))
        self._buttons["later"].clicked.connect(lambda: self.move_by(1))
        self._buttons["remove"].clicked.connect(self.remove)
        self._buttons["merge"].setMenu(QMenu(self))
        self._buttons["merge"].menu().aboutToShow.connect(self._offer_heirs)
        self.buttons.accepted.connect(self._decide)
        self.buttons.rejected.connect(self.reject)

    def add(self) -> None:
        """Add a label and go to its name."""
        taken = {label.name for label in self.draft.labels}
        stem, family = ("topic", "") if self._of_topics else ("LABEL", "things")
        number = next(n for n in range(1, 10_000) if f"{stem}{n}" not in taken)
        title = NEW_TOPIC if self._of_topics else NEW_LABEL
        self.draft.add(Label(f"{stem}{number}", family, "", title, Words("", "")))
        self._fill(len(self.draft.labels) - 1)
        self.form.name.setFocus()
        self.form.name.selectAll()

    def move_by(self, by: int) -> None:
        """Offer the chosen label earlier or later."""
        if self._row is not None:
            self._fill(self.draft.move(self._row, by))

    def merge_into(self, name: str) -> None:
        """Let the chosen label go up in another."""
        if self._row is not None:
            self.draft.merge(self._row, name)
            self._fill(next(i for i, x in enumerate(self.draft.labels) if x.name == name))

    def remove(self) -> None:
        """Take the chosen label away, if no mention carries it."""
        if self._row is not None and self.draft.remove(self._row):
            self._fill(min(self._row, len(self.draft.labels) - 1))

    def _fill(self, row: int) -> None:
        self._row = None
        self.list.clear()
        for label in self.draft.labels:
            self.list.addItem(QListWidgetItem())
            self._dress(self.list.count() - 1, label)
        self.list.setCurrentRow(row)
        self._show_effects()

    def _dress(self, row: int, label: Label) -> None:
        item = self.list.item(row)
        count = self.draft.count(label.name)
        key = " ".join(f"D{label.key}" if self._of_topics and label.key else label.key)
        title = label.title.in_language(self._language)
        item.setText(f"{title}   \u2066{label.name}\u2069   \u2066{key}\u2069   · {count}")
        if not self._of_topics:
            item.setIcon(_dot(self._theme.family(label.family), self.devicePixelRatioF()))

    def _choose(self, row: int) -> None:
        self._row = row if row >= 0 else None
        self.form.setEnabled(self._row is not None)
        if self._row is not None:
            label = self.draft.labels[self._row]
            self.form.show_label(label)
            self._buttons["remove"].setEnabled(self.draft.count(label.name) == 0)

    def _on_edited(self, label: Label) -> None:
        if self._row is None:
            return
        standing = self.draft.labels[self._row]
        others = {x.name for i, x in enumerate(self.draft.labels) if i != self._row}
        if label.name in others or not label.name:
            label = replace(label, name=standing.name)
            self._refuse(self.tr("Another label has this name, or it is empty."))
            self.draft.put(self._row, label)
            return
        self.draft.put(self._row, label)
        self._dress(self._row, label)
        self._show_effects()

    def _offer_heirs(self) -> None:
        menu = self._buttons["merge"].menu()
        menu.clear()
        for row, label in enumerate(self.draft.labels):
            if row != self._row:
                title = f"{label.title.in_language(self._language)}  \u2066{label.name}\u2069"
                entry = menu.addAction(title)
                entry.triggered.connect(
                    lambda _checked=False, name=label.name: self.merge_into(name)
                )

    def _show_effects(self) -> None:
        try:
            self.draft.check()
        except MurajiError as error:
            self._refuse(error.words.in_language(self._language))
            return
        told = [words.in_language(self._language) for words in self.draft.effects()]
        nothing = self.tr("Nothing changes yet. Whatever is done here is one step to undo.")
        self.effects.setText("\n".join(told) or nothing)
        self.keep.setEnabled(bool(told))

    def _refuse(self, words: str) -> None:
        self.effects.setText(words)
        self.keep.setEnabled(False)

    def _decide(self) -> None:
        self.decided.emit(self.draft.decision())
        self.accept()


def _dot(colour: QColor, density: float) -> QIcon:
    picture = QPixmap(round(DOT * density), round(DOT * density))
    picture.setDevicePixelRatio(density)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(1, 1, DOT - 2, DOT - 2)
    painter.end()
    return QIcon(picture)
