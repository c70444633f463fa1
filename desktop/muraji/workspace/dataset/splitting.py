"""Train, dev and test: each group of articles whole in one of them, the same for the same seed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.workspace.dataset.stories import Groups, copies, of_one_source, stories

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muraji.store.noted import NotedArticles, PartIds

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
    articles: NotedArticles
    part_of: bytes
    """By an article's number, the place of its part in :data:`PARTS`; the first byte says nothing."""
    alike: Groups
    """The groups of near-duplicates; of one part, nobody looked for them."""

    @property
    def parts(self) -> dict[str, PartIds]:
        """The ids by part, in the order of the project; parts without articles are left out."""
        return {
            part: self.articles.in_part(place)
            for place, part in enumerate(PARTS)
            if self.part_of.find(place, 1) > 0
        }

    def written_ids(self, part: str) -> PartIds:
        """Return the ids that the articles of a part have in the dataset."""
        return self.articles.in_part(PARTS.index(part), "written_id")


def split(articles: NotedArticles, plan: SplitPlan) -> Split:
    """Part the articles; equal articles, plan and seed give equal parts, in whatever order they come."""
    chosen = bytearray(len(articles) + 1)
    alike = Groups(len(articles)) if plan.by is SplitBy.NONE else copies(articles)
    if plan.by is SplitBy.TIME:
        _part_by_time(articles, plan, chosen)
    elif plan.by is not SplitBy.NONE:
        groups = alike
        if plan.by is SplitBy.STORY:
            groups = stories(articles, alike)
        elif plan.by is SplitBy.SOURCE:
            groups = of_one_source(articles)
        _deal(articles, groups, plan, chosen)
    articles.part((place, number) for number, place in enumerate(chosen) if number)
    return Split(plan, articles, bytes(chosen), alike)


def _deal(articles: NotedArticles, groups: Groups, plan: SplitPlan, chosen: bytearray) -> None:
    """Give the largest groups first, each to the part that wants most; the seed orders equal ones."""
    left = sum(1 for _ in groups.sizes())
    wanted = _wanted(plan, len(articles), left)
    empty = [place for place, count in enumerate(wanted) if count > 0]
    for size, leader in articles.largest_first(_with_digests(articles, groups, plan.seed)):
        # The last groups go where there is nothing yet.
        open_parts = empty if 0 < len(empty) >= left else range(len(PARTS))
        place = max(open_parts, key=lambda place: (wanted[place], -place))
        wanted[place] -= size
        empty = [one for one in empty if one != place]
        left -= 1
        chosen[leader] = place
    for number in range(1, len(chosen)):
        chosen[number] = chosen[groups.leader(number)]


def _with_digests(
    articles: NotedArticles, groups: Groups, seed: int
) -> Iterator[tuple[int, bytes, int]]:
    ids = articles.ids()
    for leader, size in groups.sizes():
        id_ = next(id_ for number, id_ in ids if number == leader)
        yield size, sha256(f"{seed}:{id_}".encode()).digest(), leader


def _wanted(plan: SplitPlan, count: int, groups: int) -> list[float]:
    """Return how many articles each part wants: one at least where there is a group for each."""
    total = sum(plan.shares)
    least = 1.0 if groups >= len(PARTS) else 0.0
    _, dev, test = (max(count * share / total, least) if share else 0.0 for share in plan.shares)
    return [count - dev - test, dev, test]


def _part_by_time(articles: NotedArticles, plan: SplitPlan, chosen: bytearray) -> None:
    """Part by date, each day whole in one part."""
    dated = sum(1 for day, _ in articles.in_order_of("published") if day)
    total = sum(plan.shares)
    ends = [sum(plan.shares[: place + 1]) / total * dated for place in range(len(PARTS))]
    done = 0
    for day, rows in groupby(articles.in_order_of("published"), itemgetter(0)):
        if not day:
            continue
        numbers = [number for _, number in rows]
        # A day belongs where its middle falls.
        place = next((i for i, end in enumerate(ends) if done + len(numbers) / 2 <= end), 2)
        for number in numbers:
            chosen[number] = place
        done += len(numbers)
