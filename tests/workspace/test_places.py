"""Resources stand where the program does; what is the user's stands in the user's folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.workspace.places import data_folder, resource, resources, settings_file

if TYPE_CHECKING:
    from pathlib import Path


def test_resources_of_a_checkout(repository: Path) -> None:
    assert resources() == repository / "resources"
    assert resource("labels", "news.toml").is_file()


def test_folders_of_the_user_are_made_in_the_home(home: Path) -> None:
    assert data_folder().is_dir()
    assert home in data_folder().parents
    assert home in settings_file().parents
    assert not settings_file().parent.exists(), "made once something is set"
    assert not settings_file().exists()
