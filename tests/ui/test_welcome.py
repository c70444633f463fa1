"""The first page: what it offers, and what has become of recent projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from muraji.ui.language import install_language
from muraji.ui.look.theme import load_theme
from muraji.ui.welcome import WelcomePage
from muraji.workspace.places import resource
from muraji.workspace.settings import Settings
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture(params=["ar", "en"])
def page(
    request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, settings: Settings
) -> Iterator[WelcomePage]:
    install_language(qapp, request.param)
    made = WelcomePage(load_theme(resource("themes", "light.toml")), settings)
    qtbot.addWidget(made)
    made.resize(1024, 700)
    made.show()
    yield made
    made.close()


def test_it_offers_a_sample_a_new_project_and_opening(page: WelcomePage, qtbot: QtBot) -> None:
    wanted: list[str] = []
    page.action_wanted.connect(wanted.append)
    page.sample_wanted.connect(lambda: wanted.append("sample"))
    for button in (page.sample, page.new, page.open):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert wanted == ["sample", "sample", "new", "new", "open", "open"]


def test_recent_projects_that_are_gone_cannot_be_chosen(
    page: WelcomePage, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not page._recent_title.isVisible()
    gone, here = tmp_path / "gone.muraji", tmp_path / "هنا.muraji"
    Workspace.create(here).close()
    settings.note_project(here)
    settings.note_project(gone)
    page.hide()
    page.show()
    assert page._recent_title.isVisible()
    assert [(button.text(), button.isEnabled()) for button in page.recent] == [
        ("gone", False),
        ("هنا", True),
    ]
    chosen: list[object] = []
    page.recent_chosen.connect(chosen.append)
    for button in page.recent:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen == [here]


def test_every_word_fits(page: WelcomePage) -> None:
    for button in (page.sample, page.new, page.open):
        assert button.height() >= button.heightForWidth(button.width())
        assert button.accessibleName() == button.text()
        assert button.accessibleDescription()


def test_it_follows_language_and_theme(page: WelcomePage, qapp: QApplication) -> None:
    for language, words in (("en", "New project"), ("ar", "مشروع جديد")):
        install_language(qapp, language)
        qapp.processEvents()
        assert page.new.text() == words
    before = page.grab().toImage()
    page.set_theme(load_theme(resource("themes", "dark.toml")))
    assert page.grab().toImage() != before
