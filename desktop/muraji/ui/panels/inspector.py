"""The mention in hand: its letters, what it may be called, why it was proposed, its group, its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from muraji.domain.annotation import Annotation, MentionState
from muraji.review.groups import group_of
from muraji.review.readings import readings
from muraji.ui.actions import ACTIONS, keys_in_force
from muraji.ui.look.icons import icon
from muraji.ui.look.theme import SANS_FAMILIES, font_of
from muraji.ui.panels.article_card import ArticleCard
from muraji.ui.panels.flush_label import FlushLabel
from muraji.ui.panels.group_list import GroupList
from muraji.ui.panels.in_place_line import InPlaceLine
from muraji.ui.panels.label_grid import LabelGrid
from muraji.ui.panels.magnifier import Magnifier
from muraji.ui.panels.value_row import MOST_READINGS, ValueRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from muraji.domain.label import LabelSet
    from muraji.review.desk import Desk
    from muraji.ui.bridge import Bridge
    from muraji.ui.look.theme import Theme

PADDING = 12
BUTTONS = ("accept", "reject", "accept_group", "proclitic")
EDGE_BUTTONS = ("left_edge_left", "left_edge_right", "right_edge_left", "right_edge_right")
ARROWS = {
    "left_edge_left": "←",
    "left_edge_right": "→",
    "right_edge_left": "←",
    "right_edge_right": "→",
}


class Inspector(QWidget):
    """Shows the desk's mention or caret; a click does what the key beside it does."""

    action_wanted = Signal(str)
    mention_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._bridge: Bridge | None = None
        self._language = "en"
        self._theme = theme
        self._actions = {action.id: action for action in ACTIONS}
        self._document_labels: LabelSet | None = None
        self.line = InPlaceLine()
        self.setMinimumWidth(248)
        self._surface = FlushLabel()
        self._surface.setFont(font_of(SANS_FAMILIES, 26))
        self._state = _quiet(13)
        self._magnifier = Magnifier(theme)
        self._grid = LabelGrid(theme)
        self._grid.label_chosen.connect(lambda name: self.action_wanted.emit(f"label.{name}"))
        self._value = ValueRow()
        self._value.reading_chosen.connect(lambda n: self.action_wanted.emit(f"reading.{n}"))
        self._remark = _quiet(13)
        self._reason = _quiet(13)
        self._group_title = _quiet(12)
        self._group = GroupList(theme)
        self._group.mention_chosen.connect(self.mention_chosen)
        self._buttons = {id_: self._button(id_) for id_ in (*BUTTONS, *EDGE_BUTTONS)}
        self._edge_captions = (QLabel(), QLabel())
        self._empty = _quiet(14)
        self._article = ArticleCard()
        self._article.action_wanted.connect(self.action_wanted)
        self._lay_out()
        self._retranslate()
        self.refresh()

    def _lay_out(self) -> None:
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self._column.setSpacing(8)
        self._card = QWidget()
        card = QVBoxLayout(self._card)
        card.setContentsMargins(0, 0, 0, 0)
        card.setSpacing(8)
        for widget in (self._surface, self._state, self._magnifier):
            card.addWidget(widget)
        card.addWidget(self._edges())
        card.addLayout(_pairs([self._buttons[id_] for id_ in BUTTONS]))
        card.addSpacing(4)
        card.addWidget(self._grid)
        card.addSpacing(4)
        for part in (self._value, self._remark, self._reason):
            card.addWidget(part)
        card.addSpacing(8)
        card.addWidget(self._group_title)
        card.addWidget(self._group)
        self._column.addWidget(self._empty)
        self._column.addWidget(self._card)
        self._column.addWidget(self._article)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        outer.addWidget(self.line)

    def _edges(self) -> QWidget:
        """Return the buttons that move edges, each under the edge that it moves."""
        row = QWidget()
        # Left is left on any page: this row is never mirrored.
        row.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for column, id_ in enumerate(EDGE_BUTTONS):
            grid.addWidget(self._buttons[id_], 1, column)
        for column, caption in zip((0, 2), self._edge_captions, strict=True):
            caption.setFont(font_of(SANS_FAMILIES, 11))
            caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(caption, 0, column, 1, 2)
        return row

    def _button(self, action_id: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.action_wanted.emit(action_id))
        return button

    def set_bridge(self, bridge: Bridge | None) -> None:
        """Show the desk of this bridge."""
        self._bridge = bridge
        self._document_labels = bridge.workspace.document_labels if bridge else None
        self.refresh()

    def set_keys(self, chosen: Mapping[str, Sequence[str]]) -> None:
        """Show the keys that the user chose."""
        self._actions = {action.id: action for action in keys_in_force(ACTIONS, chosen)}
        self._retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        for part in (self._magnifier, self._grid, self._group):
            part.set_theme(theme)
        self._dress()
        self.refresh()

    def set_language(self, language: str) -> None:
        """Name labels and reasons in this language."""
        self._language = language
        self.refresh()

    def refresh(self) -> None:
        """Show the desk as it now is."""
        desk = self._bridge.desk if self._bridge else None
        page = desk.page if desk else None
        mention = desk.mention if desk else None
        span = mention.span if mention else desk.caret if desk else None
        self._card.setVisible(span is not None)
        self._empty.setVisible(span is None and page is not None)
        self._article.setVisible(page is not None)
        if page is not None:
            self._article.set_labels(self._document_labels or (), self._language)
            self._article.show_status(page.status)
            self._article.show_copies(desk.store.copies.of(page.article.id) if desk else ())
        if desk is None or page is None or span is None:
            return
        self._surface.setText(" ".join(span.of(page.text).split()))
        self._magnifier.show_span(page.text, span)
        self._grid.set_labels(desk.labels, self._language)
        self._grid.set_current(mention.label if mention else None)
        self._show_mention(desk, mention)

    def _show_mention(self, desk: Desk, mention: Annotation | None) -> None:
        for id_ in BUTTONS:
            self._buttons[id_].setEnabled(mention is not None)
        if mention is None or desk.page is None:
            for part in (self._value, self._remark, self._reason, self._group_title, self._group):
                part.hide()
            self._state.setText(self.tr("Choose a label to mark this text."))
            return
        title = (
            desk.labels[mention.label].title.in_language(self._language)
            if (mention.label in desk.labels)
            else mention.label
        )
        self._state.setText(f"{title} · {self._state_words(mention)}")
        self._show_value(desk.page.text, mention)
        # Qt lays the whole column out at every change of what is visible: each part is told once.
        self._remark.say(self._remark_words(mention))
        self._reason.say(self._reason_words(mention))
        self._group_title.show()
        self._group.show()
        group = group_of(desk, mention)
        self._group_title.setText(self.tr("In this article: %n", "", len(group)))
        self._group.show_group(desk.page.text, group, mention.id)

    def _state_words(self, mention: Annotation) -> str:
        if mention.state is MentionState.PENDING:
            return self.tr("suggested")
        if mention.state is MentionState.REJECTED:
            return self.tr("rejected")
        if mention.is_corrected:
            return self.tr("corrected")
        return self.tr("accepted") if mention.is_suggested else self.tr("added")

    def _show_value(self, text: str, mention: Annotation) -> None:
        others = readings(mention.span.of(text), mention.value)[:MOST_READINGS]
        chords = [
            "".join(self._actions[f"reading.{number}"].keys[:1])
            for number in range(1, len(others) + 1)
        ]
        self._value.show_value(mention.value, mention.label, others, chords)

    def _remark_words(self, mention: Annotation) -> str:
        flag = "⚑ " + self.tr("Come back later") if mention.flagged else ""
        note = self.tr("Note: {note}").format(note=mention.note) if mention.note else ""
        return "\n".join(part for part in (flag, note) if part)

    def _reason_words(self, mention: Annotation) -> str:
        reason = mention.reason.in_language(self._language)
        if mention.score is None:
            return reason
        sure = self.locale().toString(round(mention.score * 100))
        return self.tr("{reason} · {sure} % sure").format(reason=reason, sure=sure)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.refresh()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        keys = self._actions["next_pending"].keys[:1]
        self._empty.setText(
            self.tr("Nothing in hand. {key} goes to the next suggestion.").format(key=keys[0])
            if keys
            else self.tr("Nothing in hand.")
        )
        self._dress()

    def _short(self, action_id: str) -> str:
        return {
            "accept": self.tr("Accept"),
            "reject": self.tr("Reject"),
            "accept_group": self.tr("Group"),
            "proclitic": self.tr("Proclitic"),
        }[action_id]

    def _dress(self) -> None:
        for caption, words in zip(
            self._edge_captions, (self.tr("Left edge"), self.tr("Right edge")), strict=True
        ):
            caption.setText(words)
        for id_, button in self._buttons.items():
            action = self._actions[id_]
            key = "".join(action.keys[:1])
            if id_ in ARROWS:
                button.setText(f"{ARROWS[id_]} {key}")
            else:
                button.setIcon(icon(action.icon, self._theme.ink))
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
                button.setText(f"{self._short(id_)}  {key}")
            button.setToolTip(action.words())
            button.setAccessibleName(action.words())


def _quiet(pixels: int) -> FlushLabel:
    label = FlushLabel()
    label.setFont(font_of(SANS_FAMILIES, pixels))
    return label


def _pairs(widgets: Sequence[QWidget]) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(4)
    for place, widget in enumerate(widgets):
        grid.addWidget(widget, *divmod(place, 2))
    return grid
