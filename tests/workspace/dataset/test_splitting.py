"""Splits: nothing that belongs together is parted, and the same seed parts the same way."""

from __future__ import annotations

import random
from array import array
from typing import NamedTuple

import pytest

from muraji.domain.errors import MurajiError
from muraji.store.noted import ArticleFacts
from muraji.text.similar import sketch
from muraji.workspace.dataset.overlap import Overlap, leaks, overlaps
from muraji.workspace.dataset.splitting import PARTS, SplitBy, SplitPlan, split

from .notes import noted

WORDS = [f"كلمة{letter}{other}" for letter in "ابتثجحخدذرزسشصضطظعغفقكلمنهوي" for other in "ابتث"]


def article(
    number: int, text: str = "", names: tuple[int, ...] = (), source: str = "", day: str = ""
) -> ArticleFacts:
    rng = random.Random(number)
    text = text or " ".join(rng.choices(WORDS, k=60))
    id_ = f"{number:04}"
    numbers = array("q", names)
    return ArticleFacts(id_, f"written {id_}", source or id_, day, sketch(text), numbers, numbers)


class Parted(NamedTuple):
    parts: dict[str, list[str]]
    overlaps: list[Overlap]
    part_of: dict[str, str]
    written: list[str]


def parted(articles: list[ArticleFacts], plan: SplitPlan) -> Parted:
    with noted(articles) as all_of_them:
        found = split(all_of_them, plan)
        parts = {part: list(ids) for part, ids in found.parts.items()}
        assert [len(ids) for ids in found.parts.values()] == list(map(len, parts.values()))
        part_of = {id_: part for part, ids in parts.items() for id_ in ids}
        written = [id_ for part in parts for id_ in found.written_ids(part)]
        return Parted(parts, overlaps(found), part_of, written)


def sizes(articles: list[ArticleFacts], plan: SplitPlan) -> list[int]:
    parts = parted(articles, plan).parts
    return [len(parts.get(part, ())) for part in PARTS]


def test_the_shares_are_kept_where_nothing_belongs_together() -> None:
    articles = [article(number) for number in range(200)]
    assert sizes(articles, SplitPlan(SplitBy.RANDOM)) == [160, 20, 20]
    assert sizes(articles, SplitPlan(SplitBy.STORY, (1, 1, 2))) == [50, 50, 100]
    assert sizes(articles, SplitPlan(SplitBy.NONE)) == [200, 0, 0]
    assert sizes(articles[:5], SplitPlan()) == [3, 1, 1]
    assert sizes(articles[:1], SplitPlan()) == [1, 0, 0]
    assert sizes(articles, SplitPlan(shares=(9, 0, 1))) == [180, 0, 20]


@pytest.mark.parametrize("by", list(SplitBy))
def test_the_same_seed_parts_the_same_way_whatever_the_order(by: SplitBy) -> None:
    articles = [article(n, source=f"s{n % 7}", day=f"2024-01-{n % 20 + 1:02}") for n in range(80)]
    shuffled = random.Random(1).sample(articles, len(articles))
    one, other = parted(articles, SplitPlan(by)), parted(shuffled, SplitPlan(by))
    assert one.part_of == other.part_of
    assert one.overlaps == other.overlaps
    places = {article.id: place for place, article in enumerate(shuffled)}
    for ids in other.parts.values():
        assert ids == sorted(ids, key=places.__getitem__), "in the order of the project"
    assert other.written == [f"written {id_}" for ids in other.parts.values() for id_ in ids]
    if by in {SplitBy.STORY, SplitBy.RANDOM}:
        assert one.part_of != parted(articles, SplitPlan(by, seed=14)).part_of


@pytest.mark.parametrize("by", [SplitBy.STORY, SplitBy.RANDOM])
def test_near_duplicates_stay_together(by: SplitBy) -> None:
    rng = random.Random(3)
    articles = []
    for number in range(60):
        words = rng.choices(WORDS, k=80)
        articles.append(article(2 * number, " ".join(words)))
        words[rng.randrange(80)] = "أخرى"
        articles.append(article(2 * number + 1, " ".join([*words, "زيادة"])))
    found = parted(articles, SplitPlan(by))
    part_of = found.part_of
    assert len(found.parts) == 3
    for number in range(60):
        assert part_of[f"{2 * number:04}"] == part_of[f"{2 * number + 1:04}"]
    assert leaks(found.overlaps) == 0


def test_articles_that_share_two_rare_names_are_one_story() -> None:
    articles = [article(n, names=(1000, n // 3, 500 + n // 3)) for n in range(90)]
    part_of = parted(articles, SplitPlan()).part_of
    assert all(len({part_of[f"{3 * n + i:04}"] for i in range(3)}) == 1 for n in range(30))
    assert set(part_of.values()) == set(PARTS)


def test_one_name_or_a_common_one_makes_no_story() -> None:
    articles = [article(n, names=(1000, 1001, n // 3)) for n in range(90)]
    part_of = parted(articles, SplitPlan()).part_of
    assert any(len({part_of[f"{3 * n + i:04}"] for i in range(3)}) > 1 for n in range(30))


def test_a_story_does_not_swallow_everything() -> None:
    chained = [article(n, names=(n, n + 1, 200 + n, 201 + n)) for n in range(100)]
    assert sizes(chained, SplitPlan()) == [80, 10, 10]


def test_a_source_is_whole_in_one_part() -> None:
    articles = [article(n, source=f"s{n % 9}") for n in range(90)]
    found = parted(articles, SplitPlan(SplitBy.SOURCE))
    assert [len(ids) for ids in found.parts.values()] == [70, 10, 10]
    assert all(one.sources == 0 for one in found.overlaps)


def test_time_goes_forward_and_a_day_is_whole() -> None:
    articles = [article(n, day=f"2024-01-{n // 10 + 1:02}") for n in range(100)] + [article(200)]
    found = parted(articles, SplitPlan(SplitBy.TIME))
    days = {
        part: {a.published for a in articles if a.id in ids} for part, ids in found.parts.items()
    }
    assert max(days["train"]) < min(days["dev"]) <= max(days["dev"]) < min(days["test"])
    assert "" in days["train"], "without a date it is for training"
    assert [len(ids) for ids in found.parts.values()] == [81, 10, 10]


def test_the_report_counts_what_leaks() -> None:
    same = " ".join(WORDS[:60])
    articles = [
        article(1, same, (1, 2), "a", "2024-01-01"),
        article(2, same, (2, 3), "a", "2024-01-02"),
        article(3, "", (2, 9), "b", "2024-01-03"),
    ]
    found = parted(articles, SplitPlan(SplitBy.TIME, (1, 1, 1)))
    train_dev, train_test, _ = found.overlaps
    assert (train_dev.copies, train_dev.sources, train_dev.seen_share) == (1, 1, 0.5)
    assert (train_test.copies, train_test.sources, train_test.names_seen) == (0, 0, 1)
    assert leaks(found.overlaps) == 1


@pytest.mark.parametrize("shares", [(0, 1, 1), (1, -1, 1)])
def test_shares_that_cannot_be_are_refused(shares: tuple[float, float, float]) -> None:
    with pytest.raises(MurajiError, match="80 10 10"):
        SplitPlan(shares=shares)
