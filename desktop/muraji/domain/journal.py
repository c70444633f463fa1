"""The journal: who did what when, and what it changed. The tables are a cache of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from muraji.domain.change import Changes
    from muraji.domain.decision import Decision


ITSELF = 0
"""Stands for the sequence number of the entry in hand, which is known only once it is committed."""


class EntryKind(StrEnum):
    """Who speaks in an entry."""

    DECISION = "decision"
    UNDO = "undo"
    REDO = "redo"
    IMPORT = "import"
    SUGGEST = "suggest"
    REPAIR = "repair"


@dataclass(frozen=True, slots=True)
class Entry:
    """One step of the project's history.

    ``below`` is the step that lies under this one on its stack (of undoable steps for decisions and
    redos, of redoable ones for undos), so that undo and redo are found by following one number and
    survive a restart. ``undo_top`` and ``redo_top`` are the tops of both stacks after this entry.
    """

    kind: EntryKind
    at: str
    reviewer: str
    changes: Changes
    decision: Decision | None = None
    reverses: int | None = None
    """The sequence number that an undo or redo takes back."""
    words: str = ""
    """What a job wants remembered: file names, engine version, reason."""
    below: int | None = None
    undo_top: int | None = None
    redo_top: int | None = None
    seq: int = 0
    """Given by the store on commit; 0 before."""
