"""The sample project is whole or not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.workspace import sample
from muraji.workspace.sample import sample_project, sample_texts
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from muraji.domain.job import Job


def finish(job: Job[Path]) -> Path:
    while True:
        try:
            next(job)
        except StopIteration as end:
            result: Path = end.value
            return result


def test_it_holds_five_articles_with_suggestions(tmp_path: Path, seeds: list[Path]) -> None:
    path = finish(sample_project(tmp_path / "seeds.muraji"))
    with Workspace.open(path) as workspace:
        ids = workspace.store.article_ids()
        assert [workspace.store.article(id_).source for id_ in ids] == [seed.name for seed in seeds]
        assert all(row.pending > 10 for row in workspace.store.queue.rows(ids))


@pytest.mark.parametrize("steps", [1, 3, 7])
def test_a_job_that_is_stopped_leaves_nothing(tmp_path: Path, steps: int) -> None:
    job = sample_project(tmp_path / "seeds.muraji")
    for _ in range(steps):
        next(job)
    job.close()
    assert list(tmp_path.iterdir()) == []


def test_a_place_taken_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "seeds.muraji"
    path.write_bytes(b"mine")
    with pytest.raises(MurajiError):
        finish(sample_project(path))
    assert path.read_bytes() == b"mine"


def test_texts_come_with_the_program_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    resources = tmp_path / "resources"
    monkeypatch.setattr(sample, "resources", lambda: resources)
    with pytest.raises(MurajiError, match="missing"):
        sample_texts()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").touch()
    assert [path.name for path in sample_texts()] == ["a.txt"]
    (resources / "sample").mkdir(parents=True)
    (resources / "sample" / "b.txt").touch()
    assert [path.name for path in sample_texts()] == ["b.txt"]
