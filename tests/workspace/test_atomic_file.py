"""A file is whole or as it was, and nothing lies about afterwards."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.workspace.atomic_file import atomic_file

if TYPE_CHECKING:
    from pathlib import Path


def write(path: Path, data: bytes = b"new") -> None:
    with atomic_file(path) as stream:
        stream.write(data)


def test_the_new_file_stands_alone(tmp_path: Path) -> None:
    path = tmp_path / "أ.json"
    for data in (b"one", b"two"):
        write(path, data)
        assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_stands_there_before_the_block_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    with atomic_file(path) as stream:
        stream.write(b"new")
        stream.flush()
        assert not path.exists()


@pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt, MurajiError])
def test_a_block_that_fails_leaves_what_was_there(
    tmp_path: Path, failure: type[BaseException]
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")

    def fail() -> None:
        with atomic_file(path) as stream:
            stream.write(b"half")
            raise failure(*("x", "س") if failure is MurajiError else ())

    with pytest.raises(failure):
        fail()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_told_and_leaves_what_was_there(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    signal = pytest.importorskip("signal")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, before[1]))
    try:
        with pytest.raises(MurajiError, match="too large") as caught:
            write(path, b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert "a.json" in caught.value.words.ar
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(MurajiError, match="No such file or directory"):
        write(tmp_path / "none" / "a.json")


def test_folders_and_devices_stay_what_they_are(tmp_path: Path) -> None:
    special = tmp_path / "pipe"
    os.mkfifo(special)
    for path in (tmp_path, special):
        with pytest.raises(MurajiError, match="a folder or a device"):
            write(path)
    assert stat.S_ISFIFO(special.stat().st_mode)
    assert list(tmp_path.iterdir()) == [special]


def test_a_link_is_followed(tmp_path: Path) -> None:
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    target.write_bytes(b"old")
    link.symlink_to(target.name)
    write(link)
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_others_may_read_it_as_they_may_read_any_new_file(tmp_path: Path) -> None:
    write(tmp_path / "a.json")
    (tmp_path / "plain").touch()
    assert (tmp_path / "a.json").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_the_longest_name_has_room(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 250 + ".json")
    write(path)
    assert path.read_bytes() == b"new"
