"""Changes are undone by being turned round."""

from __future__ import annotations

import pytest

from muraji.domain.article import ReviewState, Status
from muraji.domain.change import Change, Changes

ONE, OTHER = Status("a"), Status("a", ReviewState.FINISHED)


def test_inverting_swaps_the_sides_and_the_order() -> None:
    changes = Changes((Change(None, ONE), Change(ONE, OTHER), Change(Status("b"), None)))
    back = changes.inverted()
    assert list(back) == [
        Change(None, Status("b")),
        Change(OTHER, ONE),
        Change(ONE, None),
    ]
    assert back.inverted() == changes


def test_the_row_is_whichever_side_there_is() -> None:
    assert Change(None, ONE).row is ONE
    assert Change(ONE, None).row is ONE
    assert Change(ONE, OTHER).row is OTHER
    with pytest.raises(AssertionError):
        _ = Change(None, None).row


def test_articles_are_named_once_in_order() -> None:
    steps = (Change(None, Status("b")), Change(None, ONE), Change(ONE, OTHER))
    assert Changes(steps).article_ids == ("b", "a")
