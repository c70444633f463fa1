"""What a review costs and how good the suggestions are, over time, read from the journal."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import datetime
from statistics import median
from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.decision import Finish
from muraji.domain.journal import EntryKind

if TYPE_CHECKING:
    from muraji.domain.journal import Entry

BREAK = 120
"""Seconds after which the next decision is taken to follow a pause."""
RECENT = 400
"""Decisions over which the pace is taken."""
EVEN = 0.5
"""Score from which on a suggestion is taken to be right; one without a score is even."""
BY_HAND = {EntryKind.DECISION, EntryKind.UNDO, EntryKind.REDO}


@dataclass(frozen=True, slots=True)
class Point:
    """Where the project stood when an article was finished."""

    article_id: str
    at: str
    """UTC, ISO 8601."""
    accepted_unchanged: float | None
    """Share of the article's decided suggestions that were accepted as they were; None without any."""
    actions_per_entity: float | None
    """Decisions, undos and redos in the article for each entity in it; None without any."""
    errors_left: float
    """Mistakes to be expected if all that waits in the project were settled by its score."""
    minutes_left: float | None
    """For all that waits, at the pace of late; None while nothing shows the pace."""


@dataclass
class _Tally:
    """What one article's mentions come to."""

    unchanged: int = 0
    decided: int = 0
    """Suggestions accepted, corrected or rejected."""
    entities: int = 0
    actions: int = 0

    def count(self, row: Annotation, by: int) -> None:
        if row.state is MentionState.PENDING:
            return
        is_accepted = row.state is MentionState.ACCEPTED
        self.entities += by * is_accepted
        self.decided += by * row.is_suggested
        self.unchanged += by * (row.is_suggested and is_accepted and not row.is_corrected)


class Meter:
    """Takes in the journal entry by entry; what it holds grows with the articles, not with the steps."""

    def __init__(self, threshold: float = EVEN) -> None:
        self.points: list[Point] = []
        self.seq = 0
        """The last entry taken in."""
        self._threshold = threshold
        self._tallies: dict[str, _Tally] = {}
        self._asked = 0
        self._errors = 0.0
        self._last: dict[str, datetime] = {}
        self._spent: deque[tuple[float, int]] = deque(maxlen=RECENT)
        self._whole = _Tally()

    def take(self, entry: Entry) -> None:
        """Take in the next entry of the journal."""
        self.seq = entry.seq
        answered = 0
        for change in entry.changes:
            for row, by in ((change.before, -1), (change.after, 1)):
                if isinstance(row, Annotation):
                    self._tallies.setdefault(row.article_id, _Tally()).count(row, by)
                    self._whole.count(row, by)
                    answered -= self._wait(row, by)
        if entry.kind not in BY_HAND:
            return
        for article_id in entry.changes.article_ids:
            self._tallies.setdefault(article_id, _Tally()).actions += 1
        self._whole.actions += 1
        self._note_time(entry, answered)
        if isinstance(entry.decision, Finish) and entry.kind is not EntryKind.UNDO:
            self.points = [
                one for one in self.points if one.article_id != entry.decision.article_id
            ]
            self.points.append(self._point(entry.decision.article_id, entry.at))

    @property
    def now(self) -> Point | None:
        """The project as a whole as it stands; None before anything was decided."""
        return self.standing if self._whole.actions else None

    @property
    def standing(self) -> Point:
        """The project as a whole as it stands, with what can be said before anything was decided."""
        return self._told(self._whole, "", "")

    def _wait(self, row: Annotation, by: int) -> int:
        """Count a suggestion that waits in or out; return by how many those asked about changed."""
        if row.state is not MentionState.PENDING:
            return 0
        score = EVEN if row.score is None else row.score
        self._errors += by * min(score, 1 - score)
        asked = by * (row.score is None or row.score >= self._threshold)
        self._asked += asked
        return asked

    def _note_time(self, entry: Entry, answered: int) -> None:
        at = datetime.fromisoformat(entry.at.replace("Z", "+00:00"))
        before = self._last.get(entry.reviewer)
        self._last[entry.reviewer] = at
        if before is None:
            return
        seconds = (at - before).total_seconds()
        if 0 <= seconds <= BREAK:
            self._spent.append((seconds, max(answered, 0)))

    def _minutes_left(self) -> float | None:
        answered = sum(count for _, count in self._spent)
        if not answered:
            return None
        return self._asked * sum(seconds for seconds, _ in self._spent) / answered / 60

    def _point(self, article_id: str, at: str) -> Point:
        return self._told(self._tallies.get(article_id, _Tally()), article_id, at)

    def _told(self, tally: _Tally, article_id: str, at: str) -> Point:
        return Point(
            article_id,
            at,
            tally.unchanged / tally.decided if tally.decided else None,
            tally.actions / tally.entities if tally.entities else None,
            max(self._errors, 0.0),
            self._minutes_left(),
        )


def condensed(points: list[Point], most: int) -> list[Point]:
    """Return at most so many points, each the median of as many neighbours; in their order."""
    size = -(-len(points) // most)
    groups = [points[start : start + size] for start in range(0, len(points), size or 1)]
    return [_middle(group) for group in groups]


def _middle(group: list[Point]) -> Point:
    def middle(values: list[float | None]) -> float | None:
        known = [value for value in values if value is not None]
        return median(known) if known else None

    return Point(
        group[-1].article_id,
        group[-1].at,
        middle([one.accepted_unchanged for one in group]),
        middle([one.actions_per_entity for one in group]),
        group[-1].errors_left,
        group[-1].minutes_left,
    )
