"""Write the notices of third parties, and the list of components (CycloneDX) of what is packaged."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from components import Component, components

import muraji

if TYPE_CHECKING:
    from collections.abc import Iterable

RULE = "=" * 78
HEAD = """Muraji is free software, GPL-3.0-or-later. It carries the work of others, listed here
with the licences under which they gave it. Qt and PySide6 are used under the LGPL-3.0: their
libraries stand as files of their own in this folder and may be replaced.
"""
NOTICES, BILL = "NOTICES.txt", "muraji.cdx.json"


def notices(carried: Iterable[Component]) -> str:
    """Return the notices as one text."""
    parts = [HEAD]
    for component in carried:
        title = f"{component.name} {component.version}".removesuffix(" 0")
        parts.append(f"{RULE}\n{title}\nLicence: {component.licence}\n{RULE}\n\n{component.text}\n")
    return "\n".join(parts)


def bill_of_materials(carried: Iterable[Component]) -> dict[str, Any]:
    """Return the components as CycloneDX 1.5; equal parts give equal files, so it bears no time."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": f"muraji@{muraji.__version__}",
                "name": "muraji",
                "version": muraji.__version__,
                "licenses": [{"license": {"id": "GPL-3.0-or-later"}}],
            }
        },
        "components": [_entry(component) for component in carried],
    }


def _entry(component: Component) -> dict[str, Any]:
    is_data = component.name.startswith("Data: ")
    entry: dict[str, Any] = {
        "type": "data" if is_data else "library",
        "bom-ref": component.purl or f"{component.name}@{component.version}",
        "name": component.name,
        "version": component.version,
        "licenses": [_licence(component.licence)],
    }
    if component.purl:
        entry["purl"] = component.purl
    return entry


def _licence(licence: str) -> dict[str, Any]:
    if licence == "see text":
        return {"license": {"name": licence}}
    return {"expression": licence} if " " in licence else {"license": {"id": licence}}


def write(folder: Path, libraries: Iterable[Path] = ()) -> tuple[Path, Path]:
    """Write both files into the folder and return where they are."""
    carried = components(libraries)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NOTICES).write_text(notices(carried), "utf-8")
    bill = json.dumps(bill_of_materials(carried), indent=1, ensure_ascii=False)
    (folder / BILL).write_text(f"{bill}\n", "utf-8")
    return folder / NOTICES, folder / BILL


if __name__ == "__main__":
    write(Path(sys.argv[1]))
