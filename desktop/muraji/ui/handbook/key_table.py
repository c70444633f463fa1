"""The handbook's table of actions: the keys that are in force, the name, and what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from muraji.domain.words import Words
from muraji.ui.actions import (
    ACTIONS,
    GROUPS,
    document_actions,
    group_title,
    keys_in_force,
    label_actions,
)
from muraji.ui.actions.names import NAMES
from muraji.ui.look.keycaps import spoken
from muraji.workspace.handbook.tables import explanations, latin, markdown_table
from muraji.workspace.label_sets import shipped, shipped_for_documents

if TYPE_CHECKING:
    from collections.abc import Iterable

    from muraji.ui.actions import Action
    from muraji.ui.main_window import MainWindow

NAMES_GROUP = "names"
FAMILIES = ("jump.", "label.", "label_group.", "document_label.", "reading.")
"""Actions that are many of one kind are explained once, under the beginning of their names."""
HEAD = (Words("Keys", "المفاتيح"), Words("Command", "الأمر"), Words("What it does", "أثره"))


def explanation(action: Action) -> Words | None:
    """Return what the handbook says of an action; None when it says nothing."""
    said = explanations("actions")
    if action.group == NAMES_GROUP:
        return said.get(f"names.{action.id}") or said.get(action.id)
    family = next((each for each in FAMILIES if action.id.startswith(each)), "")
    return said.get(action.id) or said.get(family.rstrip("."))


def all_actions(window: MainWindow) -> list[Action]:
    """Return every action there can be, with the keys in force: also those of the view of names."""
    bridge, language = window.bridge, window.language
    labels = bridge.desk.labels if bridge else shipped()
    topics = bridge.workspace.document_labels if bridge else shipped_for_documents()
    made = [*ACTIONS, *label_actions(labels, language), *document_actions(topics, language)]
    chosen = window.settings["keys"]
    # An id may stand in both tables, with other keys.
    return [*keys_in_force(made, chosen), *keys_in_force(NAMES, chosen)]


def key_table(actions: Iterable[Action], language: str) -> str:
    """Return every group of actions as a heading and a table, in Markdown."""
    head = [words.in_language(language) for words in HEAD]
    shown = [action for action in actions if not action.id.startswith(("jump.", "label_group."))]
    parts = []
    for group, title in GROUPS.items():
        members = [action for action in shown if action.group == group]
        if members:
            rows = [_row(action, language) for action in members]
            parts.append(f"## {group_title(title)}\n\n{markdown_table(head, rows)}")
    return "\n\n".join(parts)


def _row(action: Action, language: str) -> tuple[str, str, str]:
    between = QCoreApplication.translate("keycaps", "then").join("  ")
    keys = (latin(spoken(chord).replace(", ", between)) for chord in action.keys)
    said = explanation(action)
    return " · ".join(keys) or "–", action.words(), said.in_language(language) if said else ""
