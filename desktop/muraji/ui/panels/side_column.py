"""The column beside the page: the inspector, and below it whatever else was asked for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QSplitter, QWidget


class SideColumn(QSplitter):
    """Is there as long as one of its parts is."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.parts: list[QWidget] = []

    def add(self, part: QWidget) -> None:
        """Put a part at the foot of the column."""
        self.addWidget(part)
        self.parts.append(part)
        part.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the parts."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.setVisible(any(not part.isHidden() for part in self.parts))
