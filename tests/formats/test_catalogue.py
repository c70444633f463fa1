"""Formats are found by suffix, ours first, and loaded only when asked for."""

from __future__ import annotations

import subprocess
import sys

from muraji.formats.catalogue import FORMATS, MODULES, for_reading


def test_suffixes_lead_to_readers() -> None:
    assert for_reading(".json")[0] == "json"
    assert for_reading(".jsonl")[0] == "jsonl"
    assert for_reading(".txt") == ["text"]
    assert for_reading(".none") == []


def test_the_table_lists_ours() -> None:
    assert list(FORMATS)[: len(MODULES)] == list(MODULES)


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    code = """
import sys
from muraji.formats.catalogue import FORMATS, MODULES
loaded = {place.partition(":")[0] for place in MODULES.values()} & set(sys.modules)
assert not loaded, loaded
FORMATS["text"]
assert "muraji.formats.plain_text" in sys.modules
assert "muraji.formats.muraji_json" not in sys.modules
assert "_offered" not in vars(FORMATS), "installed packages were searched"
"""
    subprocess.run([sys.executable, "-c", code], check=True)
