"""The commands that give a label, made from the project's label set."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from muraji.review.commands import deciding, documents, together
from muraji.ui.actions.action import Action, at_desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muraji.domain.label import LabelSet


def label_actions(labels: LabelSet, language: str) -> Iterator[Action]:
    """Yield the commands that give a label: by its key the mention in hand, with Shift its group.

    A key of two letters is a chord of two presses: ``LE`` is L, then E.
    """
    for label in labels:
        title = label.title.in_language(language)
        keys = tuple(label.key)
        chord = " ".join(keys)
        group_chord = " ".join((*keys[:-1], *(f"Shift+{key}" for key in keys[-1:])))
        group_title = QCoreApplication.translate("actions", "{label}, the whole group")
        yield Action(
            f"label.{label.name}",
            "label",
            label.title.en,
            (chord,) if keys else (),
            at_desk(partial(deciding.relabel, label=label.name)),
            arabic_title=label.title.ar,
            shown_title=title,
        )
        yield Action(
            f"label_group.{label.name}",
            "label",
            f"{label.title.en}, the whole group",
            (group_chord,) if keys else (),
            at_desk(partial(together.relabel_group, label=label.name)),
            shown_title=group_title.format(label=title),
        )


def document_actions(labels: LabelSet, language: str) -> Iterator[Action]:
    """Yield the commands that give the whole article a label or take it off: D, then its key."""
    for label in labels:
        yield Action(
            f"document_label.{label.name}",
            "document",
            label.title.en,
            (f"D {label.key}",) if label.key else (),
            at_desk(partial(documents.toggle_label, name=label.name)),
            arabic_title=label.title.ar,
            shown_title=label.title.in_language(language),
        )
