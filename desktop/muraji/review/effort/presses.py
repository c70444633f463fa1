"""The actions that the simulated reviewer may use, by their names in the window's table.

A test replays what it did through the real window's keys and must count the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from muraji.review.commands import (
    articles,
    caret,
    deciding,
    edges,
    jumping,
    paragraphs,
    together,
    walking,
)
from muraji.review.commands.edges import Edge, Unit
from muraji.review.desk import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.domain.label import LabelSet
    from muraji.domain.region import RegionKind
    from muraji.review.desk import Desk


@dataclass(frozen=True)
class Press:
    """One action: its name in the table, how many keys it takes, and what it does at the desk."""

    action: str
    keys: int
    command: Callable[[Desk], Outcome]


def _nothing(_desk: Desk) -> Outcome:
    return Outcome()


ACCEPT = Press("accept", 1, deciding.accept)
REJECT = Press("reject", 1, deciding.reject)
ACCEPT_GROUP = Press("accept_group", 1, together.accept_group)
ACCEPT_NEST = Press("accept_nest", 1, together.accept_nest)
REJECT_GROUP = Press("reject_group", 1, together.reject_group)
CONFIRM_PARAGRAPH = Press("confirm_paragraph", 1, together.confirm_paragraph)
FINISH = Press("finish", 1, articles.finish)
PROCLITIC = Press("proclitic", 1, edges.toggle_proclitic)
SCROLL = Press("page_down", 1, _nothing)
INTO_MENTION = Press("into_mention", 1, caret.into_mention)
WIDEN_PARAGRAPH = Press("widen_paragraph", 1, paragraphs.widen)
JUMP_AGAIN = Press("jump_again", 1, jumping.jump_again)
STEPS = (
    Press("next_pending", 1, walking.next_pending),
    Press("previous_pending", 1, walking.previous_pending),
    Press("next_mention", 1, walking.next_mention),
    Press("previous_mention", 1, walking.previous_mention),
    Press("next_maybe", 1, walking.next_maybe),
    Press("previous_maybe", 1, walking.previous_maybe),
    Press("next_paragraph", 1, paragraphs.next_paragraph),
    Press("previous_paragraph", 1, paragraphs.previous_paragraph),
)
"""Ways to walk that may be pressed again and again."""


def caret_step(*, forward: bool, rtl: bool) -> Press:
    """Return the press that moves the caret by a word along the text or back."""
    command = caret.caret_forward if forward else caret.caret_back
    return Press(f"caret_{_side(forward, rtl)}", 1, command)


def caret_widen(*, rtl: bool) -> Press:
    """Return the press that takes the next word in."""
    return Press(f"widen_{_side(True, rtl)}", 1, caret.widen_forward)


def label(name: str, labels: LabelSet) -> Press:
    """Return the press, or chord, that gives a label."""
    command = partial(deciding.relabel, label=name)
    return Press(f"label.{name}", len(labels[name].key), command)


def label_group(name: str, labels: LabelSet) -> Press:
    """Return the press, or chord, that gives a label to a whole group."""
    command = partial(together.relabel_group, label=name)
    return Press(f"label_group.{name}", len(labels[name].key), command)


def zone(kind: RegionKind | None) -> Press:
    """Return the chord that says what a paragraph is."""
    return Press(f"region.{kind or 'body'}", 2, partial(paragraphs.mark, kind=kind))


def jump(letter: str) -> Press:
    """Return the chord that goes to the next word beginning with the letter."""
    return Press(f"jump.{letter}", 2, partial(jumping.jump, letter=letter))


def edge(which: Edge, unit: Unit, *, forward: bool, at_left: bool, to_left: bool) -> Press:
    """Return the press that moves an edge, which is named by where it is seen."""
    seen, towards = ("left" if is_left else "right" for is_left in (at_left, to_left))
    suffix = "_letter" if unit is Unit.LETTER else ""
    name = f"{seen}_edge_{towards}{suffix}"
    return Press(name, 1, partial(edges.move_edge, edge=which, unit=unit, forward=forward))


def _side(forward: bool, rtl: bool) -> str:
    return "left" if forward == rtl else "right"
