"""No article of another project stays on the page; names stay until they are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from muraji.ui.application import make_window
from muraji.ui.panels.middle import Middle
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def test_an_empty_project_says_what_to_do(qtbot: QtBot) -> None:
    article, names = QLabel("article"), QLabel("names")
    middle = Middle(article, names)
    qtbot.addWidget(middle)
    middle.show_article(is_open=True)
    assert middle.currentWidget() is article
    middle.show_article(is_open=False)
    assert "Ctrl+I" in middle.currentWidget().text()
    middle.show_names(shown=True)
    middle.show_article(is_open=True)
    assert middle.currentWidget() is names
    middle.show_names(shown=False)
    assert middle.currentWidget() is article


def test_the_page_of_the_last_project_goes_with_it(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, seeds: list[Path]
) -> None:
    from muraji.domain.job import drain
    from muraji.workspace.importing import import_paths

    with Workspace.create(tmp_path / "full.muraji") as workspace:
        drain(import_paths(workspace, seeds[:1]))
    window = make_window(tmp_path / "full.muraji", "en")
    qtbot.addWidget(window)
    window.show()
    assert window.review.view.isVisible()
    window.open_workspace(Workspace.create(tmp_path / "empty.muraji"))
    assert not window.review.view.isVisible()
    window.open_workspace(Workspace.open(tmp_path / "full.muraji"))
    assert window.review.view.isVisible()
    window.close()
