"""What a file format is: a name, suffixes, what it loses, and how to read and write it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.domain.words import Words


@dataclass(frozen=True)
class Reading:
    """What a file holds: its documents, one at a time, and the labels it declares, if it does."""

    documents: Iterator[Document]
    labels: LabelSet | None = None


class Format(Protocol):
    """A kind of file; ``can_read`` and ``can_write`` say which of the two methods works."""

    name: str
    title: Words
    suffixes: tuple[str, ...]
    """The first is that of files it writes."""
    loses: Words
    """What does not survive in it, for the person about to write it; empty when nothing is lost."""
    can_read: bool
    can_write: bool

    def recognises(self, head: bytes) -> bool:
        """Say whether a file that begins like this is of this format.

        Asked only of formats that share a suffix. Of an archive ``head`` holds the end as well,
        where the names of its members stand.
        """

    def read(self, path: Path) -> Reading:
        """Read a file.

        Raises:
            MurajiError: naming the file, the place and the reason; also while documents are drawn.
        """

    def write(self, documents: Iterable[Document], labels: LabelSet, stream: BinaryIO) -> None:
        """Write documents as they come, holding one at a time."""


class ReadOnly:
    """A format that holds no entities, so that nothing is written in it."""

    can_read = True
    can_write = False

    def write(self, documents: Iterable[Document], labels: LabelSet, stream: BinaryIO) -> None:
        """Refuse to write; nobody is offered it."""
        raise NotImplementedError


class WrittenOnly:
    """A format for people, which is not read back."""

    can_read = False
    can_write = True

    def recognises(self, head: bytes) -> bool:  # noqa: ARG002
        """Recognise no file."""
        return False

    def read(self, path: Path) -> Reading:
        """Refuse to read; nobody is offered it."""
        raise NotImplementedError
