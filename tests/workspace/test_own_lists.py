"""The project's own lists stay in its file, and the engine that is asked knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.extract.own_lists import ListedName, OwnList
from muraji.workspace import own_lists
from muraji.workspace.suggesting import shipped_engine
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

CLUBS = OwnList("clubs", (ListedName("نادي الوحدة", "ORG", "club:7"),))


def test_lists_survive_a_restart_and_the_newer_one_of_a_title_stands(tmp_path: Path) -> None:
    path = tmp_path / "p.muraji"
    with Workspace.create(path) as workspace:
        assert own_lists.lists_of(workspace.store) == ()
        own_lists.keep(workspace.store, OwnList("clubs", ()))
        own_lists.keep(workspace.store, OwnList("places", (ListedName("تل قرطل", "GPE", None),)))
        own_lists.keep(workspace.store, CLUBS)
    with Workspace.open(path) as workspace:
        assert [one.title for one in own_lists.lists_of(workspace.store)] == ["places", "clubs"]
        assert own_lists.lists_of(workspace.store)[1] == CLUBS
        own_lists.drop(workspace.store, "places")
        assert own_lists.lists_of(workspace.store) == (CLUBS,)
        with pytest.raises(MurajiError, match="no list “places”"):
            own_lists.drop(workspace.store, "places")


def test_the_engine_of_a_project_knows_its_lists(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "p.muraji") as workspace:
        assert own_lists.engine_of(workspace.store) is shipped_engine()
        own_lists.keep(workspace.store, CLUBS)
        engine = own_lists.engine_of(workspace.store)
        assert engine is own_lists.engine_of(workspace.store)
        links = [one.link for one in engine.suggest("فاز نادي الوحدة أمس")]
        assert "club:7" in links


def test_damaged_lists_stop_nobody(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "p.muraji") as workspace:
        for damaged in ("{", "[1]", '[{"title": "x"}]', '[{"title": "x", "names": [[1]]}]'):
            workspace.store.memory.remember(own_lists.LISTS_KEY, damaged)
            assert own_lists.lists_of(workspace.store) == ()
            assert own_lists.engine_of(workspace.store) is shipped_engine()


def test_a_file_is_looked_at_with_the_labels_of_the_project(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("name,label\nحلب,GPE\nحلب الجديدة,TOWN\n", encoding="utf-8")
    with Workspace.create(tmp_path / "p.muraji") as workspace:
        reading = own_lists.looked_at(workspace.store, path)
        assert [one.name for one in reading.found.names] == ["حلب"]
        assert len(reading.problems) == 1
        assert own_lists.lists_of(workspace.store) == ()
