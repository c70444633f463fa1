"""Copies of one another are found among many, however they are linked."""

from __future__ import annotations

import random
from array import array
from collections import defaultdict
from typing import TYPE_CHECKING

from muraji.store.noted import ArticleFacts
from muraji.text.similar import POSTINGS, Sketch, are_near, sketch
from muraji.workspace.dataset.stories import Groups, copies

from ...text.test_similar import edited, text_of
from .notes import noted

if TYPE_CHECKING:
    from collections.abc import Iterable


def groups_of(sketches: Iterable[Sketch]) -> list[list[int]]:
    """Return the places of what is near one another."""
    none = array("q")
    facts = [
        ArticleFacts(f"{place:06}", "", "", "", drawn, none, none)
        for place, drawn in enumerate(sketches)
    ]
    with noted(facts) as articles:
        groups = copies(articles)
    found = defaultdict(list)
    for place in range(len(facts)):
        found[groups.leader(place + 1)].append(place)
    return [members for members in found.values() if len(members) > 1]


def test_every_copy_is_found_among_many_and_nothing_else() -> None:
    texts = [text_of(250, n) for n in range(200)]
    texts += [edited(texts[n], 0.05, n) for n in range(50)]
    assert groups_of(map(sketch, texts)) == [[n, 200 + n] for n in range(50)]


def test_a_chain_of_copies_is_one_group() -> None:
    chain = [text_of(300, 1)]
    for seed in range(6):
        chain.append(edited(chain[-1], 0.06, seed))
    assert not are_near(sketch(chain[0]), sketch(chain[-1]))
    assert groups_of(map(sketch, chain)) == [list(range(7))]


def test_many_copies_of_one_text_stay_one_group() -> None:
    number = POSTINGS + 50
    assert groups_of([sketch(text_of(100, 1))] * number) == [list(range(number))]


def test_nothing_is_no_copy_of_nothing() -> None:
    assert groups_of([sketch(""), sketch("")]) == []


def test_what_shares_hashes_in_any_way_is_grouped_as_if_all_were_compared() -> None:
    chance = random.Random(2)
    texts = [text_of(40, n % 5) for n in range(30)]
    texts = [
        f"{text[: chance.randrange(1, len(text))]} {text_of(chance.randrange(60), n)}"
        for n, text in enumerate(texts)
    ]
    drawn = [sketch(text) for text in texts]
    groups = Groups(len(drawn))
    for one in range(len(drawn)):
        for other in range(one):
            if are_near(drawn[one], drawn[other]):
                groups.join(one + 1, other + 1)
    expected = defaultdict(list)
    for place in range(len(drawn)):
        expected[groups.leader(place + 1)].append(place)
    linked = [members for members in expected.values() if len(members) > 1]
    assert linked
    assert groups_of(drawn) == linked
