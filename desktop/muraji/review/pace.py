"""How fast a reviewer decides, and so how long what waits will take."""

from __future__ import annotations

from collections import deque

LONGEST_PAUSE = 60.0
"""Seconds: who rests longer than this is not deciding."""
STEPS_REMEMBERED = 40
LEAST_DECISIONS = 5
"""Fewer tell nothing of a pace."""


class Pace:
    """Seconds that each decision takes, over the steps made last."""

    def __init__(self) -> None:
        self._steps: deque[tuple[float, int]] = deque(maxlen=STEPS_REMEMBERED)
        self._last: tuple[str, int, float] | None = None

    def note(self, article_id: str, decided: int, at: float) -> None:
        """Take in that so many mentions of an article are decided at this moment, in seconds."""
        last, self._last = self._last, (article_id, decided, at)
        if last is not None and last[0] == article_id and decided > last[1]:
            self._steps.append((min(at - last[2], LONGEST_PAUSE), decided - last[1]))
        elif last is not None and (last[0], last[1]) == (article_id, decided):
            self._last = last  # looking on is part of deciding

    def seconds_for(self, waiting: int) -> float | None:
        """Return how long so many mentions will take; None where too little is known."""
        decided = sum(count for _, count in self._steps)
        if decided < LEAST_DECISIONS or not waiting:
            return None
        return waiting * sum(seconds for seconds, _ in self._steps) / decided
