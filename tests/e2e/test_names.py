"""A reviewer decides names over the whole project by keys, excludes lines, and finds articles."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from muraji.formats.catalogue import FORMATS
from muraji.workspace.label_sets import shipped

from .driving import Driver, project_of, run_program, settle
from .story import _document

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

TEXTS = (
    ("one.txt", "وصل الوفد إلى حمص صباح اليوم.", (("حمص", 0, "GPE", 0.9),)),
    (
        "two.txt",
        "عاد من حِمص إلى دمشق.",
        (("حِمص", 0, "GPE", 0.85), ("دمشق", 0, "GPE", 0.9)),
    ),
    ("three.txt", "فاز حمص على ضيفه مساءً.", (("حمص", 0, "ORG", 0.7),)),
    ("four.txt", "الطريق من دمشق وحمص مغلقة.", (("دمشق", 0, "GPE", 0.9), ("حمص", 0, "GPE", 0.8))),
)


def names_file(folder: Path) -> Path:
    path = folder / "names.json"
    with path.open("wb") as stream:
        FORMATS["json"].write([_document(*told) for told in TEXTS], shipped(), stream)
    return path


def decided(project: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, str]]:
    out = project.with_suffix(".json")
    out.unlink(missing_ok=True)
    run_program(monkeypatch, ["export", str(project), "--out", str(out)])
    told = []
    for article in json.loads(out.read_text("utf-8"))["articles"]:
        told += [
            (article["source"], row["label"], row["state"])
            for row in article["entities"]
            if row["state"] != "pending"
        ]
        told += [(article["source"], row["label"], "rejected") for row in article["negatives"]]
    return sorted(told)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_names_are_decided_by_keys(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    project = project_of(monkeypatch, tmp_path / "names.muraji", names_file(tmp_path))
    monkeypatch.setattr("muraji.ui.application.system_language", lambda: language)

    def drive(driver: Driver) -> None:
        names = driver.window.names
        driver.press("Ctrl+G")
        panel = names.panel
        assert panel.isVisible()
        assert panel.title.text() == "حمص", "it opens at the name in hand"
        assert panel.lines.count == 4
        driver.press("Down", "E", "Space")
        assert panel.title.text() == "حمص", "what disagrees is still to be answered"
        driver.press("2")
        assert panel.title.text() == "دمشق"
        driver.press("X")
        driver.press("Z")
        assert panel.title.text() == "دمشق"
        driver.press("Space", "Esc")
        assert not panel.isVisible()
        assert driver.window.review.view.isVisible()
        assert driver.desk.store.journal.tops()[0] is not None

    assert run_program(monkeypatch, [str(project)], drive) == 0
    assert decided(project, monkeypatch) == [
        ("four.txt", "GPE", "accepted"),
        ("one.txt", "GPE", "accepted"),
        ("three.txt", "GPE", "accepted"),
        ("two.txt", "GPE", "accepted"),
        ("two.txt", "GPE", "accepted"),
    ]


def test_the_page_keeps_step_with_names_and_undo(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_of(monkeypatch, tmp_path / "names.muraji", names_file(tmp_path))

    def drive(driver: Driver) -> None:
        driver.press("Ctrl+G", "Space", "Esc")
        assert driver.decided() == [("حمص", "GPE", "accepted")]
        driver.press("Z")
        assert driver.decided() == [("حمص", "GPE", "pending")]
        driver.press("Ctrl+G", "]", "O")
        assert driver.surface() == "دمشق"
        assert not driver.window.names.is_open

    run_program(monkeypatch, [str(project)], drive)


def test_the_queue_is_searched_narrowed_and_followed(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_of(monkeypatch, tmp_path / "names.muraji", names_file(tmp_path))

    def sources(driver: Driver) -> list[str]:
        model = driver.window.queue.model
        return [model.row(place).source for place in range(model.rowCount())]

    def drive(driver: Driver) -> None:
        queue = driver.window.queue
        queue.field.setText("حمص ")
        queue.look_up()
        assert sources(driver) == ["one.txt", "two.txt", "three.txt", "four.txt"]
        queue.field.setText("دمشق وحمص")
        queue.look_up()
        assert sources(driver) == ["four.txt"]
        queue.field.clear()
        queue.narrowing.fill()
        labels = queue.narrowing.menu().actions()[1].menu().actions()
        named = {label.name: entry for label, entry in zip(driver.desk.labels, labels, strict=True)}
        named["ORG"].trigger()
        assert sources(driver) == ["three.txt"]
        assert len(queue._count.text().split(" · ")) == 2
        driver.press("]")
        assert driver.desk.page.article.source == "three.txt", "next is what the queue shows"
        queue.narrowing.fill()
        queue.narrowing.menu().actions()[0].trigger()
        assert len(sources(driver)) == 4

    run_program(monkeypatch, [str(project)], drive)


def test_suggestions_are_walked_from_the_least_certain(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_of(monkeypatch, tmp_path / "names.muraji", names_file(tmp_path))

    def drive(driver: Driver) -> None:
        driver.press("Y", "]", "]", "]")
        settle()
        assert driver.surface() == "حمص"
        driver.press("Space")
        assert driver.surface() == "دمشق"

    run_program(monkeypatch, [str(project)], drive)
