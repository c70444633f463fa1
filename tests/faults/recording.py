"""What a program did to the files under a folder, recorded from outside by strace."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .disk import Cut, Make, Move, Operation, Remove, Say, Sync, Write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

STRACE = shutil.which("strace")
WHY_NOT = "strace is not installed, or not allowed to watch a program here"
ACKNOWLEDGED = "acknowledged"
"""The name of the file, beside the recorded folder, into which the program says what is saved."""
SECONDS_TO_RECORD = 120
CALLS = (
    "openat", "creat", "write", "pwrite64", "writev", "pwritev", "lseek", "ftruncate", "truncate",
    "fallocate", "fsync", "fdatasync", "rename", "renameat", "renameat2", "unlink", "unlinkat",
    "copy_file_range", "sendfile",
)  # fmt: skip
UNSEEN = {"writev", "pwritev", "fallocate", "copy_file_range", "sendfile", "truncate"}
"""Calls of which the log does not hold what they wrote: a recording that has one is refused."""
LINE = re.compile(r"^(\d+)\s+(\w+)\((.*)\)\s+= (-?\d+)(?:<([^>]*)>)?")
BEGUN = re.compile(r"^(\d+)\s+(.*) <unfinished \.\.\.>$")
RESUMED = re.compile(r"^(\d+)\s+<\.\.\. \w+ resumed>(.*)$")
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
HANDLE = re.compile(r"^(\d+)<([^>]*)>")


def can_record() -> bool:
    """Say whether programs can be watched here."""
    if STRACE is None:
        return False
    tried = subprocess.run(
        [STRACE, "-f", "-e", "trace=write", "true"], capture_output=True, check=False
    )
    return tried.returncode == 0


def record(
    command: list[str], folder: Path, log: Path, environment: Mapping[str, str]
) -> list[Operation]:
    """Run a command to its end and return what it did to the files below the folder, in order."""
    assert STRACE is not None
    lengths = {str(path): path.stat().st_size for path in folder.rglob("*") if path.is_file()}
    watched = [STRACE, "-f", "-y", "-xx", "-s", "33554432", "-e", f"trace={','.join(CALLS)}"]
    done = subprocess.run(
        [*watched, "-o", str(log), *command],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        timeout=SECONDS_TO_RECORD,
    )
    if done.returncode != 0:
        raise AssertionError(f"the recorded program failed:\n{done.stdout}{done.stderr}")
    with log.open(encoding="ascii", errors="replace") as lines:
        return list(_Reader(str(folder), lengths).operations(lines))


@dataclass
class _Reader:
    root: str
    lengths: dict[str, int]
    """How long each file is, by its path."""
    places: dict[tuple[str, str], int] = field(default_factory=dict)
    """Where each open file is written next, by handle and path."""

    def operations(self, lines: Iterator[str]) -> Iterator[Operation]:
        begun: dict[str, str] = {}
        for line in map(str.rstrip, lines):
            if start := BEGUN.match(line):
                begun[start[1]] = line.removesuffix(" <unfinished ...>")
                continue
            rest = RESUMED.match(line)
            call = LINE.match(begun.pop(rest[1], "") + rest[2] if rest else line)
            if call is None or call[4].startswith("-"):
                continue
            yield from self._operation(call[2], call[3], int(call[4]), _path(call[5] or ""))

    def _operation(
        self, name: str, arguments: str, result: int, opened: str
    ) -> Iterator[Operation]:
        texts = [_bytes(text) for text in TEXT.findall(arguments)]
        if name in {"openat", "creat"}:
            yield from self._opening(arguments, result, opened)
        elif name.startswith("rename"):
            old, new = (text.decode() for text in texts[:2])
            if self._is_ours(new):
                self.lengths[new] = self.lengths.pop(old, 0)
                yield Move(old, new)
        elif name.startswith("unlink"):
            path = texts[0].decode()
            if self._is_ours(path):
                self.lengths.pop(path, None)
                yield Remove(path)
        else:
            yield from self._by_handle(name, arguments, result, texts)

    def _opening(self, arguments: str, handle: int, path: str) -> Iterator[Operation]:
        if not self._is_ours(path):
            return
        self.places[str(handle), path] = self.lengths.get(path, 0) if "O_APPEND" in arguments else 0
        if "O_CREAT" in arguments and path not in self.lengths:
            self.lengths[path] = 0
            yield Make(path)
        if "O_TRUNC" in arguments:
            self.lengths[path] = 0
            yield Cut(path, 0)

    def _by_handle(
        self, name: str, arguments: str, result: int, texts: list[bytes]
    ) -> Iterator[Operation]:
        found = HANDLE.match(arguments)
        if found is None:
            return
        path = _path(found[2])
        key = found[1], path
        if path.endswith(f"/{ACKNOWLEDGED}"):
            yield Say(texts[0].decode())
            return
        if not self._is_ours(path):
            return
        assert name not in UNSEEN, f"{name} writes what the log does not show"
        last = arguments.rsplit(",", 1)[-1]
        if name in {"write", "pwrite64"}:
            at = int(last) if name == "pwrite64" else self.places.get(key, 0)
            data = texts[0][:result] if texts else b""
            if name == "write":
                self.places[key] = at + result
            self.lengths[path] = max(self.lengths.get(path, 0), at + result)
            yield Write(path, at, data)
        elif name == "lseek":
            self.places[key] = result
        elif name == "ftruncate":
            self.lengths[path] = int(last)
            yield Cut(path, int(last))
        else:
            yield Sync(path)

    def _is_ours(self, path: str) -> bool:
        return path == self.root or path.startswith(f"{self.root}/")


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _path(text: str) -> str:
    return _bytes(text).decode() if text.startswith("\\x") else text
