"""A disk that may lose power at any moment: what was written and not synced arrives whole, torn or not at all.

The rules are those of a journaling file system. What a file holds is volatile until that file is
synced; on a crash each pending write, by itself and in any order, arrives, is lost, or arrives in
some of its 512-byte sectors. Names (made, moved, removed) arrive in the order in which they were
given, up to some point; syncing the folder, or the file that a name belongs to, makes all names up to
there durable.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

SECTOR = 512


class Crash(Enum):
    """What becomes of everything that nobody waited for."""

    NOTHING_ARRIVES = "nothing arrives"
    ALL_ARRIVES = "all arrives"
    SOME_ARRIVES = "some arrives"


@dataclass(frozen=True, slots=True)
class Make:
    """A file is created."""

    path: str


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes are put into a file at a place."""

    path: str
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file gets this length."""

    path: str
    length: int


@dataclass(frozen=True, slots=True)
class Sync:
    """The program waits until the disk has a file, or the names of a folder."""

    path: str


@dataclass(frozen=True, slots=True)
class Move:
    """A file gets another name, in the place of whatever had it."""

    path: str
    to: str


@dataclass(frozen=True, slots=True)
class Remove:
    """A name goes."""

    path: str


@dataclass(frozen=True, slots=True)
class Say:
    """The program acknowledges something."""

    words: str


Operation = Make | Write | Cut | Sync | Move | Remove | Say


@dataclass
class Content:
    """What one file holds: what the disk has, and what is on its way."""

    durable: bytes = b""
    pending: list[Write | Cut] = field(default_factory=list)


Naming = tuple[str, str | None, Content | None]
"""A name that goes (or none), a name that comes (or none), and what it then names."""


class Disk:
    """Files under one folder, by their paths."""

    def __init__(self, standing: dict[str, bytes]) -> None:
        """Begin with files that are durable."""
        self._live = {path: Content(data) for path, data in standing.items()}
        self._durable = dict(self._live)
        self._namings: list[Naming] = []

    def do(self, operation: Operation) -> None:
        """Carry an operation out as the running program sees it."""
        match operation:
            case Make(path):
                content = Content()
                self._live[path] = content
                self._namings.append(("", path, content))
            case Write(path) | Cut(path):
                if path in self._live:
                    self._live[path].pending.append(operation)
            case Sync(path):
                self._sync(path)
            case Move(path, to):
                moved = self._live.pop(path, None)
                if moved is not None:
                    self._live[to] = moved
                    self._namings.append((path, to, moved))
            case Remove(path):
                if self._live.pop(path, None) is not None:
                    self._namings.append((path, None, None))

    def _sync(self, path: str) -> None:
        content = self._live.get(path)
        if content is None:
            settled = len(self._namings)
        else:
            content.durable, content.pending = _arrived(content, None), []
            mine = [place for place, naming in enumerate(self._namings, 1) if naming[2] is content]
            settled = max(mine, default=0)
        for naming in self._namings[:settled]:
            _name(self._durable, naming)
        del self._namings[:settled]

    def after(self, crash: Crash, chance: Random) -> dict[str, bytes]:
        """Return the files as they stand after a crash at this moment."""
        names = dict(self._durable)
        arriving = {
            Crash.NOTHING_ARRIVES: 0,
            Crash.ALL_ARRIVES: len(self._namings),
            Crash.SOME_ARRIVES: chance.randint(0, len(self._namings)),
        }[crash]
        for naming in self._namings[:arriving]:
            _name(names, naming)
        if crash is Crash.NOTHING_ARRIVES:
            return {path: content.durable for path, content in names.items()}
        luck = chance if crash is Crash.SOME_ARRIVES else None
        return {path: _arrived(content, luck) for path, content in names.items()}


def _name(names: dict[str, Content], naming: Naming) -> None:
    old, new, content = naming
    names.pop(old, None)
    if new is not None and content is not None:
        names[new] = content


def _arrived(content: Content, chance: Random | None) -> bytes:
    """Return what a file holds when its pending writes have arrived: all, or as chance has it."""
    data = bytearray(content.durable)
    for change in content.pending:
        fate = 0.0 if chance is None else chance.random()
        if fate > 0.75:
            continue
        if isinstance(change, Cut):
            if fate <= 0.5:
                del data[change.length :]
                data.extend(bytes(change.length - len(data)))
            continue
        for start in range(0, len(change.data), SECTOR):
            if fate > 0.5 and chance is not None and chance.random() < 0.5:
                continue
            part = change.data[start : start + SECTOR]
            place = change.at + start
            data.extend(bytes(max(0, place + len(part) - len(data))))
            data[place : place + len(part)] = part
    return bytes(data)
