"""A name found once is found wherever the article writes it."""

from __future__ import annotations

from muraji.extract.learned.spreading import spread
from muraji.extract.learned.tagger import Guess

KEYS = [["قال", "زكريا", "الرازي"], ["كان", "الرازي", "طبيبا"], ["زكريا", "الرازي", "مات"]]


def test_whole_names_and_last_words() -> None:
    found = spread(KEYS, [[Guess(1, 3, "PERS", 0.9)], [], []], ["PERS"])
    assert [[(one.start, one.end) for one in row] for row in found] == [
        [(1, 3)],
        [(1, 2)],
        [(0, 2)],
    ]


def test_only_people_are_called_by_their_last_word() -> None:
    found = spread(KEYS, [[Guess(1, 3, "LOC", 0.9)], [], []], ["PERS"])
    assert [len(row) for row in found] == [1, 0, 1]


def test_what_stands_stays() -> None:
    guesses = [[Guess(1, 3, "PERS", 0.9)], [Guess(0, 2, "LOC", 0.9)], []]
    assert spread(KEYS, guesses, ["PERS"])[1] == guesses[1]


def test_a_word_that_is_seldom_a_name_is_not_spread() -> None:
    many = [["الحياة"] for _ in range(30)]
    found = spread(many, [[Guess(0, 1, "ORG", 0.9)], *([] for _ in range(29))], ())
    assert sum(map(len, found)) == 1
