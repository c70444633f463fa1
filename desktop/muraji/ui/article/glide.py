"""Scrolling that the eye can follow: short, and not at all where motion is unwelcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollBar

LONGEST = 120
"""Milliseconds."""


class Glide(QObject):
    """Moves a scroll bar to where a line comes to stand in the middle third."""

    arrived = Signal()

    def __init__(self, bar: QScrollBar, parent: QObject) -> None:
        super().__init__(parent)
        self.has_motion = True
        self._bar = bar
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(LONGEST)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._step)
        self._animation.finished.connect(self.arrived)

    @property
    def is_moving(self) -> bool:
        """Whether the page is on its way."""
        return self._animation.state() is QVariantAnimation.State.Running

    def stop(self) -> None:
        """Stay where the page is: the reader has taken over."""
        self._animation.stop()

    def bring(self, top: float, bottom: float, height: int) -> None:
        """Bring the stretch from ``top`` to ``bottom`` of the document into the middle third.

        A page that already shows it there stays as it is.
        """
        target = self._goal() + 0.0
        if top - target >= height / 3 and bottom - target <= height * 2 / 3:
            return
        goal = round((top + bottom) / 2 - height / 2)
        goal = max(self._bar.minimum(), min(self._bar.maximum(), goal))
        self._animation.stop()
        if goal == self._bar.value():
            return
        if not self.has_motion:
            self._bar.setValue(goal)
            self.arrived.emit()
            return
        self._animation.setStartValue(self._bar.value())
        self._animation.setEndValue(goal)
        self._animation.start()

    def _step(self, value: int) -> None:
        self._bar.setValue(value)

    def _goal(self) -> int:
        if self.is_moving:
            return int(self._animation.endValue())
        return self._bar.value()
