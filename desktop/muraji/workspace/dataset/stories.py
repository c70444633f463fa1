"""Which articles belong together: copies of one another, and reports of one story."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import combinations
from typing import TYPE_CHECKING

from muraji.text.similar import Sketch, near_duplicate_groups

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from muraji.workspace.dataset.facts import ArticleFacts

Groups = list[tuple[str, ...]]
"""Ids of articles; each article is in one group."""

RAREST_SHARE = 0.01
MOST_SHARING = 40
"""However large the project: a name that a thousand articles have tells no story."""
FEWEST_SHARING = 3
"""A name is rare when no more than a hundredth of the articles have it, or three of a small project."""
FEWEST_NAMES = 2
"""Articles tell one story when they share so many rare names: one may be a namesake."""
LARGEST_SHARE = 0.1
"""Of all articles: a story does not grow beyond, or everything would be one story in the end."""


class _Sketches(Mapping[str, Sketch]):
    """The sketches of articles, each made when it is asked for."""

    def __init__(self, articles: dict[str, ArticleFacts]) -> None:
        self._articles = articles

    def __getitem__(self, id_: str) -> Sketch:
        return self._articles[id_].sketch

    def __iter__(self) -> Iterator[str]:
        return iter(self._articles)

    def __len__(self) -> int:
        return len(self._articles)


class _Joined:
    """Articles joined to groups, by following leaders."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._leader = {id_: id_ for id_ in ids}
        self._size = dict.fromkeys(self._leader, 1)

    def root(self, id_: str) -> str:
        while self._leader[id_] != id_:
            self._leader[id_] = id_ = self._leader[self._leader[id_]]
        return id_

    def join(self, one: str, other: str, most: float = float("inf")) -> None:
        """Join the groups of both, unless that makes more than ``most`` articles."""
        first, second = sorted((self.root(one), self.root(other)))
        if first != second and self._size[first] + self._size[second] <= most:
            self._leader[second] = first
            self._size[first] += self._size[second]

    def groups(self) -> Groups:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for id_ in self._leader:
            found[self.root(id_)].append(id_)
        return [tuple(members) for members in found.values()]


def copies(articles: Sequence[ArticleFacts]) -> Groups:
    """Return the groups of near-duplicates, each of two or more."""
    return near_duplicate_groups(_Sketches({article.id: article for article in articles}))


def with_copies_together(articles: Sequence[ArticleFacts], alike: Groups) -> Groups:
    """Return every article in a group, near-duplicates in one."""
    joined = _Joined(article.id for article in articles)
    for group in alike:
        for other in group[1:]:
            joined.join(group[0], other)
    return joined.groups()


def stories(articles: Sequence[ArticleFacts], alike: Groups) -> Groups:
    """Return every article in a group: near-duplicates, and articles that share two rare names.

    Those that share most are joined first, until a story has a tenth of all articles.
    """
    joined = _Joined(article.id for article in articles)
    for group in alike:
        for other in group[1:]:
            joined.join(group[0], other)
    most = max(2.0, LARGEST_SHARE * len(articles))
    for _, one, other in sorted((-count, *pair) for pair, count in _links(articles).items()):
        joined.join(one, other, most)
    return joined.groups()


def _links(articles: Sequence[ArticleFacts]) -> dict[tuple[str, str], int]:
    """Return the pairs of articles with how many rare names they share, from two names on."""
    having: defaultdict[int, list[str]] = defaultdict(list)
    for article in articles:
        for name in article.names:
            having[name].append(article.id)
    most = min(max(FEWEST_SHARING, RAREST_SHARE * len(articles)), MOST_SHARING)
    shared: Counter[tuple[str, str]] = Counter()
    for ids in having.values():
        if 2 <= len(ids) <= most:
            shared.update(combinations(sorted(ids), 2))
    return {pair: count for pair, count in shared.items() if count >= FEWEST_NAMES}
