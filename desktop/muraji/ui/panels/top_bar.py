"""The one slim bar above the page: palette, project, menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from muraji.ui.actions import ACTIONS, GROUPS, group_title, keys_in_force
from muraji.ui.look.icons import icon
from muraji.ui.look.theme import SANS_FAMILIES, font_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from muraji.ui.look.theme import Theme

BUTTONS = ("undo", "redo", "palette", "help")
MENU_GROUPS = ("project", "article", "decide", "remark", "go", "edges", "view")


class TopBar(QWidget):
    """Icons with tooltips, the title of the article's project, and a menu of every action."""

    action_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._actions = list(ACTIONS)
        self._project = QLabel()
        self._project.setFont(font_of(SANS_FAMILIES, 13))
        self._menu_button = QToolButton()
        self._menu_button.setAutoRaise(True)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._menu_button.setMenu(self._menu)
        self._buttons = {id_: self._button(id_) for id_ in BUTTONS}
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(4)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._project)
        row.addStretch(1)
        row.addWidget(self._menu_button)
        self.dress()

    def _button(self, action_id: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.action_wanted.emit(action_id))
        return button

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.dress()

    def set_keys(self, chosen: Mapping[str, Sequence[str]]) -> None:
        """Show the keys that the user chose."""
        self._actions = keys_in_force(ACTIONS, chosen)
        self.dress()

    def set_project(self, name: str) -> None:
        """Name the open project."""
        self._project.setText(name)

    def dress(self) -> None:
        """Write every word and icon in the window's language and colours."""
        by_id = {action.id: action for action in self._actions}
        for id_, button in self._buttons.items():
            action = by_id[id_]
            button.setIcon(icon(action.icon, self._theme.ink))
            button.setIconSize(QSize(20, 20))
            button.setToolTip("  ".join((action.words(), *action.keys[:1])))
            button.setAccessibleName(action.words())
        self._menu_button.setIcon(icon("menu", self._theme.ink))
        self._menu_button.setIconSize(QSize(20, 20))
        self._menu_button.setAccessibleName(self.tr("Menu"))
        self._menu_button.setToolTip(self.tr("Menu"))

    def _fill_menu(self) -> None:
        """Write the menu as it is opened: its hundred entries are not worth keeping in step."""
        for submenu in self._menu.findChildren(QMenu):
            submenu.deleteLater()
        self._menu.clear()
        for group in MENU_GROUPS:
            submenu = self._menu.addMenu(group_title(GROUPS[group]))
            for action in self._actions:
                if action.group == group:
                    # The key is only shown: the dispatcher alone listens to the keyboard.
                    key = action.keys[0] if action.keys else ""
                    entry = submenu.addAction(f"{action.words()}\t{key}")
                    entry.triggered.connect(
                        lambda _checked=False, id_=action.id: self.action_wanted.emit(id_)
                    )
