"""A batch keeps everything once, in order, without waiting too long."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.workspace import batch
from muraji.workspace.batch import MOST, SECONDS, Batch


@given(st.lists(st.integers(), max_size=4 * MOST))
def test_everything_is_kept_once_and_in_order(items: list[int]) -> None:
    kept: list[list[int]] = []
    waiting = Batch(kept.append)
    for item in items:
        waiting.add(item)
    assert sum(map(len, kept)) + len(list(waiting)) == len(items)
    waiting.flush()
    waiting.flush()
    assert [item for some in kept for item in some] == items
    assert all(1 <= len(some) <= MOST for some in kept)


def test_what_has_waited_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    moments = iter([0.0, 0.0, SECONDS / 2, SECONDS, 1.0, 1.0])
    monkeypatch.setattr(batch, "monotonic", lambda: next(moments))
    kept: list[list[int]] = []
    waiting = Batch(kept.append)
    for item in (1, 2, 3):
        waiting.add(item)
    assert kept == [[1, 2, 3]]
    waiting.add(4)
    assert kept == [[1, 2, 3]]


def test_what_could_not_be_kept_is_not_kept_twice() -> None:
    def refuse(items: list[int]) -> None:
        raise OSError(items)

    waiting = Batch(refuse)
    waiting.add(1)
    with pytest.raises(OSError, match="1"):
        waiting.flush()
    waiting.flush()
