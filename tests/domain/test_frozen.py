"""Rows made the quick way are those that a dataclass makes."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from muraji.domain.frozen import quick


@dataclass(frozen=True, slots=True)
class Plain:
    place: int
    name: str = "حمص"
    note: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class Quick:
    place: int
    name: str = "حمص"
    note: str | None = None


@pytest.mark.parametrize(
    ("by_place", "by_name"), [((1,), {}), ((1, "دير الزور"), {"note": "x"}), ((), {"place": 0})]
)
def test_the_same_row_is_made(by_place: tuple[int, ...], by_name: dict[str, object]) -> None:
    plain, made = Plain(*by_place, **by_name), Quick(*by_place, **by_name)  # type: ignore[arg-type]
    assert repr(made).removeprefix("Quick") == repr(plain).removeprefix("Plain")
    assert hash(made) == hash(plain)
    assert made == Quick(plain.place, plain.name, plain.note)
    assert replace(made, name="حلب") == Quick(plain.place, "حلب", plain.note)
    assert pickle.loads(pickle.dumps(made)) == made
    with pytest.raises(FrozenInstanceError):
        made.place = 2  # type: ignore[misc]


@pytest.mark.parametrize(
    ("by_place", "by_name"), [((), {}), ((1, "a", "b", "c"), {}), ((1,), {"other": 1})]
)
def test_the_same_calls_are_refused(by_place: tuple[object, ...], by_name: dict[str, int]) -> None:
    for made in (Plain, Quick):
        with pytest.raises(TypeError):
            made(*by_place, **by_name)  # type: ignore[arg-type]


def test_what_is_no_row_of_plain_values_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Listed:
        names: list[str] = field(default_factory=list)

    @dataclass(frozen=True, slots=True)
    class Judged:
        place: int

        def __post_init__(self) -> None:
            """Judge."""

    for made in (Listed, Judged):
        with pytest.raises(TypeError, match="plain values"):
            quick(made)
