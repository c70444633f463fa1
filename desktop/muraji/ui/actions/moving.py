"""Edges, caret and the ways through an article."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from muraji.review.commands import caret, edges, jumping, paragraphs, walking
from muraji.review.commands.edges import Edge, Unit
from muraji.ui.actions.action import Action, at_desk, is_right_to_left
from muraji.ui.keys.keyboard import ARABIC_LETTERS
from muraji.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.review.desk import Desk, Outcome
    from muraji.ui.main_window import MainWindow


def _edge(*, at_left: bool, to_left: bool, unit: Unit) -> Callable[[MainWindow], None]:
    """Move the edge seen at the left or right, whichever end of the mention that is."""

    def command(desk: Desk) -> Outcome:
        span = desk.mention.span if desk.mention else desk.caret
        if desk.page is None or span is None:
            return edges.move_edge(desk, Edge.START, unit, forward=True)
        edge, forward = edges.edge_seen(
            desk.page.text, span, rtl=is_right_to_left(desk), at_left=at_left, to_left=to_left
        )
        return edges.move_edge(desk, edge, unit, forward=forward)

    return at_desk(command)


def _back_to_the_page(window: MainWindow) -> None:
    """Let everything go; wherever the keyboard was, the page has it again."""
    window.review.view.setFocus()
    window.run(caret.let_go)


def _towards(*, left: bool, widen: bool) -> Callable[[MainWindow], None]:
    """Move or widen the caret to the left or right as seen."""

    def command(desk: Desk) -> Outcome:
        forward = left == is_right_to_left(desk)
        if widen:
            return (caret.widen_forward if forward else caret.widen_back)(desk)
        return (caret.caret_forward if forward else caret.caret_back)(desk)

    return at_desk(command)


# fmt: off
EDGES = (
    Action("left_edge_left", "edges", QT_TRANSLATE_NOOP("actions", "Left edge left by a word"), ("U",), _edge(at_left=True, to_left=True, unit=Unit.WORD)),
    Action("left_edge_right", "edges", QT_TRANSLATE_NOOP("actions", "Left edge right by a word"), ("I",), _edge(at_left=True, to_left=False, unit=Unit.WORD)),
    Action("right_edge_left", "edges", QT_TRANSLATE_NOOP("actions", "Right edge left by a word"), ("O",), _edge(at_left=False, to_left=True, unit=Unit.WORD)),
    Action("right_edge_right", "edges", QT_TRANSLATE_NOOP("actions", "Right edge right by a word"), ("P",), _edge(at_left=False, to_left=False, unit=Unit.WORD)),
    Action("left_edge_left_letter", "edges", QT_TRANSLATE_NOOP("actions", "Left edge left by a letter"), ("Shift+U",), _edge(at_left=True, to_left=True, unit=Unit.LETTER)),
    Action("left_edge_right_letter", "edges", QT_TRANSLATE_NOOP("actions", "Left edge right by a letter"), ("Shift+I",), _edge(at_left=True, to_left=False, unit=Unit.LETTER)),
    Action("right_edge_left_letter", "edges", QT_TRANSLATE_NOOP("actions", "Right edge left by a letter"), ("Shift+O",), _edge(at_left=False, to_left=True, unit=Unit.LETTER)),
    Action("right_edge_right_letter", "edges", QT_TRANSLATE_NOOP("actions", "Right edge right by a letter"), ("Shift+P",), _edge(at_left=False, to_left=False, unit=Unit.LETTER)),
    Action("proclitic", "edges", QT_TRANSLATE_NOOP("actions", "Proclitic off or on"), ("C",), at_desk(edges.toggle_proclitic), "scissors"),
)

GO = (
    Action("next_pending", "go", QT_TRANSLATE_NOOP("actions", "Next suggestion"), ("N",), at_desk(walking.next_pending), "next"),
    Action("previous_pending", "go", QT_TRANSLATE_NOOP("actions", "Previous suggestion"), ("B",), at_desk(walking.previous_pending), "previous"),
    Action("toggle_order", "go", QT_TRANSLATE_NOOP("actions", "Reading order or least certain first"), ("Y",), at_desk(walking.toggle_order)),
    Action("next_mention", "go", QT_TRANSLATE_NOOP("actions", "Next mention"), ("Down",), at_desk(walking.next_mention)),
    Action("previous_mention", "go", QT_TRANSLATE_NOOP("actions", "Previous mention"), ("Up",), at_desk(walking.previous_mention)),
    Action("outer", "go", QT_TRANSLATE_NOOP("actions", "Out to the mention around"), ("A",), at_desk(walking.outer)),
    Action("inner", "go", QT_TRANSLATE_NOOP("actions", "Into the mention inside"), ("S",), at_desk(walking.inner)),
    Action("next_paragraph", "go", QT_TRANSLATE_NOOP("actions", "Next paragraph"), (".",), at_desk(paragraphs.next_paragraph)),
    Action("previous_paragraph", "go", QT_TRANSLATE_NOOP("actions", "Previous paragraph"), (",",), at_desk(paragraphs.previous_paragraph)),
    Action("next_maybe", "go", QT_TRANSLATE_NOOP("actions", "Next faint candidate"), ("M",), at_desk(walking.next_maybe)),
    Action("previous_maybe", "go", QT_TRANSLATE_NOOP("actions", "Previous faint candidate"), ("Shift+M",), at_desk(walking.previous_maybe)),
    Action("caret_left", "go", QT_TRANSLATE_NOOP("actions", "Caret left by a word"), ("Left",), _towards(left=True, widen=False)),
    Action("caret_right", "go", QT_TRANSLATE_NOOP("actions", "Caret right by a word"), ("Right",), _towards(left=False, widen=False)),
    Action("widen_left", "go", QT_TRANSLATE_NOOP("actions", "Widen the caret to the left"), ("Shift+Left",), _towards(left=True, widen=True)),
    Action("widen_right", "go", QT_TRANSLATE_NOOP("actions", "Widen the caret to the right"), ("Shift+Right",), _towards(left=False, widen=True)),
    Action("jump_again", "go", QT_TRANSLATE_NOOP("actions", "Jump again"), (";",), at_desk(jumping.jump_again)),
    Action("page_down", "go", QT_TRANSLATE_NOOP("actions", "One screen down"), ("PageDown",), lambda window: window.review.scroll_by(1)),
    Action("page_up", "go", QT_TRANSLATE_NOOP("actions", "One screen up"), ("PageUp",), lambda window: window.review.scroll_by(-1)),
    Action("into_mention", "go", QT_TRANSLATE_NOOP("actions", "Caret into the mention"), ("Shift+S",), at_desk(caret.into_mention)),
    Action("widen_paragraph", "go", QT_TRANSLATE_NOOP("actions", "Take the next paragraph in"), ("Shift+.",), at_desk(paragraphs.widen)),
    Action("let_go", "go", QT_TRANSLATE_NOOP("actions", "Let go"), ("Esc",), _back_to_the_page),
)
# fmt: on

JUMPS = tuple(
    Action(
        f"jump.{letter}",
        "jump",
        letter,
        (f"J {key}",),
        at_desk(partial(jumping.jump, letter=letter)),
    )
    for letter, key in ARABIC_LETTERS.items()
)
