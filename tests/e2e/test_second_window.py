"""A second window on the same project is refused in words, and the first goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from .driving import Driver, project_of, run_program
from .story import story_file

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication


def test_a_second_program_is_refused_in_words(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_of(monkeypatch, tmp_path / "story.muraji", story_file(tmp_path))

    def drive(driver: Driver) -> None:
        driver.press("Space")
        second = subprocess.run(
            [sys.executable, "-m", "muraji", "suggest", str(project)],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
        assert second.returncode == 2
        assert "already open in another Muraji window" in second.stderr
        assert "Traceback" not in second.stderr
        driver.press("Space")
        assert [row[2] for row in driver.decided()[:2]] == ["accepted", "accepted"]

    run_program(monkeypatch, [str(project)], drive)
