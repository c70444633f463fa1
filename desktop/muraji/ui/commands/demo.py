"""``muraji demo``: the sample articles ready to review; without a screen the same work, headless."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click

from muraji.domain.job import drain
from muraji.domain.words import Words
from muraji.workspace.language import system_language


@click.command("demo")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("output"),
    show_default=True,
    help="Where the sample project and what is made of it go.",
)
def demo(folder: Path) -> None:
    """Open the window on a project of sample articles, making it when it is not there."""
    from muraji.workspace.sample import sample_project

    folder.mkdir(parents=True, exist_ok=True)
    project = folder / "seeds.muraji"
    if not project.exists():
        drain(sample_project(project))
    if has_screen():
        from muraji.ui.application import run as open_window

        sys.exit(open_window(project))
    _without_a_screen(project, folder)


def has_screen() -> bool:
    """Say whether a window could be opened: asked of Qt itself, in a process that may die of it."""
    if os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal", "vnc"}:
        return False
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        return False
    attempt = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
    if getattr(sys, "frozen", False):
        return True
    tried = subprocess.run(  # noqa: S603 - our own interpreter and a fixed line
        [sys.executable, "-c", attempt], capture_output=True, check=False, timeout=30
    )
    return tried.returncode == 0


def _without_a_screen(project: Path, folder: Path) -> None:
    from muraji.workspace.exporting import export
    from muraji.workspace.workspace import Workspace

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    language = system_language()
    say = Words(
        "There is no screen here, so the same work is done without a window.",
        "لا شاشة هنا، فيُنجز العمل نفسه دون نافذة.",
    )
    click.echo(say.in_language(language))
    exported = folder / "seeds.json"
    with Workspace.open(project) as workspace:
        count = drain(export(workspace, "json", exported))
    from muraji.ui.commands.pictures import picture_of

    picture = folder / "window.png"
    picture_of(project, picture, language, "light")
    done = Words(
        f"Project:  {project}  ({count} articles, cleaned, with suggestions)\n"
        f"Export:   {exported}\nPicture:  {picture}",
        f"المشروع:  {project}  ({count} مقالات منظّفة وفيها اقتراحات)\n"
        f"التصدير:  {exported}\nالصورة:   {picture}",
    )
    click.echo(done.in_language(language))
