"""What a press, a move and a release of the mouse mean: a click, a selection, an edge moved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from muraji.ui.article.hits import Edge, Hit
from muraji.ui.article.selection import Words, stretched, trimmed, with_edge

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from muraji.domain.span import Span

DRAG_DISTANCE = 6.0
"""Pixels the pointer must travel before a press becomes a drag."""


class Grip(NamedTuple):
    """A mention that was taken by an edge."""

    identity: str
    span: Span
    held: int
    """The letter at its other edge, which stays."""


@dataclass
class Press:
    """A button that went down on the page and has not come up."""

    hit: Hit
    at: QPointF
    grip: Grip | None = None
    is_drag: bool = False
    preview: Span | None = None


@dataclass
class Clicks:
    """Which mention a click means: the innermost, and on clicking again the one around it."""

    _marks: tuple[str, ...] = ()
    _place: int = 0

    def next_of(self, marks: tuple[str, ...]) -> str:
        """Return the mention that this click selects."""
        self._place = (self._place + 1) % len(marks) if marks == self._marks else 0
        self._marks = marks
        return marks[self._place]

    def forget(self) -> None:
        """Something else happened in between: the next click is a first one."""
        self._marks = ()


@dataclass
class Pointer:
    """The state of the mouse between press and release."""

    text: str = ""
    words: Words = field(default_factory=lambda: Words(()))
    press: Press | None = None
    clicks: Clicks = field(default_factory=Clicks)

    def down(self, hit: Hit, at: QPointF, grip: Grip | None) -> None:
        """Remember a press; ``grip`` is the current mention when one of its edges was taken."""
        self.press = Press(hit, at, grip)

    def move(self, hit: Hit, at: QPointF, by_letter: bool) -> bool:
        """Follow the pointer; returns whether the preview has changed."""
        press = self.press
        if press is None:
            return False
        travelled = at - press.at
        press.is_drag = press.is_drag or travelled.manhattanLength() >= DRAG_DISTANCE
        if not press.is_drag:
            return False
        before, press.preview = press.preview, self._preview(press, hit, by_letter)
        return press.preview != before

    def up(self) -> Press | None:
        """End the press and return what it was."""
        press, self.press = self.press, None
        if press and press.is_drag:
            self.clicks.forget()
        return press

    @property
    def preview(self) -> Span | None:
        """What the drag would select, or the mention would become."""
        return self.press.preview if self.press else None

    def _preview(self, press: Press, hit: Hit, by_letter: bool) -> Span | None:
        if press.grip:
            at_start = press.hit.edge is Edge.START
            words = None if by_letter else self.words
            moved = with_edge(press.grip.span, at_start, press.grip.held, hit.position, words)
            return trimmed(moved, self.text)
        span = stretched(press.hit.position, hit.position)
        return trimmed(span if by_letter else self.words.snapped(span), self.text)
