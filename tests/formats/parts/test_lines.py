"""Where a JSON text of many lines stops being one is told by the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.formats.catalogue import FORMATS

if TYPE_CHECKING:
    from pathlib import Path

BEFORE = b'{"id": 1, "data": {"text": "\xd9\x86\xd8\xb5"}, "annotations": []},\n'
BROKEN = {
    "missing": (b"[" + 3 * BEFORE + b'{"data": }\n]', "line 4"),
    "cut": (b"[" + 2 * BEFORE + b'{"data": {"te', "line 3"),
    "letters": (b"[\n" + BEFORE + b'{"data": {"text": "\xd9\x86\xff"}}]', "line 3"),
    "control": (b"[" + BEFORE + b'{"text": "\x01"}]', "line 2"),
}


@pytest.mark.parametrize("name", ["label-studio", "table", "json"])
@pytest.mark.parametrize("kind", BROKEN)
def test_the_line_is_named(name: str, kind: str, tmp_path: Path) -> None:
    data, line = BROKEN[kind]
    if name == "json":
        data = b'{"format": "muraji", "version": 1, "labels": [], "articles": ' + data
    path = tmp_path / "a.json"
    path.write_bytes(data)
    with pytest.raises(MurajiError) as refusal:
        list(FORMATS[name].read(path).documents)
    assert refusal.value.words.en.startswith("“a.json”")
    if (name, kind) == ("label-studio", "letters"):  # a task that is whole is known by its number
        assert "item 1" in refusal.value.words.en or "item 2" in refusal.value.words.en
        return
    assert line in refusal.value.words.en
    assert f"السطر {line[5:]}" in refusal.value.words.ar


def test_one_line_and_what_is_of_another_shape_have_no_line(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for text in ("[{]", '{\n"a": 1\n}'):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(MurajiError) as refusal:
            list(FORMATS["label-studio"].read(path).documents)
        assert "line" not in refusal.value.words.en
