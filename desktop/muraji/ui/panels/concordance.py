"""Names over the whole project: the list of them, and every line in which one of them stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from muraji.domain.annotation import MentionState
from muraji.ui.delegates.name_delegate import NameDelegate
from muraji.ui.look.icons import icon
from muraji.ui.look.theme import SANS_FAMILIES, font_of
from muraji.ui.models.name_model import NameModel
from muraji.ui.panels.label_grid import LabelGrid
from muraji.ui.panels.long_list import make_long_list
from muraji.ui.panels.name_lines import NameLines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from muraji.review.concordance import Concordance
    from muraji.ui.actions import Action
    from muraji.ui.look.theme import Theme

LIST_WIDTH = 208
STATES = (MentionState.PENDING, MentionState.ACCEPTED, MentionState.REJECTED)
LABELS_IN_A_ROW = 6
BUTTONS = ("accept", "reject", "turn_line", "next_name")


class ConcordancePanel(QWidget):
    """Shows a concordance; its keys are actions like all others, so every key can be clicked too."""

    action_wanted = Signal(str)
    name_chosen = Signal(str)
    looked_for = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._language = "en"
        self._concordance: Concordance | None = None
        self._key: str | None = None
        self._actions: Mapping[str, Action] = {}
        self.model = NameModel(self)
        self.field = QLineEdit()
        self.list = QListView()
        self._delegate = NameDelegate(self.model, theme, self.list)
        self.lines = NameLines(theme)
        self.grid = LabelGrid(theme, LABELS_IN_A_ROW)
        self.title, self.counts, self.detail, self._empty = (QLabel() for _ in range(4))
        self._buttons = {id_: QToolButton() for id_ in BUTTONS}
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._retranslate()

    def show_concordance(self, concordance: Concordance | None) -> None:
        """Show the concordance as it now is."""
        self._concordance = concordance
        key = concordance.key if concordance is not None else None
        if concordance is not None:
            self._delegate.labels = concordance.desk.labels
            self.grid.set_labels(concordance.desk.labels, self._language)
            self.grid.set_current(concordance.lead)
        self.model.show_names(concordance)
        self.lines.show_lines(concordance, from_top=key != self._key or concordance is None)
        self._key = key
        index = self.model.index_of(key)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._describe()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self._delegate.theme = theme
        for part in (self.lines, self.grid):
            part.set_theme(theme)
        self.field.actions()[0].setIcon(icon("search", theme.secondary))
        self.list.viewport().update()
        self._dress()

    def set_language(self, language: str) -> None:
        """Name labels and reasons in this language."""
        self._language = language
        self.lines.set_language(language)
        if self._concordance is not None:
            self.grid.set_labels(self._concordance.desk.labels, language)
        self._describe()

    def set_actions(self, actions: Sequence[Action]) -> None:
        """Say on the buttons what they do and by which key."""
        self._actions = {action.id: action for action in actions}
        self._dress()

    def search(self) -> None:
        """Go to the field in which a name is looked for."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field by Escape, Enter or Down; every other key means what the window says."""
        leaving = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}
        if self.field.hasFocus() and Qt.Key(event.key()) in leaving:
            if event.key() == Qt.Key.Key_Escape:
                self.field.clear()
            self.lines.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("page")
        self.field.setClearButtonEnabled(True)
        self.field.addAction(QAction(self.field), QLineEdit.ActionPosition.LeadingPosition)
        make_long_list(self.list, self.model, self._delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title.setFont(font_of(SANS_FAMILIES, 26))
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setFont(font_of(SANS_FAMILIES, 14))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        for label in (self.counts, self.detail, self._empty):
            label.setObjectName("quiet")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        # One line of fixed height, so that the lines above stand still while they are walked.
        self.detail.setWordWrap(False)
        self.detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        names = QWidget()
        names.setObjectName("names")
        names.setFixedWidth(LIST_WIDTH)
        side = QVBoxLayout(names)
        side.setContentsMargins(0, 12, 0, 0)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self.field)
        side.addLayout(head)
        side.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(names)
        row.addWidget(_hairline(upright=True))
        row.addLayout(self._column(), 1)

    def _column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(8)
        for part in (self.title, self.counts):
            part.setContentsMargins(24, 0, 24, 0)
            column.addWidget(part)
        column.addWidget(self.lines, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(_hairline())
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 0, 24, 0)
        foot.setSpacing(8)
        foot.addWidget(self.detail)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in self._buttons.values():
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(18, 18))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons.addWidget(button)
        buttons.addStretch(1)
        foot.addLayout(buttons)
        foot.addWidget(self.grid)
        column.addLayout(foot)
        return column

    def _connect(self) -> None:
        self.list.clicked.connect(self._choose)
        self.field.textChanged.connect(self.looked_for)
        self.grid.label_chosen.connect(lambda name: self.action_wanted.emit(f"label.{name}"))
        self.lines.current_changed.connect(lambda _place: self._describe_line())
        self.lines.turn_wanted.connect(lambda: self.action_wanted.emit("turn_line"))
        self.lines.open_wanted.connect(lambda: self.action_wanted.emit("open_line"))
        for id_, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, id_=id_: self.action_wanted.emit(id_))

    def _choose(self, index: QModelIndex) -> None:
        self.name_chosen.emit(self.model.key(index))
        self.lines.setFocus(Qt.FocusReason.MouseFocusReason)

    def _describe(self) -> None:
        concordance = self._concordance
        is_open = concordance is not None and concordance.key is not None
        for part in (self.title, self.counts, self.lines, self.detail, self.grid):
            part.setVisible(is_open)
        self._empty.setVisible(not is_open)
        if concordance is None or concordance.key is None:
            return
        group = concordance.group(concordance.key)
        self.title.setText(group.surface)
        number = QLocale().toString
        chosen = sum(map(concordance.is_chosen, concordance.mentions))
        pending, accepted, rejected = map(group.count, STATES)
        parts = [self.tr("%n to decide", "", pending), self.tr("%n chosen", "", chosen)]
        if accepted:
            parts.append(self.tr("%n accepted", "", accepted))
        if rejected:
            parts.append(self.tr("%n rejected", "", rejected))
        labels = [f"{self._title_of(name)} {number(count)}" for name, count in group.labels]
        if len(labels) > 1:
            share = number(round(100 * group.agreement))
            agreement = self.tr("{share} % agree").format(share=share)
            parts.append(f"{agreement}: {' · '.join(labels)}")
        self.counts.setText("  ·  ".join(parts))
        self._describe_line()

    def _describe_line(self) -> None:
        concordance = self._concordance
        if concordance is None or not concordance.mentions:
            self.detail.clear()
            return
        line = concordance.line(min(self.lines.current, len(concordance.mentions) - 1))
        mention = line.mention
        # The title comes last: where the line is too narrow, it is what may be cut.
        sure = QLocale().toString(round(100 * (mention.score or 0)))
        parts = (
            self.tr("{sure} % sure").format(sure=sure) if mention.score is not None else "",
            mention.reason.in_language(self._language),
            f"\u2068{line.title[:60]}\u2069",
        )
        self.detail.setText("  ·  ".join(part for part in parts if part))

    def _title_of(self, name: str) -> str:
        assert self._concordance is not None, "labels are of a project"
        labels = self._concordance.desk.labels
        return labels[name].title.in_language(self._language) if name in labels else name

    def _dress(self) -> None:
        words = {
            "accept": self.tr("Accept"),
            "reject": self.tr("Reject"),
            "turn_line": self.tr("Out or in"),
            "next_name": self.tr("Next name"),
        }
        for id_, button in self._buttons.items():
            action = self._actions.get(id_)
            if action is not None:
                key = action.keys[0] if action.keys else ""
                button.setText(f"{words[id_]}  \u2066{key}\u2069")
                button.setAccessibleName(action.words())
                button.setToolTip(action.words())
                if action.icon:
                    button.setIcon(icon(action.icon, self._theme.ink))

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Find a name"))
        self.field.setAccessibleName(self.tr("Find a name"))
        self.list.setAccessibleName(self.tr("Names"))
        self.lines.setAccessibleName(self.tr("Lines in which the name stands"))
        self._empty.setText(self.tr("No name waits here. Escape goes back to the article."))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        for label in (self.title, self.counts, self.detail):
            label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self._describe()


def _hairline(*, upright: bool = False) -> QFrame:
    line = QFrame()
    line.setObjectName("hairline")
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
