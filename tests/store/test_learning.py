"""Models and answers are kept whole, swapped at once, and a damaged one is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.store.learning import KEPT
from muraji.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store.create(tmp_path / "p.muraji")
    yield made
    made.close()


def test_the_newest_model_is_in_use_and_any_kept_can_be(store: Store) -> None:
    learning = store.learning
    assert learning.model_in_use() is None
    assert learning.add_model("2026-01-01T00:00:00Z", "{}", b"one") == 1
    assert learning.add_model("2026-01-02T00:00:00Z", "{}", b"two") == 2
    assert learning.model_in_use() == 2
    learning.use_model(1)
    assert learning.model_in_use() == 1
    assert learning.model_data(1) == b"one"
    learning.use_model(None)
    assert learning.model_in_use() is None
    assert [row.number for row in learning.models()] == [2, 1]


def test_the_oldest_go(store: Store) -> None:
    for number in range(KEPT + 2):
        store.learning.add_model("", "{}", bytes([number]))
    assert [row.number for row in store.learning.models()] == [7, 6, 5, 4, 3]


def test_one_that_is_in_use_does_not_go(store: Store) -> None:
    for number in range(KEPT + 4):
        store.learning.add_model("", "{}", bytes([number]), is_used=number == 0)
    assert store.learning.model_in_use() == 1
    assert [row.number for row in store.learning.models()] == [9, 8, 7, 6, 5, 1]


def test_models_survive_a_restart(store: Store, tmp_path: Path) -> None:
    store.learning.add_model("2026-01-01T00:00:00Z", '{"a": 1}', b"one")
    store.close()
    again = Store.open(tmp_path / "p.muraji")
    assert again.learning.model_data(1) == b"one"
    assert again.learning.models()[0].card == '{"a": 1}'
    again.close()


def test_a_damaged_or_unknown_model_is_refused(store: Store) -> None:
    store.learning.add_model("", "{}", b"one")
    store._connection.execute("UPDATE models SET data = x'00'")
    with pytest.raises(MurajiError, match="damaged"):
        store.learning.model_data(1)
    with pytest.raises(MurajiError, match="no model 9"):
        store.learning.model_data(9)
