"""Does everything the program needs stand where it should? Asked of a source tree or an installer's build."""

from __future__ import annotations

import platform
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.store.connection import SQLITE_VERSION
from muraji.workspace.places import resource, resources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SAMPLE = "زار وزير الخارجية الأردني مدينة الخليل يوم الثلاثاء 4 آذار 2025."


@dataclass(frozen=True)
class Check:
    """One thing looked at: its name, whether it is well, and what was seen."""

    name: str
    is_well: bool
    seen: str


def self_check() -> Iterator[Check]:
    """Yield what each check saw; no project of the user is touched."""
    for name, look in CHECKS.items():
        try:
            yield Check(name, True, look())
        except MurajiError as error:
            yield Check(name, False, str(error))
        except Exception as error:  # noqa: BLE001 - a check reports whatever went wrong
            yield Check(name, False, f"{type(error).__name__}: {error}")


def _versions() -> str:
    import muraji

    return (
        f"muraji {muraji.__version__}, Python {platform.python_version()} on {sys.platform}, "
        f"SQLite {SQLITE_VERSION}"
    )


def _labels() -> str:
    from muraji.workspace.label_sets import shipped

    return f"{len(shipped())} labels in {resource('labels', 'news.toml')}"


def _engine() -> str:
    from muraji.workspace.suggesting import shipped_engine

    engine = shipped_engine()
    if engine.problems:
        raise MurajiError(engine.problems[0].en, engine.problems[0].ar)
    found = engine.suggest(SAMPLE, None, ())
    surfaces = [suggestion.span.of(SAMPLE) for suggestion in found]
    if not surfaces:
        raise MurajiError(
            "The engine proposed nothing in a sentence full of entities. Install Muraji again.",
            "لم يقترح المحرك شيئًا في جملة مليئة بالكيانات. أعد تثبيت مُراجِع.",
        )
    return f"{engine.name} {engine.version}: {'، '.join(surfaces)}"


def _cleaner() -> str:
    from muraji.workspace.cleaning import shipped_cleaner

    return f"cleaner {shipped_cleaner().version}"


def _store() -> str:
    from muraji.workspace.workspace import Workspace

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "check.muraji"
        Workspace.create(path).close()
        Workspace.open(path).close()
        left = sorted(file.name for file in Path(folder).iterdir())
    return f"a project was created, opened and closed as {', '.join(left)}"


def _handbook() -> str:
    pages = sorted(resource("handbook").glob("*.md"))
    if not pages:
        raise MurajiError(
            "The handbook is missing. Install Muraji again.", "الدليل مفقود. أعد تثبيت مُراجِع."
        )
    return f"{len(pages)} pages in {resources()}"


CHECKS: dict[str, Callable[[], str]] = {
    "versions": _versions,
    "labels": _labels,
    "engine": _engine,
    "cleaner": _cleaner,
    "store": _store,
    "handbook": _handbook,
}
