"""A name in the list: how it is written, how many wait, and how far its labels agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from muraji.domain.annotation import MentionState
from muraji.ui.look.theme import SANS_FAMILIES, font_of, mixed
from muraji.ui.models.name_model import GROUP_ROLE

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter

    from muraji.domain.label import LabelSet
    from muraji.domain.name_group import NameGroup
    from muraji.ui.look.theme import Theme
    from muraji.ui.models.name_model import NameModel

Index = QModelIndex | QPersistentModelIndex

PADDING, MARGIN = 12, 7
BAR = 3
GAP = 5


class NameDelegate(QStyledItemDelegate):
    """Paints a name over a bar whose parts are its labels, each in its family's colour."""

    def __init__(self, model: NameModel, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self.labels: LabelSet | None = None
        self._model = model
        self._small = font_of(SANS_FAMILIES, 12)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one height for all."""
        lines = QFontMetrics(option.font).lineSpacing() + QFontMetrics(self._small).lineSpacing()
        return QSize(0, lines + BAR + GAP + 2 * MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        group: NameGroup = index.data(GROUP_ROLE)
        theme, mirrored = self.theme, option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        self._paint_ground(painter, option, mirrored)
        waits = group.count(MentionState.PENDING) > 0
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        rect = option.rect.adjusted(PADDING, MARGIN, -PADDING, -MARGIN)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if waits else QFont.Weight.Normal)
        metrics = QFontMetrics(font)
        title = QRect(rect.left(), rect.top(), rect.width(), metrics.lineSpacing())
        painter.setFont(font)
        painter.setPen(theme.ink if waits else theme.secondary)
        elide = Qt.TextElideMode.ElideRight
        # By itself, so that the dots stand at the end of the name whichever way the window runs.
        name = metrics.elidedText(group.surface, elide, title.width())
        painter.drawText(title, flags, f"\u2068{name}\u2069")
        small = QFontMetrics(self._small)
        facts = QRect(rect.left(), title.bottom() + 1, rect.width(), small.lineSpacing())
        painter.setFont(self._small)
        painter.setPen(theme.secondary)
        words = self._model.waiting_words(group)
        painter.drawText(facts, flags, small.elidedText(words, elide, facts.width()))
        bar = QRect(rect.left(), facts.bottom() + GAP, rect.width(), BAR)
        self._paint_labels(painter, bar, group, mirrored)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, mirrored: bool
    ) -> None:
        theme, rect = self.theme, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.paper)
            left = rect.right() - 2 if mirrored else rect.left()
            painter.fillRect(QRect(left, rect.top(), 3, rect.height()), theme.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, mixed(theme.surface, theme.ink, 0.04))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.hairline)

    def _paint_labels(
        self, painter: QPainter, bar: QRect, group: NameGroup, mirrored: bool
    ) -> None:
        """Draw the share of each label: one colour where all agree."""
        total = sum(count for _, count in group.labels)
        used = 0.0
        for name, count in group.labels:
            family = self.labels[name].family if self.labels and name in self.labels else ""
            share = bar.width() * count / total
            left = bar.right() + 1 - used - share if mirrored else bar.left() + used
            width = max(1, round(share) - (2 if used + share < bar.width() - 1 else 0))
            painter.fillRect(QRect(round(left), bar.top(), width, BAR), self.theme.family(family))
            used += share
