"""Which articles belong together: copies of one another, and reports of one story."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from muraji.text.similar import are_near

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muraji.store.noted import NotedArticles

RAREST_SHARE = 0.01
MOST_SHARING = 40
"""However large the project: a name that a thousand articles have tells no story."""
FEWEST_SHARING = 3
"""A name is rare when no more than a hundredth of the articles have it, or three of a small project."""
FEWEST_NAMES = 2
"""Articles tell one story when they share so many rare names: one may be a namesake."""
LARGEST_SHARE = 0.1
"""Of all articles: a story does not grow beyond, or everything would be one story in the end."""


class Groups:
    """Articles, by number from 1, joined to groups; of each, the first article leads.

    Linked is linked through others too: a split that keeps groups whole leaks none of them.
    """

    def __init__(self, count: int) -> None:
        self._leader = array("I", range(count + 1))
        self._size = array("I", [1]) * (count + 1)

    def copy(self) -> Groups:
        """Return groups that can be joined further apart from these."""
        other = Groups(0)
        other._leader, other._size = self._leader[:], self._size[:]
        return other

    def leader(self, number: int) -> int:
        """Return the first article of the group."""
        leader = self._leader
        while leader[number] != number:
            leader[number] = number = leader[leader[number]]
        return number

    def join(self, one: int, other: int, most: float = float("inf")) -> None:
        """Join the groups of both, unless that makes more than ``most`` articles."""
        first, second = sorted((self.leader(one), self.leader(other)))
        if first != second and self._size[first] + self._size[second] <= most:
            self._leader[second] = first
            self._size[first] += self._size[second]

    def sizes(self) -> Iterator[tuple[int, int]]:
        """Yield the leader and the size of each group."""
        for number in range(1, len(self._leader)):
            if self._leader[number] == number:
                yield number, self._size[number]


def copies(articles: NotedArticles) -> Groups:
    """Return the groups of near-duplicates."""
    groups = Groups(len(articles))
    for number, earlier in articles.perhaps_near():
        own = articles.sketch(number)
        for other in earlier:
            is_apart = groups.leader(other) != groups.leader(number)
            if is_apart and are_near(own, articles.sketch(other)):
                groups.join(other, number)
    return groups


def stories(articles: NotedArticles, alike: Groups) -> Groups:
    """Return near-duplicates, and articles that share two rare names, in groups.

    Those that share most are joined first, until a story has a tenth of all articles.
    """
    groups = alike.copy()
    most = max(2.0, LARGEST_SHARE * len(articles))
    rare = min(max(FEWEST_SHARING, RAREST_SHARE * len(articles)), MOST_SHARING)
    for one, other in articles.sharing_names(rare, FEWEST_NAMES):
        groups.join(one, other, most)
    return groups


def of_one_source(articles: NotedArticles) -> Groups:
    """Return the articles of each source in a group."""
    groups = Groups(len(articles))
    before, first = "", 0
    for source, number in articles.in_order_of("source"):
        if first and source == before:
            groups.join(first, number)
        else:
            before, first = source, number
    return groups
