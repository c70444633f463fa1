"""An error speaks both languages."""

from __future__ import annotations

from muraji.domain.errors import MurajiError, StaleStepError


def test_both_wordings_are_kept() -> None:
    error = MurajiError("The disk is full.", "القرص ممتلئ.")
    assert str(error) == "The disk is full."
    assert error.words.in_language("ar_EG") == "القرص ممتلئ."
    assert error.words.in_language("de") == "The disk is full."


def test_a_stale_step_is_an_error_the_user_can_act_on() -> None:
    assert isinstance(StaleStepError(), MurajiError)
    assert StaleStepError().words.ar
