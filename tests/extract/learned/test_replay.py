"""The articles that ship for learning are whole, or it is said that they are not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from muraji.domain.errors import MurajiError
from muraji.extract.learned.replay import ARTICLES, load_replay
from muraji.workspace.places import resource

FOLDER = resource("models", "replay")


def test_they_are_there() -> None:
    articles = load_replay(FOLDER)
    assert len(articles) >= 10
    for article in articles:
        assert all(span.of(article.text).strip() for span, _ in article.entities)


@pytest.mark.parametrize("damage", ["missing", "cut"])
def test_damage_is_told(tmp_path: Path, damage: str) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "replay"))
    file = folder / ARTICLES
    if damage == "missing":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[:-9])
    with pytest.raises(MurajiError, match="missing or damaged"):
        load_replay(folder)
