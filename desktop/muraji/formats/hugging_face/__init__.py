"""Rows as Hugging Face's ``datasets`` loads them, as lines of JSON and as Parquet."""

from __future__ import annotations

from muraji.formats.hugging_face.json_rows import HuggingFace
from muraji.formats.hugging_face.parquet import Parquet
from muraji.formats.hugging_face.rows import features

__all__ = ["HuggingFace", "Parquet", "features"]
