"""The program's name, versions and licences: what one copies into a report of a problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from muraji.ui.dialogs.sheet_dialog import Role, SheetDialog
from muraji.workspace.about import LICENCE, notices, versions

if TYPE_CHECKING:
    from muraji.ui.main_window import MainWindow


class About(SheetDialog):
    """Versions in one block that can be copied; the licences of what the program carries below."""

    def __init__(self, window: MainWindow) -> None:
        licence = LICENCE.in_language(window.language)
        super().__init__(window, self.tr("About Muraji"), licence)
        self.versions = QLabel(self._lines())
        self.versions.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.versions.setAccessibleName(self.tr("Versions"))
        self.versions.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.licences = QPlainTextEdit(notices().read_text("utf-8"))
        self.licences.setReadOnly(True)
        self.licences.setTabChangesFocus(True)
        self.licences.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.licences.setAccessibleName(self.tr("Licences"))
        title = QLabel(self.tr("Licences"))
        title.setObjectName("quiet")
        self.column.addWidget(self.versions)
        self.column.addWidget(title)
        self.column.addWidget(self.licences, 1)
        self.copy = self.add_button(self.tr("Copy the versions"), Role.ActionRole)
        self.add_button(self.tr("Close"), Role.RejectRole, is_default=True)
        self.add_buttons()
        self.copy.clicked.connect(self._copy)
        self.buttons.rejected.connect(self.reject)
        self.resize(620, 560)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._lines())

    def _lines(self) -> str:
        known = {**versions(), "Qt": qVersion(), "PySide": PySide6.__version__}
        return "\n".join(f"{name} {version}" for name, version in known.items())
