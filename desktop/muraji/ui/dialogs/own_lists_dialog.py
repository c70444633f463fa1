"""The project's own lists of names, and a look at a file before it is added."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QTextEdit

from muraji.domain.errors import MurajiError
from muraji.ui.dialogs.sheet_dialog import Role, SheetDialog, show_lines
from muraji.ui.language import RIGHT_TO_LEFT
from muraji.workspace import own_lists

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from muraji.extract.own_lists import ListReading
    from muraji.store.store import Store

SHOWN = 200
"""So many names of a file are shown before it is added."""


class OwnListsDialog(SheetDialog):
    """The lists with how many names each has; add and remove."""

    changed = Signal(str, str)
    """What follows, and what may be done about it."""
    failed = Signal(object)
    """A file that cannot be read: its words."""

    def __init__(self, window: QWidget, store: Store, language: str) -> None:
        super().__init__(
            window,
            self.tr("Lists of names"),
            self.tr("Names that suggestions are to know in this project. CSV: name,label,id."),
        )
        self._store, self._language = store, language
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Lists of names"))
        self.list.setMinimumSize(460, 200)
        self.column.addWidget(self.list, 1)
        self.add = self.add_button(self.tr("Add a file"), Role.ActionRole, is_default=True)
        self.remove = self.add_button(self.tr("Remove"), Role.ActionRole)
        self.add_button(self.tr("Close"), Role.RejectRole)
        self.add_buttons()
        self.add.clicked.connect(self._ask)
        self.remove.clicked.connect(self._remove)
        self.buttons.rejected.connect(self.reject)
        self.list.currentRowChanged.connect(lambda row: self.remove.setEnabled(row >= 0))
        self._fill()

    def look_at(self, path: Path) -> ListPreview | None:
        """Show what a file holds, to be added or not; None where it cannot be read."""
        try:
            reading = own_lists.looked_at(self._store, path)
        except MurajiError as error:
            self.failed.emit(error.words)
            return None
        preview = ListPreview(self, reading, self._language)
        preview.accepted.connect(lambda: self._keep(reading))
        preview.open()
        return preview

    def _fill(self) -> None:
        self.list.clear()
        for one in own_lists.lists_of(self._store):
            count = self.tr("%n names", "", len(one.names))
            item = QListWidgetItem(f"\u2068{one.title}\u2069 · {count}")
            item.setData(Qt.ItemDataRole.UserRole, one.title)
            self.list.addItem(item)
        self.list.setCurrentRow(self.list.count() - 1)
        self.remove.setEnabled(self.list.count() > 0)

    def _ask(self) -> None:
        title, kinds = self.tr("Choose a list"), self.tr("Lists (*.csv *.tsv *.txt)")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if chosen:
            self.look_at(Path(chosen))

    def _tell(self) -> None:
        told = self.tr("The lists count from the next suggestions on.")
        self.changed.emit(told, self.tr("Suggest again"))

    def _keep(self, reading: ListReading) -> None:
        own_lists.keep(self._store, reading.found)
        self._fill()
        self._tell()

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            own_lists.drop(self._store, item.data(Qt.ItemDataRole.UserRole))
            self._fill()
            self._tell()


class ListPreview(SheetDialog):
    """The names that were read and the lines that were not, before anything is kept."""

    def __init__(self, window: QWidget, reading: ListReading, language: str) -> None:
        super().__init__(window, f"\u2068{reading.found.title}\u2069")
        names, problems = reading.found.names, reading.problems
        parts = [self.tr("%n names", "", len(names))]
        if problems:
            parts.append(self.tr("%n lines are left out", "", len(problems)))
        self.sentence.setText(" · ".join(parts))
        self.sentence.show()
        self.box = QTextEdit()
        lines = [words.in_language(language) for words in problems]
        lines += [f"\u2068{one.name}\u2069 · {one.label}" for one in names[:SHOWN]]
        if len(names) > SHOWN:
            lines.append(self.tr("and %n more", "", len(names) - SHOWN))
        show_lines(self.box, "\n".join(lines), right_to_left=language in RIGHT_TO_LEFT)
        self.box.setReadOnly(True)
        self.box.setTabChangesFocus(True)
        self.box.setMinimumSize(460, 260)
        self.box.setAccessibleName(self.tr("What the file holds"))
        self.column.addWidget(self.box, 1)
        self.add = self.add_button(self.tr("Add"), Role.AcceptRole, is_default=bool(names))
        self.add.setEnabled(bool(names))
        self.add_button(self.tr("Cancel"), Role.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.add_buttons()
