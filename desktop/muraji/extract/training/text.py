"""Raw text for training: articles from JSON lines or plain files, as sentences of tokens."""

from __future__ import annotations

import gzip
import json
import lzma
import re
from typing import TYPE_CHECKING, TextIO

from muraji.domain.errors import MurajiError
from muraji.text.characters import without_marks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MARKUP = re.compile(r"<[^<>]{1,400}>")
_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,٫]\d+)*|[^\w\s]|_")
_STOPS = frozenset(".؟!?")
_LONGEST = 160
_SHORTEST = 3


def articles_of(path: Path) -> Iterator[str]:
    """Yield the articles of a file: the ``text`` of each JSON line, or each line of a plain text.

    A name ending in ``.xz`` or ``.gz`` is decompressed while reading.

    Raises:
        MurajiError: the file cannot be read.
    """
    is_json = ".json" in path.name
    try:
        with _opened(path) as lines:
            for line in lines:
                yield json.loads(line)["text"] if is_json else line
    except (OSError, EOFError, lzma.LZMAError, ValueError, KeyError, TypeError) as error:
        raise MurajiError(
            f"The raw text {path} cannot be read. It must be plain UTF-8 text or JSON lines with "
            "a “text”, compressed with xz or gzip or not at all.",
            f"تعذّرت قراءة النص الخام {path}. يجب أن يكون نصًا بترميز UTF-8 أو أسطر JSON فيها "
            "«text»، مضغوطًا بـ xz أو gzip أو غير مضغوط.",
        ) from error


def _opened(path: Path) -> TextIO:
    if path.suffix == ".xz":
        return lzma.open(path, "rt", encoding="utf-8")
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")


def sentences_of(path: Path) -> Iterator[list[str]]:
    """Yield the sentences of a file's articles as bare tokens: no markup, no diacritics."""
    for article in articles_of(path):
        for paragraph in without_marks(_MARKUP.sub(" ", article)).split("\n"):
            yield from _sentences(_TOKEN.findall(paragraph))


def _sentences(tokens: list[str]) -> Iterator[list[str]]:
    if len(tokens) < _SHORTEST:
        return
    sentence: list[str] = []
    for token in tokens:
        sentence.append(token)
        if (token in _STOPS and len(sentence) > _SHORTEST) or len(sentence) >= _LONGEST:
            yield sentence
            sentence = []
    if sentence:
        yield sentence
