"""A report of a bug that a person can read whole before anybody else does.

It names the places in the code and the versions. What the error itself says may quote an article,
and goes in only when the person wants it to.
"""

from __future__ import annotations

import platform
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING

import muraji
from muraji.domain.words import Words
from muraji.store.connection import SQLITE_VERSION
from muraji.workspace.faults import BUG, words_of
from muraji.workspace.places import data_folder

if TYPE_CHECKING:
    from datetime import datetime

MOST_KEPT = 20


@dataclass(frozen=True)
class Report:
    """What is known of one bug."""

    at: str
    lines: tuple[str, ...]
    """Without a word of any article."""
    said: str
    """What the error says of itself, which may quote one."""

    def text(self, *, with_words: bool = False) -> str:
        """Return the report as it would be sent."""
        lines = [*self.lines, f"it says: {self.said}"] if with_words else list(self.lines)
        return "\n".join(lines) + "\n"


def report_of(error: BaseException, now: datetime) -> Report:
    """Describe a bug: versions, kinds of the errors that led to each other, places in the code."""
    at = now.isoformat(timespec="seconds")
    lines = [
        f"Muraji {muraji.__version__}, {at}",
        f"Python {platform.python_version()}, SQLite {SQLITE_VERSION}, {platform.platform()}",
        f"packaged: {'yes' if getattr(sys, 'frozen', False) else 'no'}",
    ]
    cause: BaseException | None = error
    said = []
    while cause is not None:
        lines.append(f"{type(cause).__module__}.{type(cause).__name__}")
        lines += [
            f"  {_shown(frame.filename)}:{frame.lineno} in {frame.name}"
            for frame in extract_tb(cause.__traceback__)
        ]
        said.append(str(cause))
        cause = cause.__cause__ or cause.__context__
    return Report(at, tuple(lines), " / ".join(said))


def keep(report: Report) -> Path | None:
    """Write the report, without what the error says, and return where; None where none can be."""
    name = report.at.replace(":", "").replace("+0000", "Z")
    try:
        folder = data_folder() / "reports"
        path = folder / f"{name}.txt"
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(report.text(), "utf-8")
        for old in sorted(folder.glob("*.txt"))[:-MOST_KEPT]:
            with suppress(OSError):
                old.unlink()
    except OSError:
        return None
    return path


def told(error: BaseException, now: datetime) -> Words:
    """Return what to say of any fault; a bug leaves a report, whose place is said too."""
    words = words_of(error)
    if words is not None:
        return words
    path = keep(report_of(error, now))
    place = f"\n{path}" if path is not None else ""
    return Words(f"{BUG.en}{place}", f"{BUG.ar}{place}")


def _shown(filename: str) -> str:
    """Return a place in the code without the folders of the person's machine."""
    parts = Path(filename).parts
    for start in ("muraji", "site-packages"):
        if start in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(start) :])
    return parts[-1] if parts else ""
