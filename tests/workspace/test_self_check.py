"""The program looks at itself, and says what it misses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.workspace import self_check as module
from muraji.workspace.self_check import CHECKS, self_check

if TYPE_CHECKING:
    import pytest


def test_every_check_reports_and_leaves_nothing_behind() -> None:
    seen = {check.name: check for check in self_check()}
    assert list(seen) == list(CHECKS)
    for name in ("versions", "labels", "cleaner", "store", "handbook"):
        assert seen[name].is_well, seen[name].seen
    assert seen["store"].seen.endswith("check.muraji")


def test_what_is_missing_is_told_and_the_other_checks_go_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails_in_words() -> str:
        raise MurajiError("The models are missing.", "النماذج مفقودة.")

    def fails_otherwise() -> str:
        raise ZeroDivisionError("by accident")

    monkeypatch.setattr(
        module, "CHECKS", {"a": fails_in_words, "b": fails_otherwise, "c": lambda: "fine"}
    )
    assert [(check.is_well, check.seen) for check in self_check()] == [
        (False, "The models are missing."),
        (False, "ZeroDivisionError: by accident"),
        (True, "fine"),
    ]
