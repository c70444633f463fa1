"""What the keys mean while names over the whole project are shown: the same keys, for a whole name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from muraji.ui.actions import ACTIONS
from muraji.ui.actions.action import Action
from muraji.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from muraji.domain.label import LabelSet
    from muraji.ui.main_window import MainWindow

STAYING_GROUPS = ("project", "view")

# fmt: off
NAMES = (
    Action("accept", "names", QT_TRANSLATE_NOOP("actions", "Accept the chosen lines and go on"), ("Space", "G"), lambda window: window.names.accept(), "accept"),
    Action("reject", "names", QT_TRANSLATE_NOOP("actions", "Reject the chosen lines and go on"), ("X", "Delete", "Backspace"), lambda window: window.names.reject(), "reject"),
    Action("turn_line", "names", QT_TRANSLATE_NOOP("actions", "Take the line out or in"), ("E", "Enter"), lambda window: window.names.turn()),
    Action("next_line", "names", QT_TRANSLATE_NOOP("actions", "Next line"), ("Down",), lambda window: window.names.panel.lines.step(1)),
    Action("previous_line", "names", QT_TRANSLATE_NOOP("actions", "Previous line"), ("Up",), lambda window: window.names.panel.lines.step(-1)),
    Action("page_down", "names", QT_TRANSLATE_NOOP("actions", "One screen down"), ("PageDown",), lambda window: window.names.panel.lines.scroll_by(1)),
    Action("page_up", "names", QT_TRANSLATE_NOOP("actions", "One screen up"), ("PageUp",), lambda window: window.names.panel.lines.scroll_by(-1)),
    Action("next_name", "names", QT_TRANSLATE_NOOP("actions", "Next name"), ("]", "N"), lambda window: window.names.step(1), "next"),
    Action("previous_name", "names", QT_TRANSLATE_NOOP("actions", "Previous name"), ("[", "B"), lambda window: window.names.step(-1), "previous"),
    Action("open_line", "names", QT_TRANSLATE_NOOP("actions", "Open the article of the line"), ("O",), lambda window: window.names.open_line(), "open"),
    Action("search", "names", QT_TRANSLATE_NOOP("actions", "Find a name"), ("Ctrl+F", "/"), lambda window: window.names.panel.search(), "search"),
    Action("undo", "names", QT_TRANSLATE_NOOP("actions", "Undo"), ("Z", "Ctrl+Z"), lambda window: window.names.undo(), "undo"),
    Action("redo", "names", QT_TRANSLATE_NOOP("actions", "Redo"), ("Shift+Z", "Ctrl+Y", "Ctrl+Shift+Z"), lambda window: window.names.redo(), "redo"),
    Action("names", "names", QT_TRANSLATE_NOOP("actions", "Back to the article"), ("Esc", "Ctrl+G"), lambda window: window.names.leave()),
)
# fmt: on

_ON_THE_PAGE = {action.id for action in ACTIONS}
ONLY_ON_NAMES = tuple(action for action in NAMES if action.id not in _ON_THE_PAGE)
"""What only names know; a command that the page knows too has the keys chosen for it there."""


def actions_on_names(page: Iterable[Action], labels: LabelSet, language: str) -> Iterator[Action]:
    """Yield what can be done to names, then what of the page's actions stays as it is.

    An action that both know bears the same id, so keys that the user chose for it hold here too.
    """
    taken = {action.id for action in NAMES}
    yield from NAMES
    for label in labels:
        yield Action(
            f"label.{label.name}",
            "label",
            label.title.en,
            (" ".join(label.key),) if label.key else (),
            partial(_relabel, label=label.name),
            arabic_title=label.title.ar,
            shown_title=label.title.in_language(language),
        )
    for action in page:
        if action.group in STAYING_GROUPS and action.id not in taken:
            yield action


def _relabel(window: MainWindow, label: str) -> None:
    window.names.relabel(label)
