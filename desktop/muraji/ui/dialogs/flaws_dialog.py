"""What a check of the project found, and the offer to repair it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTextEdit

from muraji.domain.words import Words
from muraji.ui.dialogs.sheet_dialog import Role, SheetDialog, show_lines
from muraji.ui.language import RIGHT_TO_LEFT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

REPAIR = Words("Repair", "إصلاح")
CLOSE = Words("Close", "إغلاق")
PROMISE = Words(
    "A repair makes a sound file from the journal and the newest backup. The file as it is now is "
    "set aside untouched, and what cannot be saved is named.",
    "ينشئ الإصلاح ملفًا سليمًا من السجل وأحدث نسخة احتياطية. يوضع الملف الحالي جانبًا كما هو، "
    "ويُسمّى ما يتعذّر إنقاذه.",
)


class FlawsDialog(SheetDialog):
    """Counts in the heading, one flaw a line; accepted when a repair is wanted."""

    def __init__(self, window: QWidget, found: list[Words], language: str) -> None:
        heading = Words(f"Flaws found: {len(found)}", f"عيوب وُجدت: {len(found)}")
        super().__init__(window, heading.in_language(language), PROMISE.in_language(language))
        self.list = QTextEdit()
        lines = "\n".join(words.in_language(language) for words in found)
        show_lines(self.list, lines, right_to_left=language in RIGHT_TO_LEFT)
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setMinimumSize(560, 200)
        self.list.setAccessibleName(self.heading.text())
        self.column.addWidget(self.list, 1)
        self.repair = self.add_button(REPAIR.in_language(language), Role.AcceptRole)
        self.add_button(CLOSE.in_language(language), Role.RejectRole, is_default=True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.add_buttons()
