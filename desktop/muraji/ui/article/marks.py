"""What a mention looks like: its state and label as line, hatch and chip, not as colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from muraji.domain.annotation import MentionState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from muraji.domain.annotation import Annotation
    from muraji.domain.label import Label
    from muraji.domain.span import Span


class Look(Enum):
    """The states a reader can tell apart on the page."""

    MAYBE = auto()
    """Below the threshold: faint dots, no tint, no chip."""
    UNSURE = auto()
    SUGGESTED = auto()
    ACCEPTED = auto()
    REJECTED = auto()


class LinePattern(Enum):
    """How the line under the word tells the labels of one family apart."""

    PLAIN = auto()
    DOUBLE = auto()
    WAVE = auto()
    ENDS = auto()
    """A short upright stroke at both ends."""
    BEADS = auto()
    """Short upright strokes all along."""


PATTERNS = tuple(LinePattern)


@dataclass(frozen=True, slots=True)
class Rules:
    """What the reviewer has set about what is shown."""

    threshold: float = 0.5
    """Suggestions that score less are only hinted at."""
    unsure_below: float = 0.75
    shows_rejected: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A mention ready to be drawn, wherever its lines will fall."""

    id: str
    span: Span
    look: Look
    family: str
    pattern: LinePattern
    chip: str
    """The short name of the label, with ``?`` where the suggestion is unsure."""
    key: str
    corrected: bool
    flagged: bool

    @property
    def has_chip(self) -> bool:
        """Whether the mark carries a chip even while it is not the current one."""
        return self.look not in {Look.MAYBE, Look.REJECTED}

    @property
    def is_decided(self) -> bool:
        """Whether the mention has been accepted."""
        return self.look is Look.ACCEPTED


def look_of(annotation: Annotation, rules: Rules) -> Look:
    """Return how the state of a mention shows."""
    if annotation.state is MentionState.ACCEPTED:
        return Look.ACCEPTED
    if annotation.state is MentionState.REJECTED:
        return Look.REJECTED
    score = annotation.score
    if score is None or score >= rules.unsure_below:
        return Look.SUGGESTED
    return Look.UNSURE if score >= rules.threshold else Look.MAYBE


def patterns_of(labels: Iterable[Label]) -> dict[str, LinePattern]:
    """Give each label the pattern of its place among the labels of its family."""
    seen: dict[str, int] = {}
    result: dict[str, LinePattern] = {}
    for label in labels:
        place = seen.get(label.family, 0)
        seen[label.family] = place + 1
        result[label.name] = PATTERNS[place % len(PATTERNS)]
    return result


class MarkMaker:
    """Turns annotations into marks for one label set, language and set of rules."""

    def __init__(self, labels: Iterable[Label], language: str, rules: Rules) -> None:
        self._by_name = {label.name: label for label in labels}
        self._patterns = patterns_of(self._by_name.values())
        self._language = language
        self._rules = rules
        self._question = " ؟" if language.startswith("ar") else " ?"

    def shows(self, annotation: Annotation) -> bool:
        """Say whether a mention is to be shown at all."""
        return self._rules.shows_rejected or annotation.state is not MentionState.REJECTED

    def mark(self, annotation: Annotation) -> Mark:
        """Return the mark of a mention."""
        look = look_of(annotation, self._rules)
        name = annotation.label
        label = self._by_name.get(name)
        title = label.title.in_language(self._language) if label else name
        return Mark(
            id=annotation.id,
            span=annotation.span,
            look=look,
            family=label.family if label else "",
            pattern=self._patterns.get(name, LinePattern.PLAIN),
            chip=title + (self._question if look is Look.UNSURE else ""),
            key=label.key if label else "",
            corrected=annotation.is_corrected,
            flagged=annotation.flagged,
        )
