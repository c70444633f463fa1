"""Files of a document each are found in a zip, in a folder and by themselves, and told by their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.formats.parts.document_files import document_files, write_files

if TYPE_CHECKING:
    from pathlib import Path


def found(path: Path, beside: str = "") -> list[tuple[str, str, bytes]]:
    files = document_files(path, ".xmi", beside)
    return [(file.name, file.place.within.en, file.data) for file in files]


def test_those_of_an_archive_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with path.open("wb") as stream:
        write_files(stream, [("2.xmi", b"two"), ("note.txt", b""), ("1.xmi", b"one")])
    assert found(path) == [
        ("1.xmi", "file “1.xmi”", b"one"),
        ("2.xmi", "file “2.xmi”", b"two"),
    ]


@pytest.mark.parametrize("name", ["a", "a.xmi"])
def test_a_folder_may_be_called_anything(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    (folder / "in").mkdir(parents=True)
    (folder / "in" / "1.xmi").write_bytes(b"one")
    assert found(folder) == [("in/1.xmi", "file “in/1.xmi”", b"one")]


@pytest.mark.parametrize("name", ["1.xmi", "1.XMI"])
def test_one_by_itself_is_the_whole(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"one")
    (tmp_path / "1.txt").write_bytes(b"beside")
    assert found(tmp_path / name) == [(name, "", b"one")]
    (file,) = document_files(tmp_path / name, ".xmi", ".txt")
    assert file.beside == b"beside"


def test_where_there_is_none_its_suffix_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with path.open("wb") as stream:
        write_files(stream, [("note.txt", b"")])
    with pytest.raises(MurajiError, match=r"“a\.zip”: it holds no \.xmi files"):
        found(path)
