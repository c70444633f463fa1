"""F1 opens the handbook; typing finds a place in it, Enter goes there, the language follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl

from muraji.ui.look.looks import theme_named
from muraji.workspace.handbook.pages import PAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from muraji.ui.handbook.window import HandbookWindow
    from muraji.ui.main_window import MainWindow


@pytest.fixture
def main(show: Callable[..., MainWindow]) -> MainWindow:
    return show(None)


@pytest.fixture
def handbook(main: MainWindow, qtbot: QtBot) -> Iterator[HandbookWindow]:
    qtbot.keyClick(main, Qt.Key.Key_F1)
    window = main.rooms.handbook
    assert window is not None
    yield window
    window.close()


def test_the_key_opens_it_at_the_first_page(handbook: HandbookWindow) -> None:
    assert handbook.isVisible()
    assert handbook.list.count() == len(PAGES)
    assert "Open the sample" in handbook.page.toPlainText()


def test_esc_closes_it_and_it_opens_where_it_was(
    handbook: HandbookWindow, main: MainWindow, qtbot: QtBot
) -> None:
    handbook.open_page("formats")
    qtbot.keyClick(handbook, Qt.Key.Key_Escape)
    assert not handbook.isVisible()
    main.trigger("handbook")
    assert handbook.isVisible()
    assert handbook.page_name == "formats"


def test_typing_finds_a_section_and_the_arrows_go_there(
    handbook: HandbookWindow, qtbot: QtBot
) -> None:
    qtbot.keyClicks(handbook.field, "relative dates")
    assert handbook.list.count() > 0
    qtbot.keyClick(handbook.field, Qt.Key.Key_Down)
    assert handbook.page_name == "review"
    assert handbook.page.textCursor().block().text() == "Values, notes, flags"


def test_what_is_nowhere_is_said_to_be_nowhere(handbook: HandbookWindow, qtbot: QtBot) -> None:
    assert not handbook.nothing.isVisible()
    qtbot.keyClicks(handbook.field, "zebra crossing")
    assert handbook.list.count() == 0
    assert handbook.nothing.isVisible()


def test_it_shows_the_keys_that_are_in_force(handbook: HandbookWindow, main: MainWindow) -> None:
    main.settings["keys"] = {"accept": ("F12",)}
    handbook.open_page("keys")
    text = handbook.page.toPlainText()
    row = text[text.index("F12") :].split("\n")
    assert row[1] == "Accept and go on"


def test_links_turn_pages_and_lead_nowhere_else(handbook: HandbookWindow, qtbot: QtBot) -> None:
    handbook.page.anchorClicked.emit(QUrl("backup.md"))
    assert handbook.page_name == "backup"
    handbook.page.anchorClicked.emit(QUrl("https://example.org/keys.html"))
    assert handbook.page_name == "backup"
    handbook.back()
    assert handbook.page_name == "tour"


def test_it_follows_language_and_theme(
    handbook: HandbookWindow, main: MainWindow, qtbot: QtBot
) -> None:
    handbook.open_page("glossary")
    main.looks.switch_language()
    qtbot.waitUntil(lambda: handbook.windowTitle() == "الدليل")
    assert handbook.page.toPlainText().startswith("المصطلحات")
    assert handbook.list.item(0).text() == PAGES[0].title.ar
    handbook.set_theme(theme_named("dark"))
    assert handbook.page.theme.dark


def test_every_page_shows_its_pictures_and_tables(handbook: HandbookWindow) -> None:
    for page in PAGES:
        handbook.open_page(page.name)
        text = handbook.page.toPlainText()
        assert "<!--" not in text
        assert "pictures/" not in text
        assert len(text) > 300
    handbook.open_page("tour")
    picture = handbook.page.loadResource(2, QUrl("pictures/suggestions-en.png"))
    assert picture.width() / picture.devicePixelRatio() == 640
    assert handbook.page.loadResource(2, QUrl("pictures/none.png")).isNull()
