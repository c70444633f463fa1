"""Train, dev and test: each group of articles whole in one of them, the same for the same seed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.workspace.dataset.stories import copies, stories, with_copies_together

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from muraji.workspace.dataset.facts import ArticleFacts
    from muraji.workspace.dataset.stories import Groups

TRAIN, DEV, TEST = "train", "dev", "test"
PARTS = (TRAIN, DEV, TEST)


class SplitBy(StrEnum):
    """What keeps articles together."""

    STORY = "story"
    """Near-duplicates, and articles that share rare names."""
    SOURCE = "source"
    """All articles of a source: how does a model do on an outlet that it has not seen?"""
    TIME = "time"
    """The oldest for training, the newest for the test; those without a date for training."""
    RANDOM = "random"
    """Near-duplicates only."""
    NONE = "none"
    """Everything in one part."""


@dataclass(frozen=True)
class SplitPlan:
    """How articles are to be parted."""

    by: SplitBy = SplitBy.STORY
    shares: tuple[float, float, float] = (80, 10, 10)
    """Of train, dev and test, in any unit."""
    seed: int = 13

    def __post_init__(self) -> None:
        if min(self.shares) < 0 or self.shares[0] <= 0:
            raise MurajiError(
                "The shares of train, dev and test are numbers like 80 10 10, the first above 0.",
                "حصص التدريب والتطوير والاختبار أعداد مثل 80 10 10، أولها أكبر من صفر.",
            )


@dataclass(frozen=True)
class Split:
    """Which article is in which part."""

    plan: SplitPlan
    parts: dict[str, tuple[str, ...]]
    """Ids by part, in the order of the project; parts without articles are left out."""
    alike: Groups
    """The groups of near-duplicates."""

    def part_of(self) -> dict[str, str]:
        """Return the part of each article."""
        return {id_: part for part, ids in self.parts.items() for id_ in ids}


def split(articles: Sequence[ArticleFacts], plan: SplitPlan) -> Split:
    """Part the articles; equal articles, plan and seed give equal parts, in whatever order they come."""
    by_id = sorted(articles, key=lambda article: article.id)
    alike = copies(by_id)
    if plan.by is SplitBy.NONE:
        chosen = {article.id: TRAIN for article in articles}
    elif plan.by is SplitBy.TIME:
        chosen = _by_time(articles, plan)
    else:
        chosen = _dealt(_groups(by_id, plan, alike), plan, len(articles))
    parts = {
        part: tuple(article.id for article in articles if chosen[article.id] == part)
        for part in PARTS
    }
    return Split(plan, {part: ids for part, ids in parts.items() if ids}, alike)


def _groups(articles: Sequence[ArticleFacts], plan: SplitPlan, alike: Groups) -> Groups:
    if plan.by is SplitBy.STORY:
        return stories(articles, alike)
    if plan.by is SplitBy.RANDOM:
        return with_copies_together(articles, alike)
    by_source: defaultdict[str, list[str]] = defaultdict(list)
    for article in articles:
        by_source[article.source].append(article.id)
    return [tuple(ids) for ids in by_source.values()]


def _dealt(groups: Groups, plan: SplitPlan, count: int) -> dict[str, str]:
    """Give the largest groups first, each to the part that wants most; the seed orders equal ones."""
    wanted = dict(zip(PARTS, _wanted(plan, count, len(groups)), strict=True))

    def order(group: tuple[str, ...]) -> tuple[int, bytes]:
        return -len(group), sha256(f"{plan.seed}:{min(group)}".encode()).digest()

    chosen: dict[str, str] = {}
    empty = [part for part in PARTS if wanted[part] > 0]
    for place, group in enumerate(sorted(groups, key=order)):
        # The last groups go where there is nothing yet.
        open_parts = empty if 0 < len(empty) >= len(groups) - place else list(PARTS)
        part = max(open_parts, key=lambda part: (wanted[part], -PARTS.index(part)))
        wanted[part] -= len(group)
        empty = [one for one in empty if one != part]
        chosen.update(dict.fromkeys(group, part))
    return chosen


def _wanted(plan: SplitPlan, count: int, groups: int) -> list[float]:
    """Return how many articles each part wants: one at least where there is a group for each."""
    total = sum(plan.shares)
    least = 1.0 if groups >= len(PARTS) else 0.0
    _, dev, test = (max(count * share / total, least) if share else 0.0 for share in plan.shares)
    return [count - dev - test, dev, test]


def _by_time(articles: Iterable[ArticleFacts], plan: SplitPlan) -> dict[str, str]:
    """Part by date, each day whole in one part."""
    chosen = {article.id: TRAIN for article in articles if not article.published}
    dated = sorted(
        (article for article in articles if article.published),
        key=lambda article: (article.published, article.id),
    )
    total = sum(plan.shares)
    ends = [sum(plan.shares[: place + 1]) / total * len(dated) for place in range(len(PARTS))]
    done = 0
    for _, group in groupby(dated, key=lambda article: article.published):
        day = [article.id for article in group]
        # A day belongs where its middle falls.
        place = next((i for i, end in enumerate(ends) if done + len(day) / 2 <= end), 2)
        chosen.update(dict.fromkeys(day, PARTS[place]))
        done += len(day)
    return chosen
