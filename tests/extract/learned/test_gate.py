"""The learner speaks only where it was better on what it had not seen."""

from __future__ import annotations

from muraji.extract.learned.gate import (
    LabelFigures,
    Mark,
    combined,
    enabled,
    f1,
    figures_of,
    joined,
)


def marks(label: str, *places: int) -> list[Mark]:
    return [Mark(place, 0, 1, label) for place in places]


def test_better_by_chance_is_not_better() -> None:
    assert not LabelFigures(2, 0.0, 1.0).is_better
    assert not LabelFigures(10, 0.80, 0.82).is_better
    assert LabelFigures(400, 0.80, 0.85).is_better
    assert LabelFigures(10, 0.50, 0.90).is_better
    assert not LabelFigures(400, 0.9, 0.9).is_better
    assert not LabelFigures(15, 0.0, 0.31).is_better
    assert LabelFigures(15, 0.0, 0.5).is_better


def test_what_is_often_wrong_may_be_said_only_instead_of_more_that_is_wrong() -> None:
    assert LabelFigures(40, 0.05, 0.2, base_wrong=60, learned_wrong=20).is_better
    assert not LabelFigures(40, 0.05, 0.2, base_wrong=20, learned_wrong=20).is_better
    wanted = marks("A", *range(20))
    base = marks("A", 0, *range(30, 60))
    learned = marks("A", 0, 1, 2, 3)
    figures = figures_of(wanted, base, learned)["A"]
    assert (figures.base_wrong, figures.learned_wrong) == (30, 0)
    assert enabled(wanted, base, learned) == frozenset("A")


def test_worse_labels_stay_with_the_base() -> None:
    wanted = [*marks("A", *range(20)), *marks("B", *range(20, 40))]
    base = [*marks("A", *range(4)), *marks("B", *range(20, 40))]
    learned = [*marks("A", *range(18)), *marks("B", *range(20, 30))]
    assert enabled(wanted, base, learned) == frozenset("A")
    both = combined(base, learned, frozenset("A"))
    assert f1(both, wanted) > max(f1(base, wanted), f1(learned, wanted))


def test_a_whole_that_gets_no_better_stays_as_it_was() -> None:
    wanted = [*marks("A", *range(10)), *marks("B", *range(20, 60))]
    base = [*marks("A", 0, 1), *marks("B", *range(20, 60))]
    # Better at A alone, but it takes the places of all that the base has right of B.
    learned = [*marks("A", *range(10)), *marks("A", *range(20, 60))]
    assert enabled(wanted, base, learned) == frozenset()


def test_marks_that_overlap_give_way() -> None:
    base = [Mark(0, 0, 2, "B"), Mark(0, 5, 6, "B"), Mark(1, 0, 2, "B")]
    learned = [Mark(0, 1, 3, "A")]
    assert combined(base, learned, frozenset("A")) == [*learned, base[1], base[2]]
    assert joined(learned, base) == [*learned, base[1], base[2]]


def test_the_whole_must_be_better_by_more_than_a_few_mentions() -> None:
    wanted, base = marks("A", *range(20)), marks("A", *range(10))
    assert enabled(wanted, base, marks("A", *range(13))) == frozenset()
    assert enabled(wanted, base, marks("A", *range(16))) == frozenset("A")
    many = marks("A", *range(600))
    assert enabled(many, many[:300], many[:303]) == frozenset()
    assert enabled(many, many[:300], many[:310]) == frozenset("A")


def test_a_label_on_which_it_is_as_good_goes_with_the_others() -> None:
    wanted = [*marks("A", *range(20)), *marks("B", *range(20, 40)), *marks("C", *range(40, 60))]
    base = [*wanted[:10], *wanted[20:30], *wanted[40:50]]
    learned = [*wanted[:19], *wanted[20:30], *wanted[40:49]]
    assert enabled(wanted, base, learned) == frozenset("AB")
