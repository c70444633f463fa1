"""The licences that Hugging Face and the Citation File Format know, each by its own name."""

from __future__ import annotations

import re
from typing import Any

_CREATIVE_COMMONS = re.compile(r"cc-by(-nc)?(-nd|-sa)?-(2\.0|2\.5|3\.0|4\.0)")
SPDX = {
    "cc0-1.0": "CC0-1.0",
    "odbl": "ODbL-1.0",
    "odc-by": "ODC-By-1.0",
    "pddl": "PDDL-1.0",
    "cdla-permissive-1.0": "CDLA-Permissive-1.0",
    "cdla-permissive-2.0": "CDLA-Permissive-2.0",
    "cdla-sharing-1.0": "CDLA-Sharing-1.0",
    "mit": "MIT",
    "apache-2.0": "Apache-2.0",
    "bsd-2-clause": "BSD-2-Clause",
    "bsd-3-clause": "BSD-3-Clause",
    "gpl-3.0": "GPL-3.0",
    "lgpl-3.0": "LGPL-3.0",
    "agpl-3.0": "AGPL-3.0",
    "unlicense": "Unlicense",
}
"""What SPDX calls those that Hugging Face names otherwise than by lower case."""
_BY_SPDX = {name.casefold(): known for known, name in SPDX.items()}


def known_licence(typed: str) -> str:
    """Return the name by which Hugging Face knows a licence, or nothing where it does not."""
    folded = re.sub(r"[\s_]+", "-", typed.strip().casefold())
    folded = re.sub(r"-(only|or-later)$", "", folded)
    if folded in SPDX or _CREATIVE_COMMONS.fullmatch(folded):
        return folded
    return _BY_SPDX.get(folded, "")


def licence_of_card(typed: str) -> dict[str, Any]:
    """Return the fields of a dataset card that name a licence; another one than those known by name."""
    known = known_licence(typed)
    if known or not typed:
        return {"license": known or "unknown"}
    return {"license": "other", "license_name": typed}


def licence_of_citation(typed: str) -> dict[str, Any]:
    """Return the field of a citation that names a licence; an unknown one only by its address."""
    known = known_licence(typed)
    if known:
        return {"license": SPDX.get(known, known.upper())}
    return {"license-url": typed} if is_address(typed) else {}


def is_address(text: str) -> bool:
    """Say whether a citation may give this as an address."""
    return re.fullmatch(r"(https?|s?ftp)://\S+", text) is not None
