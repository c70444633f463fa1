"""All mentions of one name over the whole project, counted."""

from __future__ import annotations

from dataclasses import dataclass

from muraji.domain.annotation import MentionState


@dataclass(frozen=True, slots=True)
class NameGroup:
    """A name, and how often it stands under which label and in which state."""

    key: str
    surface: str
    """Its commonest spelling."""
    counts: tuple[tuple[str, MentionState, int], ...]
    """(label, state, mentions), in no order."""

    def count(self, state: MentionState) -> int:
        """Return how many mentions are in a state."""
        return sum(count for _, at, count in self.counts if at is state)

    @property
    def labels(self) -> tuple[tuple[str, int], ...]:
        """Each label with its mentions, rejected ones left out, the commonest first."""
        sums: dict[str, int] = {}
        for label, state, count in self.counts:
            if state is not MentionState.REJECTED:
                sums[label] = sums.get(label, 0) + count
        return tuple(sorted(sums.items(), key=lambda item: (-item[1], item[0])))

    @property
    def majority(self) -> str | None:
        """The label that most accepted mentions bear, or most undecided ones while none is accepted."""
        for state in (MentionState.ACCEPTED, MentionState.PENDING):
            sums = [(-count, label) for label, at, count in self.counts if at is state]
            if sums:
                return min(sums)[1]
        return None

    @property
    def agreement(self) -> float:
        """The share of the mentions, rejected ones left out, that bear the commonest label."""
        labels = self.labels
        total = sum(count for _, count in labels)
        return labels[0][1] / total if total else 1.0
