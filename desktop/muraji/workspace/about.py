"""Which versions are at work, for a report of a problem and the window that says so."""

from __future__ import annotations

import platform
import sys
from typing import TYPE_CHECKING

import muraji
from muraji.domain.words import Words
from muraji.store.connection import SQLITE_VERSION
from muraji.workspace.places import resource, resources

if TYPE_CHECKING:
    from pathlib import Path

LICENCE = Words(
    "Free software under the GNU General Public License, version 3 or later. No warranty.",
    "برنامج حر برخصة جنو العمومية العامة، الإصدار 3 أو ما بعده، دون ضمان.",
)


def versions() -> dict[str, str]:
    """Return the versions of the program and of what it stands on, by name."""
    return {
        "Muraji": muraji.__version__,
        "Python": platform.python_version(),
        "SQLite": SQLITE_VERSION,
        "System": f"{platform.system()} {platform.release()} {platform.machine()}",
    }


def notices() -> Path:
    """Return the file that names the works of others and their licences.

    A packaged program has one for all that it carries; a checkout names its own few in the README
    of each folder, of which the icons' stands for all here.
    """
    packed = resources().parent.parent / "NOTICES.txt"
    if getattr(sys, "frozen", False) and packed.is_file():
        return packed
    return resource("icons", "LICENSE.txt")
