from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from muraji.ui.article.chips import GAP, LEAD, free_strip
from muraji.ui.article.letters import Strip

PAGE = Strip(-10.0, 500.0)
WORDS = st.lists(
    st.tuples(st.floats(0, 480), st.floats(1, 120), st.floats(8, 60)), min_size=1, max_size=12
)


@given(WORDS, st.booleans())
def test_chips_never_overlap_and_stay_with_their_word(
    words: list[tuple[float, float, float]], right_to_left: bool
) -> None:
    placed: list[Strip] = []
    for left, width, chip in words:
        over = Strip(left, min(left + width, 490.0))
        strip = free_strip(over, chip, placed, PAGE, right_to_left)
        if strip:
            placed.append(strip)
            assert strip.left >= PAGE.left - 1e-6
            assert strip.right <= PAGE.right + 1e-6
            assert strip.left <= over.right + LEAD + 1e-6
            assert strip.right >= over.left - LEAD - 1e-6
    for one, other in combinations(sorted(placed), 2):
        assert one.right + GAP <= other.left + 1e-6


def test_a_chip_begins_where_its_word_begins() -> None:
    over = Strip(100.0, 180.0)
    assert free_strip(over, 30, [], PAGE, right_to_left=True) == Strip(150.0, 180.0)
    assert free_strip(over, 30, [], PAGE, right_to_left=False) == Strip(100.0, 130.0)


def test_a_taken_place_moves_it_along_under_the_word() -> None:
    over, taken = Strip(100.0, 180.0), [Strip(150.0, 200.0)]
    assert free_strip(over, 30, taken, PAGE, right_to_left=True) == Strip(118.0, 148.0)


def test_a_chip_may_begin_a_little_before_its_word() -> None:
    over, taken = Strip(100.0, 180.0), [Strip(120.0, 160.0)]
    assert free_strip(over, 30, taken, PAGE, right_to_left=True) == Strip(162.0, 192.0)


def test_without_room_there_is_no_chip() -> None:
    over, taken = Strip(100.0, 120.0), [Strip(60.0, 160.0)]
    assert free_strip(over, 30, taken, PAGE, right_to_left=True) is None
