"""The lines of a file with their numbers, and what JSON Lines make of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

import msgspec

from muraji.domain.errors import MurajiError
from muraji.formats.parts.place import WHOLE, Place
from muraji.text.direction import contained

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Record = TypeVar("Record")

LONGEST_LINE = 64 * 1024 * 1024
"""Bytes: a longer line is no article, and would be held in memory whole."""

_BYTE = re.compile(r"\(byte (\d+)\)")
"""Where msgspec says that it stopped."""
_KEY = re.compile(rb'(?<!\\)"(\w+)"\s*:')


def numbered_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of a file without their ends, counted from 1; a byte order mark is left out.

    Raises:
        MurajiError: the file cannot be read, or a line is too long to be one.
    """
    try:
        with path.open("rb") as file:
            number = 0
            while line := file.readline(LONGEST_LINE + 1):
                number += 1
                if len(line) > LONGEST_LINE:
                    raise (
                        Place(path.name)
                        .line(number)
                        .refusal(
                            f"the line is longer than {LONGEST_LINE:,} bytes",
                            f"السطر أطول من {LONGEST_LINE:,} بايت",
                        )
                    )
                if number == 1:
                    line = line.removeprefix(b"\xef\xbb\xbf")
                yield number, line.rstrip(b"\r\n")
    except OSError as error:
        raise cannot_be_read(path, error) from error


def text_lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines of a UTF-8 file, counted from 1.

    Raises:
        MurajiError: the file cannot be read, or is not UTF-8; the line is named.
    """
    for number, line in numbered_lines(path):
        try:
            yield number, line.decode("utf-8")
        except UnicodeDecodeError as error:
            raise (
                Place(path.name)
                .line(number)
                .refusal("the line is not UTF-8", "السطر ليس بترميز UTF-8")
            ) from error


def json_lines(path: Path, kind: type[Record]) -> Iterator[tuple[Place, Record]]:
    """Yield each line as a record of the kind, with its place; blank lines are passed over.

    Raises:
        MurajiError: a line is no such record, or the file has none.
    """
    decoder = msgspec.json.Decoder(kind)
    place = Place(path.name)
    is_empty = True
    for number, line in numbered_lines(path):
        if not line.strip():
            continue
        is_empty = False
        try:
            record = decoder.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise place.line(number).refusal(
                f"not a record of this format: {error}", f"ليس سجلًا بهذه الصيغة: {error}"
            ) from error
        yield place.line(number), record
    if is_empty:
        raise place.refusal("it holds nothing", "لا شيء فيه")


def broken_at(data: bytes, error: Exception, place: Place) -> Place:
    """Return the line of a JSON text of many lines where it stops being one, else the place as it is."""
    if place.within != WHOLE or b"\n" not in data:
        return place
    stopped = _BYTE.search(str(error))
    if stopped is not None:
        end = int(stopped[1])
    elif isinstance(error, UnicodeDecodeError):
        end = _first_that_is_not_utf8(data)
    elif isinstance(error, msgspec.ValidationError | RecursionError):
        return place
    else:
        end = len(data)
    return place.line(data.count(b"\n", 0, end) + 1)


def _first_that_is_not_utf8(data: bytes) -> int:
    """Return the place of the byte; msgspec's error counts from the beginning of a string."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return len(data)


def write_json_lines(records: Iterable[Any], stream: BinaryIO) -> None:
    """Write each record as a line of JSON, as it comes."""
    encode = msgspec.json.Encoder().encode
    for record in records:
        stream.write(encode(record) + b"\n")


def json_keys(head: bytes) -> set[str]:
    """Return the names of fields that the beginning of a JSON file shows, at any depth."""
    return {name.decode() for name in _KEY.findall(head)}


def cannot_be_read(path: Path, error: OSError) -> MurajiError:
    """Return the refusal of a file that the system does not give."""
    name = contained(path.name)
    return MurajiError(
        f"“{name}” cannot be read: {error.strerror}. Check that it exists and may be read.",
        f"تعذّرت قراءة «{name}»: {error.strerror}. تحقّق من وجوده ومن إذن القراءة.",
    )
