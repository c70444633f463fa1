"""An archive of more members than any corpus is refused before it is listed.

Taken away (``refuse_crowded``): the test of a number that lies fails; taken away (the look at the
names found): the test of a number that says too little fails.
"""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.formats.parts import archive, archive_end
from muraji.formats.parts.archive import opened

if TYPE_CHECKING:
    from pathlib import Path

PLACE_OF_COUNT = -12
"""Of the number of members, from the end of a file without a remark."""


def packed(path: Path, members: int) -> Path:
    with zipfile.ZipFile(path, "w") as file:
        for number in range(members):
            file.writestr(f"{number}.txt", "")
    return path


def test_many_members_are_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", archive_end.MOST_MEMBERS + 1)
    with pytest.raises(MurajiError, match="100,001 files"), opened(path):
        pass


def test_a_number_is_believed_before_the_members_are_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_end, "MOST_MEMBERS", 9)
    path = packed(tmp_path / "a.zip", 10)
    monkeypatch.setattr(zipfile.ZipFile, "__init__", lambda *_: pytest.fail("listed"))
    with pytest.raises(MurajiError, match="10 files"), opened(path):
        pass


def test_a_number_that_says_too_little_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MOST_MEMBERS", 9)
    path = packed(tmp_path / "a.zip", 10)
    data = bytearray(path.read_bytes())
    data[PLACE_OF_COUNT:-10] = b"\1\0"
    path.write_bytes(data)
    with pytest.raises(MurajiError, match="10 files"), opened(path):
        pass


@pytest.mark.parametrize("members", [0, 1, 3])
def test_few_members_are_read(tmp_path: Path, members: int) -> None:
    with opened(packed(tmp_path / "a.zip", members)) as found:
        assert len(found.names) == members


def test_a_list_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_end, "LARGEST_LIST", 99)
    with pytest.raises(MurajiError, match="3 files"), opened(packed(tmp_path / "a.zip", 3)):
        pass
