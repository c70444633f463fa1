"""The first second of the program: whatever the person's folders are like, a window or a sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from muraji.ui.no_display import words_for

from ..store.damage import make_project

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = """
import sys
import muraji.ui.application
def broken(*_, **__):
    raise {error}
muraji.ui.application.make_window = broken
sys.argv = ["muraji"]
from muraji.__main__ import main
sys.exit(main())
"""


def started(*arguments: str, **changed: str | None) -> subprocess.CompletedProcess[str]:
    """Run a Python with these arguments and variables of the environment; None takes one away."""
    given = {name: changed.get(name, value) for name, value in {**os.environ, **changed}.items()}
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={name: value for name, value in given.items() if value is not None},
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.muraji"
    make_project(path, 1)
    return path


FOLDERS = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


@pytest.mark.parametrize("kind", ["files", "missing", "none"])
def test_the_window_opens_whatever_the_persons_folders_are(
    project: Path, tmp_path: Path, kind: str
) -> None:
    """Taken away (the settings' folder is made on looking for it): a traceback and no window."""
    file = tmp_path / "file"
    file.write_text("x", "utf-8")
    place = {"files": str(file), "missing": "/proc/1/none", "none": None}[kind]
    changed = dict.fromkeys(FOLDERS, place)
    done = started("-m", "muraji", str(project), "--until-painted", **changed)
    assert (done.returncode, done.stdout) == (0, "painted\n"), done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("content", [b"\xff\0{", b"[1]", b'{"language": 3, "keys": [0]}'])
def test_the_window_opens_with_damaged_settings(project: Path, home: Path, content: bytes) -> None:
    place = home / ".config" / "muraji"
    place.mkdir(parents=True)
    (place / "settings.json").write_bytes(content)
    done = started("-m", "muraji", str(project), "--until-painted")
    assert (done.returncode, done.stdout) == (0, "painted\n"), done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        ("OSError(28, 'full')", "The disk is full."),
        ("ZeroDivisionError('x')", "an error of its own"),
    ],
)
def test_an_error_before_the_window_is_a_sentence(error: str, sentence: str) -> None:
    """Taken away (the catching in ``main``): a traceback, and nothing that a person could do."""
    done = started("-c", BROKEN.format(error=error))
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have one way to show a window")
@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":4711"}, "a window: "),
        ({"QT_QPA_PLATFORM": "none"}, "a part of Qt"),
    ],
)
def test_a_start_without_a_screen_ends_in_a_sentence(
    changed: dict[str, str], sentence: str
) -> None:
    """Taken away (``told_in_words``): Qt aborts, with 134 and a core."""
    done = started("-m", "muraji", **changed)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Your projects are as they were." in done.stderr


def test_a_missing_screen_is_told_from_a_missing_part() -> None:
    plugin = 'Could not load the Qt platform plugin "xcb" in "" even though it was found.'
    screen = words_for(["could not connect to display ", plugin])
    assert "no screen here" in screen.en
    assert "libxcb-cursor0" in words_for([plugin]).en
