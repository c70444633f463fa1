"""The backups of a project: when each was made, what it holds, and one of them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QTextEdit

from muraji.domain.words import Words
from muraji.ui.dialogs.sheet_dialog import Role, SheetDialog, show_lines
from muraji.workspace.backups import told

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from muraji.workspace.backups import Backup

TITLE = Words("Backups of this project", "النسخ الاحتياطية لهذا المشروع")
NONE_YET = Words(
    "There is no backup yet; one is made a moment after opening, and as you work.",
    "لا توجد نسخة بعد؛ تُحفظ نسخة بعد الفتح بلحظات وأثناء العمل.",
)
PROMISE = Words(
    "The project as it stands now is set aside untouched when a backup is put in its place.",
    "عند إعادة نسخة يوضع المشروع الحالي جانبًا كما هو.",
)
PUT_BACK = Words("Put this one back", "إعادة هذه النسخة")
CLOSE = Words("Close", "إغلاق")
PREVIEW = Words("Its newest articles", "أحدث مقالاتها")


class BackupsDialog(SheetDialog):
    """A list, newest first; below it the titles of the newest articles of the one chosen."""

    wanted = Signal(object)
    """The :class:`~muraji.workspace.backups.Backup` to put back."""

    def __init__(self, window: QWidget, backups: list[Backup], language: str) -> None:
        sentence = PROMISE if backups else NONE_YET
        super().__init__(window, TITLE.in_language(language), sentence.in_language(language))
        self._backups = backups
        self.list = QListWidget()
        self.list.setMinimumSize(620, 180)
        self.list.setAccessibleName(self.heading.text())
        self.list.addItems([words.in_language(language) for words in told(backups)])
        self.preview = QTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(PREVIEW.in_language(language))
        self.preview.setMaximumHeight(150)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.preview)
        self.put_back = self.add_button(PUT_BACK.in_language(language), Role.ActionRole)
        self.put_back.setEnabled(False)
        self.put_back.clicked.connect(self._choose)
        self.add_button(CLOSE.in_language(language), Role.RejectRole, is_default=True)
        self.buttons.rejected.connect(self.reject)
        self.list.currentRowChanged.connect(self._show)
        self.add_buttons()

    def _show(self, row: int) -> None:
        titles = self._backups[row].titles() if row >= 0 else []
        show_lines(self.preview, "\n".join(titles), right_to_left=True)
        self.put_back.setEnabled(bool(titles))

    def _choose(self) -> None:
        chosen = self._backups[self.list.currentRow()]
        self.accept()
        self.wanted.emit(chosen)
