"""A table of things makes only what is asked for, ours before those of installed packages."""

from __future__ import annotations

import importlib.metadata
from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.domain.registry import Registry
from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    Offer: TypeAlias = Callable[..., list[str]]

WHAT = Words("thing", "شيء")


def table(**built_in: Callable[[], str]) -> Registry[str]:
    return Registry(WHAT, built_in, "muraji.things")


@pytest.fixture
def offer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Offer:
    """Offer entry points as an installed package does; returns the groups asked for."""

    def offered(**places: str) -> list[str]:
        folder = tmp_path / "things-1.0.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text("Name: things\nVersion: 1.0\n", "utf-8")
        lines = ["[muraji.things]", *(f"{name} = {value}" for name, value in places.items())]
        (folder / "entry_points.txt").write_text("\n".join(lines), "utf-8")
        monkeypatch.syspath_prepend(str(tmp_path))
        asked: list[str] = []
        search = importlib.metadata.entry_points
        monkeypatch.setattr(
            "importlib.metadata.entry_points",
            lambda *, group: asked.append(group) or search(group=group),
        )
        return asked

    return offered


def test_only_what_is_asked_for_is_made() -> None:
    made: list[str] = []
    things = table(one=lambda: made.append("one") or "1", two=lambda: made.append("two") or "2")
    assert list(things) == ["one", "two"]
    assert made == []
    assert things["two"] == "2"
    assert made == ["two"]


def test_installed_packages_are_not_searched_for_what_is_ours(offer: Offer) -> None:
    asked = offer(other="builtins:str")
    things = table(one=lambda: "1")
    assert things["one"] == "1"
    assert asked == []
    assert list(things) == ["one", "other"]
    assert things["other"] == ""
    assert asked == ["muraji.things"]


def test_packages_that_offer_nothing_are_not_asked(
    offer: Offer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = offer(other="builtins:str")
    others = Registry(WHAT, {"one": lambda: "1"}, "muraji.stranger_things")
    assert list(others) == ["one"]
    assert asked == []
    monkeypatch.syspath_prepend(__file__)
    assert list(Registry(WHAT, others.built_in, others.group)) == ["one"]
    assert asked == ["muraji.stranger_things"]


def test_ours_is_not_replaced_by_a_package(offer: Offer) -> None:
    offer(one="builtins:str")
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
def test_a_broken_package_is_named(offer: Offer, place: str) -> None:
    offer(broken=place)
    with pytest.raises(MurajiError) as caught:
        _ = table()["broken"]
    assert "broken" in caught.value.words.en
    assert place in caught.value.words.ar
