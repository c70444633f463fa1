"""Muraji JSON: the lossless format of this program, versioned, with a JSON Schema; and its lines."""

from __future__ import annotations

from muraji.formats.muraji_json.json_lines import MurajiJsonLines
from muraji.formats.muraji_json.muraji_json import MurajiJson

__all__ = ["MurajiJson", "MurajiJsonLines"]
