"""Settings survive a restart, refuse nonsense, and never stand in the way of a start."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.workspace.settings import MOST_RECENT_PROJECTS, SETTINGS, Setting, Settings

if TYPE_CHECKING:
    from pathlib import Path

OTHERS = {bool: False, int: 20, float: 0.25, str: "en", tuple: ("/a", "/b")}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=lambda setting: setting.key)
def test_every_setting_has_a_default_it_accepts_and_words(setting: Setting) -> None:
    assert setting.accepted(setting.default) == setting.default
    assert setting.title.en
    assert setting.title.ar


def test_without_a_file_the_defaults_hold(path: Path) -> None:
    settings = Settings(path)
    assert {key: settings[key] for key in SETTINGS} == {
        key: setting.default for key, setting in SETTINGS.items()
    }
    assert settings.problem is None
    assert not path.exists()


def test_what_is_set_is_there_after_a_restart(path: Path) -> None:
    settings = Settings(path)
    settings["language"] = "ar"
    settings["reading_size"] = 24
    settings["line_height"] = 2
    settings["recent_projects"] = ("/أ/مشروع.muraji",)
    again = Settings(path)
    assert again["language"] == "ar"
    assert again["reading_size"] == 24
    assert again["line_height"] == 2.0
    assert again["recent_projects"] == ("/أ/مشروع.muraji",)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("language", "fr"),
        ("reading_size", 200),
        ("reading_size", True),
        ("threshold", 1.5),
        ("clean_reading", 1),
        ("theme", None),
    ],
)
def test_nonsense_is_refused(path: Path, key: str, value: object) -> None:
    settings = Settings(path)
    with pytest.raises(ValueError, match=key):
        settings[key] = value  # type: ignore[assignment]
    assert settings[key] == SETTINGS[key].default


def test_an_unknown_key_is_a_bug(path: Path) -> None:
    with pytest.raises(KeyError):
        Settings(path)["colour_of_the_sky"]


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe\x00", b"[" * 100_000])
def test_an_unreadable_file_is_set_aside_with_a_word(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    settings = Settings(path)
    assert settings["theme"] == "light"
    assert settings.problem is not None
    aside = path.with_name("settings.json.unreadable")
    assert aside.read_bytes() == content
    assert str(aside) in settings.problem.ar
    settings["theme"] = "dark"
    assert Settings(path)["theme"] == "dark"


def test_keys_of_another_version_are_kept(path: Path) -> None:
    path.write_text(json.dumps({"of_tomorrow": [1], "theme": 7}), "utf-8")
    settings = Settings(path)
    assert settings["theme"] == "light"
    settings["theme"] = "dark"
    assert json.loads(path.read_text("utf-8")) == {"of_tomorrow": [1], "theme": "dark"}


def test_a_disk_that_refuses_does_not_stop_the_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    settings = Settings(tmp_path / "file" / "settings.json")
    assert settings.problem is None
    settings["theme"] = "dark"
    assert settings["theme"] == "dark"
    assert settings.problem is not None


def test_the_folder_is_made_when_something_is_set(tmp_path: Path) -> None:
    place = tmp_path / "muraji" / "settings.json"
    assert Settings(place)["theme"] == "light"
    assert not place.parent.exists()
    Settings(place)["theme"] = "dark"
    assert Settings(place)["theme"] == "dark"


def test_recent_projects_are_newest_first_and_few(path: Path, tmp_path: Path) -> None:
    settings = Settings(path)
    for number in (*range(12), 5):
        settings.note_project(tmp_path / f"{number}.muraji")
    names = [project.stem for project in settings.recent_projects()]
    assert names == ["5", "11", "10", "9", "8", "7", "6", "4"]
    assert len(names) == MOST_RECENT_PROJECTS


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_whatever_a_file_holds_each_setting_keeps_its_kind(value: object) -> None:
    for setting in SETTINGS.values():
        accepted = setting.accepted(value)
        assert accepted is None or type(accepted) is type(setting.default)
