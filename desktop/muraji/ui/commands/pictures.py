"""``muraji pictures``: the window's main states as PNG files, so that anyone can look."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from muraji.domain.job import drain

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from muraji.ui.main_window import MainWindow

LANGUAGES = ("ar", "en")
THEMES = ("light", "dark")
SIZE = (1360, 860)
COLOURS = 256


@click.command("pictures")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("output/pictures"),
    show_default=True,
)
@click.option(
    "--handbook",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Write the pictures of the handbook's pages into this folder as well.",
)
def pictures(folder: Path, handbook: Path | None) -> None:
    """Render the main states of the window, in both languages, light and dark."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from muraji.workspace.sample import sample_project

    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        for theme in THEMES:
            with tempfile.TemporaryDirectory() as place:
                project = Path(place) / "seeds.muraji"
                drain(sample_project(project))
                for path in _states(project, folder, language, theme):
                    click.echo(str(path))
        if handbook is not None:
            _write_handbook(folder, handbook, language)


def _write_handbook(folder: Path, handbook: Path, language: str) -> None:
    """Copy the states that the handbook shows, at a quarter of their bytes."""
    from PySide6.QtGui import QImage

    for state, name in IN_THE_HANDBOOK.items():
        picture = QImage(str(folder / f"{state}-{language}-light.png"))
        reduced(picture).save(str(handbook / f"{name}-{language}.png"), "PNG", 0)  # type: ignore[call-overload]


def reduced(picture: QImage) -> QImage:
    """Return the picture in its 256 most telling colours, each pixel as near as they allow."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    counts = Counter(memoryview(plain.constBits()).cast("I").tolist())
    chosen: dict[int, int] = {}
    for colour, _ in counts.most_common():
        # The commonest of those that share the upper four bits of each channel stands for them.
        chosen.setdefault(colour & 0xF0F0F0, colour)
        if len(chosen) == COLOURS:
            break
    flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    table = [colour | 0xFF000000 for colour in chosen.values()]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, flags)


def picture_of(project: Path, path: Path, language: str, theme: str) -> None:
    """Write a picture of the window as it opens on the project."""
    window = _window(project, language, theme)
    _grab(window, path)
    window.close()


def _states(project: Path, folder: Path, language: str, theme: str) -> list[Path]:
    """Walk one window through its states and picture each; return the files in order."""
    window = _window(project, language, theme)
    made = []
    for name, act in STATES.items():
        act(window)
        path = folder / f"{name}-{language}-{theme}.png"
        _grab(window, path)
        made.append(path)
    window.close()
    return made


def _window(project: Path | None, language: str, theme: str) -> MainWindow:
    from muraji.ui.application import make_window
    from muraji.ui.look.looks import theme_named

    window = make_window(project, language)
    window.looks.apply_theme(theme_named(theme))
    window.review.view.set_motion(False)
    window.resize(*SIZE)
    window.show()
    window.settle()
    return window


def _grab(window: MainWindow, path: Path) -> None:
    from PySide6.QtWidgets import QApplication

    for _ in range(5):
        QApplication.processEvents()
    window.grab().save(str(path))


def _press(*action_ids: str) -> Callable[[MainWindow], None]:
    def act(window: MainWindow) -> None:
        for action_id in action_ids:
            window.trigger(action_id)

    return act


STATES: dict[str, Callable[[MainWindow], None]] = {
    "1-suggestions": _press(),
    "2-accepted": _press("accept", "accept", "accept_group", "reject", "accept"),
    "3-nested": _press("next_mention", "next_mention", "next_mention", "outer"),
    "4-caret": _press("caret_left", "caret_left", "widen_left"),
    "5-furniture": _press("next_article", "next_article", "next_article", "clean_reading"),
    "6-keys": _press("clean_reading", "help"),
}

IN_THE_HANDBOOK = {
    "1-suggestions": "suggestions",
    "2-accepted": "decided",
    "4-caret": "caret",
    "5-furniture": "furniture",
}
"""The states shown on the handbook's pages, and what the pages call them."""
