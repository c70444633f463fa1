"""The walls between the rooms stand, and each door opens without what lies behind the other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

DOORS_WITHOUT_QT = ["muraji.__main__", "muraji.cli", "muraji.workspace", "muraji.store"]
HEAVY = {"PySide6", "torch", "camel_tools", "transformers", "numpy", "pandas", "gensim", "sklearn"}


def test_every_import_contract_is_kept(repository: Path) -> None:
    outcome = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    assert "0 broken" in outcome.stdout


@pytest.mark.parametrize("door", DOORS_WITHOUT_QT)
def test_importing_a_door_loads_nothing_heavy(door: str) -> None:
    code = f"import sys, {door}; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    outcome = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    loaded = set(outcome.stdout.split())
    assert "muraji" in loaded
    assert not loaded & HEAVY
