"""In which order the queue is read: a small menu beside the count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from muraji.store.queue_query import QueueOrder
from muraji.ui.look.icons import icon

if TYPE_CHECKING:
    from muraji.ui.look.theme import Theme


class OrderButton(QToolButton):
    """Shows the orders when it is pressed; the one in force is ticked."""

    order_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.order = QueueOrder.IMPORTED
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._orders = QMenu(self)
        self.setMenu(self._orders)
        self._retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.setIcon(icon("menu", theme.secondary))

    def choose(self, order: QueueOrder) -> None:
        """Put another order in force."""
        self.order = order
        self.order_chosen.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setToolTip(self.tr("Order"))
        self.setAccessibleName(self.tr("Order"))
        words = {
            QueueOrder.IMPORTED: self.tr("As imported"),
            QueueOrder.STATE: self.tr("Unfinished first"),
            QueueOrder.DATE: self.tr("Newest first"),
            QueueOrder.SOURCE: self.tr("By source"),
            QueueOrder.NEED: self.tr("Most needed first"),
        }
        self._orders.clear()
        group = QActionGroup(self._orders)
        for order, text in words.items():
            entry = self._orders.addAction(text)
            entry.setCheckable(True)
            entry.setChecked(order is self.order)
            group.addAction(entry)
            entry.triggered.connect(lambda _checked=False, order=order: self.choose(order))
