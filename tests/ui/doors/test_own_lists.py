"""Lists of names and the engine for names, through the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.ui.dialogs.own_lists_dialog import ListPreview, OwnListsDialog
from muraji.ui.dialogs.settings_dialog import SettingsDialog
from muraji.ui.doors.wanted_model import wanted_model
from muraji.workspace import own_lists

if TYPE_CHECKING:
    from pathlib import Path

    from muraji.ui.main_window import MainWindow


def opened(window: MainWindow) -> OwnListsDialog:
    window.trigger("lists")
    return next(one for one in window.findChildren(OwnListsDialog) if one.isVisible())


def test_a_list_is_looked_at_added_and_removed(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "clubs.csv"
    path.write_text("name,label\nنادي الوحدة,ORG\nحلب,TOWN\n", encoding="utf-8")
    dialog = opened(window)
    assert dialog.list.count() == 0
    assert not dialog.remove.isEnabled()
    preview = dialog.look_at(path)
    assert isinstance(preview, ListPreview)
    shown = preview.box.toPlainText()
    assert "نادي الوحدة" in shown
    assert "TOWN" in shown
    preview.reject()
    store = window.bridge.workspace.store
    assert own_lists.lists_of(store) == ()
    dialog.look_at(path).add.click()
    assert [one.title for one in own_lists.lists_of(store)] == ["clubs"]
    assert "clubs" in dialog.list.item(0).text()
    dialog.remove.click()
    assert own_lists.lists_of(store) == ()
    assert dialog.list.count() == 0
    dialog.close()


def test_a_file_that_is_no_list_is_told(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "clubs.csv"
    path.write_text("club\nx\n", encoding="utf-8")
    dialog = opened(window)
    told: list[object] = []
    dialog.failed.connect(told.append)
    assert dialog.look_at(path) is None
    assert len(told) == 1
    dialog.close()


def test_the_settings_choose_who_finds_the_names(window: MainWindow) -> None:
    window.rooms.show_settings()
    dialog = next(one for one in window.findChildren(SettingsDialog) if one.isVisible())
    choice = dialog.engine
    assert choice.model.isHidden() or not choice.model.isVisible()
    choice.engine.setCurrentIndex(choice.engine.findData("camel"))
    assert choice.model.isVisible()
    assert wanted_model(window) is None
    choice.model.setText(" /models/ner ")
    chosen = wanted_model(window)
    assert chosen is not None
    assert chosen.folder.as_posix() == "/models/ner"
    choice.engine.setCurrentIndex(choice.engine.findData("muraji"))
    assert wanted_model(window) is None
    dialog.close()
