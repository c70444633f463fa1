"""The optional cleanings of an export, ticked one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from muraji.text.normalise import CLEANINGS

if TYPE_CHECKING:
    from collections.abc import Collection

COLUMNS = 2


class CleaningBoxes(QWidget):
    """A box for each cleaning; with none ticked the texts go out as they are."""

    def __init__(self, language: str, chosen: Collection[str]) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        heading = QLabel(self.tr("Clean the texts; every offset is carried over"))
        heading.setObjectName("quiet")
        grid.addWidget(heading, 0, 0, 1, COLUMNS)
        for place, (name, cleaning) in enumerate(CLEANINGS.items()):
            box = QCheckBox(cleaning.title.in_language(language))
            box.setChecked(name in chosen)
            self.boxes[name] = box
            grid.addWidget(box, 1 + place // COLUMNS, place % COLUMNS)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names of those that are ticked, in the order in which they are done."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())
