"""A table of things makes only what is asked for, ours before those of installed packages."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.domain.registry import Registry
from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

WHAT = Words("thing", "شيء")


def table(**built_in: Callable[[], str]) -> Registry[str]:
    return Registry(WHAT, built_in, "muraji.things")


def offer(monkeypatch: pytest.MonkeyPatch, **places: str) -> list[str]:
    """Offer entry points as an installed package would; returns the groups asked for."""
    asked: list[str] = []

    def entry_points(*, group: str) -> list[EntryPoint]:
        asked.append(group)
        return [EntryPoint(name, value, group) for name, value in places.items()]

    monkeypatch.setattr("importlib.metadata.entry_points", entry_points)
    return asked


def test_only_what_is_asked_for_is_made() -> None:
    made: list[str] = []
    things = table(one=lambda: made.append("one") or "1", two=lambda: made.append("two") or "2")
    assert list(things) == ["one", "two"]
    assert made == []
    assert things["two"] == "2"
    assert made == ["two"]


def test_installed_packages_are_not_searched_for_what_is_ours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = offer(monkeypatch, other="builtins:str")
    things = table(one=lambda: "1")
    assert things["one"] == "1"
    assert asked == []
    assert list(things) == ["one", "other"]
    assert things["other"] == ""
    assert asked == ["muraji.things"]


def test_ours_is_not_replaced_by_a_package(monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, one="builtins:str")
    assert table(one=lambda: "1")["one"] == "1"


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(MurajiError) as caught:
        _ = table(one=lambda: "1", two=lambda: "2")["three"]
    for wording in (caught.value.words.en, caught.value.words.ar):
        assert "three" in wording
        assert "one, two" in wording


@pytest.mark.parametrize(
    "place", ["no_such_module:x", "builtins:no_such_name", "builtins:breakpoint_"]
)
def test_a_broken_package_is_named(monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    offer(monkeypatch, broken=place)
    with pytest.raises(MurajiError) as caught:
        _ = table()["broken"]
    assert "broken" in caught.value.words.en
    assert place in caught.value.words.ar
