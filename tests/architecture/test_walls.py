"""The walls between the rooms stand, and each door opens without what lies behind the other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "desktop" / "muraji"
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


def loaded_after(code: str) -> set[str]:
    """Return the top-level packages that a fresh Python has loaded once it has run ``code``."""
    report = "import sys; print(*{name.partition('.')[0] for name in sys.modules})"
    outcome = subprocess.run(
        [sys.executable, "-c", f"{code}\n{report}"], capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stderr
    return set(outcome.stdout.split())


def test_no_room_but_the_window_loads_anything_heavy() -> None:
    modules = [
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        for path in sorted(PACKAGE.rglob("*.py"))
        if "ui" not in path.relative_to(PACKAGE).parts and path.name != "__init__.py"
    ]
    assert "muraji.cli.main" in modules
    loaded = loaded_after("\n".join(f"import {module}" for module in modules))
    assert "muraji" in loaded
    assert not loaded & HEAVY


def test_tests_without_a_window_need_no_qt(repository: Path) -> None:
    conftest = repository / "tests" / "conftest.py"
    loaded = loaded_after(f"import runpy; runpy.run_path({str(conftest)!r})")
    assert "hypothesis" in loaded
    assert "PySide6" not in loaded
