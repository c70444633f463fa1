"""What is left is told by the pace of the last decisions, and never by a rest."""

from muraji.review.pace import LONGEST_PAUSE, Pace


def paced(*moments: tuple[str, int, float]) -> Pace:
    pace = Pace()
    for moment in moments:
        pace.note(*moment)
    return pace


def test_a_steady_pace_is_kept_up() -> None:
    pace = paced(*(("a", done, 2.0 * done) for done in range(8)))
    assert pace.seconds_for(30) == 60
    assert pace.seconds_for(0) is None


def test_too_few_decisions_tell_nothing() -> None:
    assert paced(("a", 0, 0), ("a", 4, 8)).seconds_for(10) is None


def test_a_paragraph_at_once_counts_all_its_mentions() -> None:
    assert paced(("a", 0, 0), ("a", 10, 5)).seconds_for(20) == 10


def test_a_rest_counts_as_the_longest_pause_and_undo_as_none() -> None:
    pace = paced(("a", 0, 0), ("a", 10, 10_000), ("a", 5, 10_001), ("b", 9, 10_002))
    assert pace.seconds_for(10) == LONGEST_PAUSE


def test_looking_on_is_part_of_deciding() -> None:
    pace = paced(("a", 0, 0), ("a", 0, 8), ("a", 5, 10))
    assert pace.seconds_for(1) == 2
