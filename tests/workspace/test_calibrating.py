"""Calibrating: the candidates of the shipped engine on references become curves that load."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from muraji.extract.calibration import Calibration
from muraji.workspace.calibrating import calibrate
from muraji.workspace.places import resource

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "قال وزير الخارجية الفرنسي في باريس يوم 12 مايو 2021 إن مطار بغداد الدولي مغلق."


def test_curves_are_written_and_load(tmp_path: Path) -> None:
    folder = tmp_path / "references"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, "utf-8")
    start = TEXT.index("باريس")
    (folder / "one.json").write_text(
        json.dumps(
            {
                "source": "one.txt",
                "entities": [{"start": start, "end": start + 5, "label": "GPE"}],
            }
        ),
        "utf-8",
    )
    out = tmp_path / "scores.toml"
    assert calibrate([folder], out) > 3
    shipped = Calibration.load(resource("lexicon", "calibration", "scores.toml"))
    assert Calibration.load(out).curves.keys() == shipped.curves.keys()
    assert Calibration.load(out) != shipped
