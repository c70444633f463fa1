"""What others made that the program carries, with versions and licences: asked of what is installed."""

from __future__ import annotations

import importlib.metadata
import platform
import re
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from packaging.requirements import Requirement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent
RESOURCES = REPOSITORY / "resources"
NOT_CARRIED = {"muraji", "pip"}
"""The program itself, and what a dependency asks for that the program never loads."""
SPDX = {
    "GPL": "GPL-3.0-or-later",
    "GNU LGPL v3+": "LGPL-3.0-or-later",
    "MIT License": "MIT",
    "Apache License, Version 2.0": "Apache-2.0",
    "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only": "LGPL-3.0-only",
    "License :: Public Domain": "Unlicense",
}
"""Licences that packages call by another name than SPDX, and the one of several that we use."""
_LICENCE_FILE = re.compile(r"dist-info/.*(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


@dataclass(frozen=True)
class Component:
    """One thing that somebody else made."""

    name: str
    version: str
    licence: str
    """An SPDX expression where the maker gives one."""
    text: str
    purl: str = ""
    """Its package URL, where it comes from a registry."""


def components(libraries: Iterable[Path] = ()) -> list[Component]:
    """Return everything carried; ``libraries`` are shared libraries of this system that go along."""
    found = [*_distributions(), *_given(), *_system_packages(libraries)]
    return sorted(found, key=lambda component: component.name.lower())


def _distributions() -> Iterator[Component]:
    for name in sorted(_closure("muraji") - NOT_CARRIED):
        distribution = importlib.metadata.distribution(name)
        licence = licence_of(distribution)
        texts = [
            Path(str(file.locate())).read_text("utf-8").strip()
            for file in distribution.files or []
            if _LICENCE_FILE.search(file.as_posix())
        ]
        kept = HERE / "licences" / f"{licence}.txt"
        if not texts and kept.is_file():
            texts = [kept.read_text("utf-8").strip()]
        if not texts:
            sys.exit(
                f"{name} brings no text of its licence, {licence}; put it into packaging/licences."
            )
        version = distribution.version
        yield Component(name, version, licence, "\n\n".join(texts), f"pkg:pypi/{name}@{version}")


def _closure(name: str) -> set[str]:
    """Return the names of a distribution and of all that it needs without extras."""
    reached: set[str] = set()
    waiting = [name]
    while waiting:
        distribution = importlib.metadata.distribution(waiting.pop())
        known = re.sub(r"[-_.]+", "-", distribution.metadata["Name"]).lower()
        if known in reached:
            continue
        reached.add(known)
        for line in distribution.requires or []:
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    return reached


def licence_of(distribution: importlib.metadata.Distribution) -> str:
    """Return the licence that a distribution declares, as SPDX; none declared ends the build."""
    metadata = distribution.metadata
    classifiers = [each for each in metadata.get_all("Classifier") or [] if "License" in each]
    declared = (
        metadata.get("License-Expression") or metadata.get("License") or "".join(classifiers[:1])
    )
    declared = declared.strip().splitlines()[0] if declared.strip() else ""
    if not declared:
        sys.exit(f"{metadata['Name']} declares no licence.")
    return SPDX.get(declared, declared)


def _given() -> Iterator[Component]:
    """Yield what comes from no package of Python: the interpreter, SQLite, typeface, icons."""
    python = platform.python_version()
    yield Component("CPython", python, "Python-2.0", _python_licence())
    public = "SQLite is in the public domain."
    yield Component("SQLite", sqlite3.sqlite_version, "blessing", public)
    packer = importlib.metadata.distribution("pyinstaller")
    text = (
        "The program that starts Muraji is PyInstaller's, whose licence makes an exception for it."
    )
    yield Component(
        "PyInstaller bootloader",
        packer.version,
        "GPL-2.0-or-later WITH Bootloader-exception",
        text,
        f"pkg:pypi/pyinstaller@{packer.version}",
    )
    icons = (RESOURCES / "icons" / "LICENSE.txt").read_text("utf-8").strip()
    yield Component("Lucide icons", "0", "ISC", icons, "pkg:npm/lucide-static")
    typeface = RESOURCES / "fonts" / "OFL.txt"
    if typeface.is_file():
        from fonts import PACKAGE, VERSION

        text = typeface.read_text("utf-8").strip()
        yield Component("Vazirmatn", VERSION, "OFL-1.1", text, f"pkg:npm/{PACKAGE}@{VERSION}")
    for folder in ("cleaning", "gazetteers", "lexicon", "models/names"):
        text = (RESOURCES / folder / "README.md").read_text("utf-8").strip()
        yield Component(f"Data: {folder}", "0", "see text", text)


def _python_licence() -> str:
    import os

    folders = (Path(os.__file__).parent, Path(sys.base_prefix))
    for path in (folder / name for folder in folders for name in ("LICENSE.txt", "LICENSE")):
        if path.is_file():
            return path.read_text("utf-8").strip()
    # Debian keeps it with its packages.
    for path in sorted(Path("/usr/share/doc").glob("python3.*/copyright")):
        return path.read_text("utf-8").strip()
    sys.exit("The licence of Python was not found.")


def _system_packages(libraries: Iterable[Path]) -> Iterator[Component]:
    """Yield the Debian packages that shared libraries belong to; elsewhere there are none."""
    owners = {owner for library in libraries if (owner := owner_of(library))}
    for owner in sorted(owners):
        bare = owner.partition(":")[0]
        version = _asked("dpkg-query", "-W", "-f=${Version}", owner)
        text = Path("/usr/share/doc", bare, "copyright").read_text("utf-8", "replace").strip()
        yield Component(bare, version, "see text", text, f"pkg:deb/debian/{bare}@{version}")


def owner_of(library: Path) -> str:
    """Return the Debian package that a file belongs to; empty where none knows it."""
    # /lib may be a link to /usr/lib, and dpkg knows a file by one of its two names.
    for name in {str(library), str(library.resolve()), str(library.resolve()).removeprefix("/usr")}:
        if owner := _asked("dpkg-query", "-S", name).partition(": ")[0]:
            return owner.split(",")[0]
    return ""


def _asked(*command: str) -> str:
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
