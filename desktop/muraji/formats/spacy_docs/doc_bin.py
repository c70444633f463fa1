"""Writes spaCy's ``DocBin`` document by document, which spaCy itself packs from memory at once."""

from __future__ import annotations

import zlib
from contextlib import ExitStack
from struct import pack
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from muraji.domain.errors import MurajiError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

AT_ONCE = 1 << 20
LARGEST_PART = 2**31 - 1
"""Bytes of all tokens that spaCy reads at most: ninety million tokens of three attributes."""
packed = msgspec.msgpack.encode


class DocBinParts:
    """The parts of a DocBin: arrays in temporary files, words and counts in memory.

    What the parts are and how they lie in the file is read from ``DocBin.to_bytes`` of spaCy 3.
    """

    def __init__(self, attributes: tuple[str, ...], files: ExitStack) -> None:
        from spacy.tokens import DocBin

        self._bin: Any = DocBin(attrs=attributes)
        self._tokens, self._spaces, self._lengths, self._groups = (
            files.enter_context(TemporaryFile())  # noqa: SIM115 - the stack closes it
            for _ in range(4)
        )
        self._count = 0

    def add(self, doc: Any) -> None:
        """Take a document in, and keep of it in memory only what words it has.

        Raises:
            MurajiError: spaCy would not read so much from one file.
        """
        box = self._bin
        box.add(doc)
        (tokens,), (spaces,), (groups,) = box.tokens, box.spaces, box.span_groups
        self._tokens.write(tokens.tobytes("C"))
        self._spaces.write(spaces.tobytes("C"))
        self._lengths.write(pack("=i", len(tokens)))
        self._groups.write(packed(groups))
        self._count += 1
        for part in (box.tokens, box.spaces, box.span_groups, box.flags, box.cats):
            part.clear()
        if self._tokens.tell() > LARGEST_PART:
            raise MurajiError(
                "spaCy reads no file of so many tokens. Export fewer articles, or make a dataset "
                "with splits.",
                "لا يقرأ spaCy ملفًا فيه هذا العدد من الكلمات. صدّر مقالات أقل، أو أنشئ مجموعة بيانات مقسّمة.",
            )

    def pieces(self) -> Iterator[bytes]:
        """Yield the message that a DocBin is before it is compressed, in its order."""
        box, count = self._bin, self._count
        yield b"\x89" + packed("version") + packed(box.version)
        yield packed("attrs") + packed(list(box.attrs))
        for name, file in (
            ("tokens", self._tokens),
            ("spaces", self._spaces),
            ("lengths", self._lengths),
        ):
            yield packed(name) + b"\xc6" + pack(">I", file.tell())
            yield from _whole(file)
        yield packed("strings") + packed(sorted(box.strings))
        yield packed("cats") + _array(count)
        yield packed({}) * count
        yield packed("flags") + _array(count)
        yield packed({"has_unknown_spaces": False}) * count
        yield packed("span_groups") + _array(count)
        yield from _whole(self._groups)


def write_doc_bin(docs: Iterable[Any], attributes: tuple[str, ...], stream: BinaryIO) -> None:
    """Write spaCy's documents to ``stream``; of each only the words that are new stay in memory."""
    with ExitStack() as files:
        parts = DocBinParts(attributes, files)
        for doc in docs:
            parts.add(doc)
        squeezing = zlib.compressobj()
        for piece in parts.pieces():
            stream.write(squeezing.compress(piece))
        stream.write(squeezing.flush())


def _array(count: int) -> bytes:
    return b"\xdd" + pack(">I", count)


def _whole(file: Any) -> Iterator[bytes]:
    file.seek(0)
    while data := file.read(AT_ONCE):
        yield data
