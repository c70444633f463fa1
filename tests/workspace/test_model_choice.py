"""What a person went back to stays in use until the newest is chosen again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.extract.learned.model import LearnedModel
from muraji.workspace.model_choice import NEWEST, NONE, choice_of, keep_model, use_model
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MODEL = LearnedModel(b"")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "p.muraji", "r") as made:
        yield made


def in_use(workspace: Workspace) -> int | None:
    return workspace.store.learning.model_in_use()


def test_the_newest_is_followed_as_long_as_nobody_chose(workspace: Workspace) -> None:
    assert choice_of(workspace) == NEWEST
    assert [keep_model(workspace, MODEL), in_use(workspace)] == [1, 1]
    assert [keep_model(workspace, MODEL), in_use(workspace)] == [2, 2]


@pytest.mark.parametrize(("name", "used"), [("1", 1), (NONE, None)])
def test_what_was_chosen_stays(
    workspace: Workspace, tmp_path: Path, name: str, used: int | None
) -> None:
    for _ in range(2):
        keep_model(workspace, MODEL)
    use_model(workspace, name)
    for _ in range(7):
        keep_model(workspace, MODEL)
    assert in_use(workspace) == used
    workspace.close()
    with Workspace.open(tmp_path / "p.muraji", "r") as again:
        assert choice_of(again) == name
        keep_model(again, MODEL)
        assert in_use(again) == used
        use_model(again, NEWEST)
        assert in_use(again) == 10
        keep_model(again, MODEL)
        assert in_use(again) == 11


def test_choosing_the_newest_by_its_number_follows_the_newest(workspace: Workspace) -> None:
    for _ in range(2):
        keep_model(workspace, MODEL)
    use_model(workspace, "1")
    use_model(workspace, "2")
    keep_model(workspace, MODEL)
    assert in_use(workspace) == 3


def test_a_damaged_one_gives_way(workspace: Workspace) -> None:
    for _ in range(2):
        keep_model(workspace, MODEL)
    use_model(workspace, "1")
    workspace.store._connection.execute("UPDATE models SET data = x'00' WHERE number = 1")
    keep_model(workspace, MODEL)
    assert (in_use(workspace), choice_of(workspace)) == (3, NEWEST)


@pytest.mark.parametrize("name", ["9", "two", ""])
def test_what_is_not_there_is_refused_and_changes_nothing(workspace: Workspace, name: str) -> None:
    keep_model(workspace, MODEL)
    with pytest.raises(MurajiError, match="learn status"):
        use_model(workspace, name)
    assert (in_use(workspace), choice_of(workspace)) == (1, NEWEST)
    use_model(workspace, NONE)
    assert in_use(workspace) is None


def test_the_newest_of_none_is_none(workspace: Workspace) -> None:
    use_model(workspace, NEWEST)
    assert in_use(workspace) is None
