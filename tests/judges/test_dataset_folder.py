"""Hugging Face reads the dataset folder by its card alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from muraji.domain.article import ReviewState
from muraji.domain.change import Change, Changes
from muraji.domain.job import drain
from muraji.domain.journal import EntryKind
from muraji.workspace.dataset.description import Description
from muraji.workspace.dataset.making import Order, make_dataset
from muraji.workspace.workspace import Workspace

from .reference import accepted, hard, judge

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.muraji"
    document = hard()
    status = replace(document.status, state=ReviewState.FINISHED)
    rows = (status, *document.regions, *document.annotations)
    with Workspace.create(path, "x") as workspace:
        changes = Changes(tuple(Change(None, row) for row in rows))
        workspace.session.record(EntryKind.IMPORT, changes, "", [document.article])
    return path


@pytest.mark.parametrize("name", ["huggingface", "parquet"])
def test_datasets_loads_the_folder(
    name: str,
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    datasets, hub = judge("datasets"), judge("huggingface_hub")
    yaml = judge("yaml")
    monkeypatch.setattr("tqdm.tqdm.monitor_interval", 0)
    folder = tmp_path / "dataset"
    words = Description("أخبار: «تجربة»", "cc-by-4.0", authors=("N. N.",))
    with Workspace.open(project) as workspace:
        drain(make_dataset(workspace, folder, Order((name, "conll"), description=words)))
    loaded = datasets.load_dataset(str(folder), cache_dir=str(tmp_path / "cache"))
    (row,) = loaded["train"]
    assert [(one["label"], one["text"]) for one in row["entities"]] == accepted()
    assert "Ignoring part of dataset_info" not in caplog.text
    known = datasets.load_dataset_builder(str(folder)).info.splits["train"]
    assert (known.num_examples, known.num_bytes > 0) == (1, True)
    card = hub.DatasetCard.load(folder / "README.md")
    assert card.data.pretty_name == "أخبار: «تجربة»"
    assert (card.data.language, card.data.license) == (["ar"], "cc-by-4.0")
    citation = yaml.safe_load((folder / "CITATION.cff").read_text("utf-8"))
    assert citation["authors"] == [{"name": "N. N."}]
    assert citation["license"] == "CC-BY-4.0"
