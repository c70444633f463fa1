"""Muraji JSON: the lossless format of this program, versioned, with a JSON Schema."""

from __future__ import annotations

from muraji.formats.muraji_json.muraji_json import MurajiJson

__all__ = ["MurajiJson"]
