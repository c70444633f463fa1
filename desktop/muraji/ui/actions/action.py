"""What an action is: a command that a person can give, by key, menu or palette."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from muraji.text.direction import runs_right_to_left
from muraji.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.review.desk import Desk, Outcome
    from muraji.ui.main_window import MainWindow

GROUPS = {
    "decide": QT_TRANSLATE_NOOP("actions", "Decide"),
    "names": QT_TRANSLATE_NOOP("actions", "Names in the whole project"),
    "label": QT_TRANSLATE_NOOP("actions", "Label"),
    "edges": QT_TRANSLATE_NOOP("actions", "Edges"),
    "go": QT_TRANSLATE_NOOP("actions", "Go"),
    "article": QT_TRANSLATE_NOOP("actions", "Article"),
    "document": QT_TRANSLATE_NOOP("actions", "The article is about"),
    "remark": QT_TRANSLATE_NOOP("actions", "Values, notes and flags"),
    "checks": QT_TRANSLATE_NOOP("actions", "Checks and figures"),
    "region": QT_TRANSLATE_NOOP("actions", "This paragraph is"),
    "project": QT_TRANSLATE_NOOP("actions", "Project"),
    "view": QT_TRANSLATE_NOOP("actions", "View"),
}
"""The groups in which actions are listed; those of no listed group are explained elsewhere."""


@dataclass(frozen=True)
class Action:
    """One command: where it is listed, what it is called, its keys, and how it is carried out."""

    id: str
    group: str
    title: str
    """English; :meth:`words` gives it in the window's language."""
    keys: tuple[str, ...]
    run: Callable[[MainWindow], object]
    icon: str = ""
    arabic_title: str = ""
    """Set for actions whose title comes from data that has both languages."""
    shown_title: str = ""
    """Set for actions made at run time from data that is already in the window's language."""

    def words(self) -> str:
        """Return what the action is called in the window's language."""
        return self.shown_title or QCoreApplication.translate("actions", self.title)


def group_title(title: str) -> str:
    """Return the name of an action group in the window's language."""
    return QCoreApplication.translate("actions", title)


def at_desk(command: Callable[[Desk], Outcome]) -> Callable[[MainWindow], None]:
    """Return what carries the command out in a window."""

    def run(window: MainWindow) -> None:
        window.run(command)

    return run


def is_right_to_left(desk: Desk) -> bool:
    """Say whether the paragraph in focus runs from right to left."""
    page = desk.page
    paragraph = page.paragraph_at(desk.place) if page else None
    if page is None or paragraph is None:
        return True
    return runs_right_to_left(paragraph.of(page.text))
