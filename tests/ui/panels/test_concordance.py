"""The panel of names on an empty and a full project, in both directions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from muraji.domain.article import Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.journal import EntryKind
from muraji.domain.span import Span
from muraji.review.concordance import Concordance
from muraji.review.desk import Desk
from muraji.ui.actions.names import NAMES
from muraji.ui.language import install_language
from muraji.ui.look.theme import load_theme
from muraji.ui.panels.concordance import ConcordancePanel
from muraji.ui.panels.name_lines import CHIP, MARK, ROW
from muraji.workspace.places import resource
from muraji.workspace.workspace import Workspace

from ...suggested import suggested

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

LINES = 40


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "p.muraji", "ريم") as opened:
        yield opened


@pytest.fixture(params=["ar", "en"])
def panel(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication
) -> Iterator[ConcordancePanel]:
    install_language(qapp, request.param)
    made = ConcordancePanel(load_theme(resource("themes", "light.toml")))
    made.set_language(request.param)
    made.set_actions(NAMES)
    qtbot.addWidget(made)
    made.resize(1000, 900)
    made.show()
    yield made
    made.close()


def filled(workspace: Workspace) -> Concordance:
    for number in range(LINES):
        text = f"خبر رقم {number} من مدينة حمص أمس"
        article = article_of(f"{number}.txt", text)
        span = Span(text.index("حمص"), text.index("حمص") + 3)
        label = "ORG" if number == 7 else "GPE"
        row = suggested(article.id, span, label, 0.9 - number / 100)
        changes = Changes((Change(None, Status(article.id)), Change(None, row)))
        workspace.session.record(EntryKind.IMPORT, changes, "", new_articles=(article,))
    made = Concordance(Desk(workspace.store, workspace.session, workspace.labels))
    made.list_names()
    return made


def settle(qtbot: QtBot, panel: ConcordancePanel) -> None:
    panel.lines.viewport().repaint()
    qtbot.wait(1)


def test_an_empty_project_says_what_to_do(panel: ConcordancePanel, workspace: Workspace) -> None:
    concordance = Concordance(Desk(workspace.store, workspace.session, workspace.labels))
    concordance.list_names()
    panel.show_concordance(concordance)
    assert panel._empty.isVisible()
    assert not panel.lines.isVisible()
    assert panel.model.rowCount() == 0


def test_a_name_is_shown_with_its_counts(
    panel: ConcordancePanel, workspace: Workspace, qtbot: QtBot
) -> None:
    panel.show_concordance(filled(workspace))
    assert panel.title.text() == "حمص"
    for told in ("40", "39", "98"):
        assert told in panel.counts.text()
    assert panel.list.currentIndex().data() == "حمص"
    assert "%" in panel.detail.text() or "٪" in panel.detail.text()


def test_only_lines_seen_whole_are_in_hand(
    panel: ConcordancePanel, workspace: Workspace, qtbot: QtBot
) -> None:
    concordance = filled(workspace)
    panel.show_concordance(concordance)
    settle(qtbot, panel)
    whole = panel.lines.viewport().height() // ROW
    assert 3 < whole < LINES
    in_hand = concordance.in_hand()
    assert len(in_hand) == whole - 1, "the outlier at the head is not chosen"
    panel.lines.verticalScrollBar().setValue(ROW // 2)
    settle(qtbot, panel)
    assert len(concordance.in_hand()) == len(in_hand) + (
        (panel.lines.viewport().height() + ROW // 2) // ROW - whole
    )
    panel.lines.choose(LINES - 1)
    settle(qtbot, panel)
    assert concordance.mentions[-1] in concordance.in_hand()


def test_lines_that_are_hidden_are_not_shown(
    panel: ConcordancePanel, workspace: Workspace, qtbot: QtBot
) -> None:
    concordance = filled(workspace)
    panel.hide()
    panel.show_concordance(concordance)
    panel.lines.grab()
    assert concordance.in_hand() == []


def test_names_stand_under_one_another(
    panel: ConcordancePanel, workspace: Workspace, qtbot: QtBot
) -> None:
    panel.show_concordance(filled(workspace))
    settle(qtbot, panel)
    picture = panel.lines.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    dark = panel._theme.ink.lightness() + 40
    middles = []
    for place in range(1, 5):
        y = round((place * ROW + ROW / 2) * ratio)
        columns = [
            x
            for x in range(picture.width())
            if any(
                picture.pixelColor(x, y + dy).lightness() < dark
                and picture.pixelColor(x, y + dy).saturation() < 30
                for dy in range(-8, 9)
            )
        ]
        middles.append((columns[0] + columns[-1]) / 2)
    assert max(middles) - min(middles) <= 1 * ratio


def test_the_mark_turns_a_line_and_the_rest_takes_it(
    panel: ConcordancePanel, workspace: Workspace, qtbot: QtBot
) -> None:
    panel.show_concordance(filled(workspace))
    turned: list[int] = []
    panel.lines.turn_wanted.connect(lambda: turned.append(panel.lines.current))
    viewport = panel.lines.viewport()
    mirrored = panel.layoutDirection() == Qt.LayoutDirection.RightToLeft
    y = 2 * ROW + 5
    for distance in (MARK // 2, MARK + CHIP // 2):
        x = viewport.width() - distance if mirrored else distance
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    assert turned == [2]
    assert panel.lines.current == 2


def test_a_click_on_a_button_or_label_does_what_the_key_does(
    panel: ConcordancePanel, workspace: Workspace, qtbot: QtBot
) -> None:
    panel.show_concordance(filled(workspace))
    wanted: list[str] = []
    panel.action_wanted.connect(wanted.append)
    for button in panel._buttons.values():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    panel.grid.label_chosen.emit("GPE")
    assert wanted == ["accept", "reject", "turn_line", "next_name", "label.GPE"]
    assert set(wanted[:4]) <= {action.id for action in NAMES}


def test_a_line_stays_in_hand_when_the_group_stays(
    panel: ConcordancePanel, workspace: Workspace
) -> None:
    concordance = filled(workspace)
    panel.show_concordance(concordance)
    panel.lines.step(5)
    panel.show_concordance(concordance)
    assert panel.lines.current == 5
    panel.lines.step(-99)
    assert panel.lines.current == 0
    panel.show_concordance(None)
    assert panel.lines.count == 0


def test_every_theme_paints(panel: ConcordancePanel, workspace: Workspace, qtbot: QtBot) -> None:
    panel.show_concordance(filled(workspace))
    grounds = set()
    for name in ("light", "dark", "high_contrast_light", "high_contrast_dark"):
        panel.set_theme(load_theme(resource("themes", f"{name}.toml")))
        settle(qtbot, panel)
        grounds.add(panel.lines.grab().toImage().pixelColor(panel.lines.width() // 2, 8).name())
    assert len(grounds) >= 2
