"""What the stories share: a fresh project with the page about the port, in the real program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .driving import Driver, project_of, run_program
from .port import port_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def told(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Callable[[Driver], None]], None]:
    """Run a story on the page about the port alone."""
    project = project_of(monkeypatch, tmp_path / "told.muraji", port_file(tmp_path))

    def tell(drive: Callable[[Driver], None]) -> None:
        assert run_program(monkeypatch, [str(project)], drive) == 0

    return tell
