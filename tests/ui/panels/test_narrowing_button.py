"""The menu that narrows the queue offers what the project holds, and takes a choice back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.review.desk import Desk
from muraji.ui.bridge import Bridge
from muraji.ui.language import install_language
from muraji.ui.panels.narrowing_button import NarrowingButton
from muraji.workspace.generated import SOURCES, generate
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QMenu
    from pytestqt.qtbot import QtBot


@pytest.fixture
def button(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[NarrowingButton]:
    with Workspace.create(tmp_path / "p.muraji", "ريم") as workspace:
        generate(workspace, articles=2 * SOURCES, mentions=1)
        made = NarrowingButton()
        qtbot.addWidget(made)
        desk = Desk(workspace.store, workspace.session, workspace.labels)
        made.set_bridge(Bridge(workspace, desk))
        yield made
        made.close()


def menus(button: NarrowingButton) -> list[QMenu]:
    button.fill()
    return [entry.menu() for entry in button.menu().actions()[1:]]


def test_it_offers_labels_years_and_shared_sources(button: NarrowingButton) -> None:
    labels, years, sources = menus(button)
    assert len(labels.actions()) == 18
    assert years.actions()[0].text().startswith("2024")
    assert len(sources.actions()) == SOURCES
    assert "(2)" in sources.actions()[0].text()


def test_choices_add_up_and_are_taken_back(button: NarrowingButton, qtbot: QtBot) -> None:
    with qtbot.waitSignal(button.narrowed):
        menus(button)[1].actions()[0].trigger()
    assert button.chosen == {"since": "2024-01-01", "until": "2024-12-31"}
    assert button.words() == ["2024"]
    menus(button)[0].actions()[0].trigger()
    assert set(button.chosen) == {"since", "until", "label"}
    assert len(button.words()) == 2
    year = menus(button)[1].actions()[0]
    assert year.isChecked()
    year.trigger()
    assert set(button.chosen) == {"label"}
    button.fill()
    button.menu().actions()[0].trigger()
    assert (button.chosen, button.words()) == ({}, [])


def test_without_a_project_it_offers_nothing(button: NarrowingButton) -> None:
    button.set_bridge(None)
    assert menus(button) == []


def test_it_speaks_the_language_of_the_window(button: NarrowingButton, qapp: QApplication) -> None:
    install_language(qapp, "ar")
    qapp.processEvents()
    assert button.toolTip() == "تضييق القائمة"
    assert menus(button)[0].actions()[0].text() == "شخص"
    install_language(qapp, "en")
    qapp.processEvents()
    assert menus(button)[0].actions()[0].text() == "Person"
