"""Plain text files: bytes to letters without guessing behind the reader's back."""

from __future__ import annotations

from dataclasses import dataclass
from stat import S_ISREG
from typing import TYPE_CHECKING

from muraji.domain.article import Status, article_of
from muraji.domain.document import Document
from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.formats.format import Reading, ReadOnly
from muraji.formats.parts.encodings import PREVIEW_LETTERS, arabic_letters, first_strange_line
from muraji.formats.parts.raw_text import LONGEST_ARTICLE, check_text, not_a_text, too_long

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


LARGEST_FILE = 4 * LONGEST_ARTICLE
LEAST_ARABIC_SHARE = 0.3
"""Of the letters of a text taken for windows-1256: below it, the guess is not even offered."""
BEGINNING = 1024
"""Bytes by which a file of another kind is known."""
PROJECT = b"SQLite format 3\x00"
OTHER_BEGINNINGS = {b"%PDF-": "PDF", b"{\\rtf": "RTF", b"<?xml": "XML"}
"""Files that are made of letters and hold something else than the text."""


@dataclass(frozen=True)
class Decoded:
    """The text of a file, how it was encoded, and whether that is certain or wants a look."""

    text: str
    encoding: str
    is_certain: bool

    @property
    def preview(self) -> str:
        """The beginning of the text, for a person to judge the encoding by."""
        return self.text[:PREVIEW_LETTERS].strip()


class PlainText(ReadOnly):
    """One article in a ``.txt`` file."""

    name = "text"
    title = Words("Plain text", "نص عادي")
    suffixes = (".txt",)
    loses = Words("Everything but the text of the article.", "كل شيء ما عدا نص المقالة.")

    def recognises(self, head: bytes) -> bool:
        """Say whether the file can be a text; the encoding is found when it is read."""
        return b"\x00" not in head or head.startswith((b"\xff\xfe", b"\xfe\xff"))

    def read(self, path: Path) -> Reading:
        """Read a file whose encoding is certain.

        Raises:
            MurajiError: the file is no text, or its encoding wants a person's look.
        """
        decoded = decode_file(path)
        if not decoded.is_certain:
            raise MurajiError(
                f"“{path.name}” is not UTF-8; it may be {decoded.encoding}. "
                "Look at its preview and confirm the encoding to import it.",
                f"«{path.name}» ليس بترميز UTF-8، وقد يكون {decoded.encoding}. "
                "انظر إلى المعاينة وأكّد الترميز لاستيراده.",
            )
        return Reading(_one(path.name, decoded.text))


def _one(source: str, text: str) -> Iterator[Document]:
    article = article_of(source, text)
    yield Document(article, Status(article.id))


def decode_file(path: Path) -> Decoded:
    """Read and decode a file; see :func:`decode`."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            raise _no_file(path.name)
        if status.st_size > LARGEST_FILE:
            with path.open("rb") as file:
                _refuse_other(file.read(BEGINNING), path.name)
            raise too_long(path.name)
        data = path.read_bytes()
    except OSError as error:
        raise MurajiError(
            f"“{path.name}” cannot be read: {error.strerror}. Check that it exists and may be read.",
            f"تعذّرت قراءة «{path.name}»: {error.strerror}. تحقّق من وجوده ومن إذن القراءة.",
        ) from error
    return decode(data, path.name)


def decode(data: bytes, name: str) -> Decoded:
    """Decode a text: strict UTF-8 (or UTF-16 that says so), else perhaps windows-1256, uncertain.

    Raises:
        MurajiError: the file is empty, binary, damaged, too long or of another kind; it is named.
    """
    _refuse_other(data, name)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        decoded = _strictly(data, "utf-16", name)
    elif b"\x00" in data:
        raise not_a_text(name)
    else:
        decoded = _utf8(data, name) or _windows_1256(data, name)
    check_text(decoded.text, name)
    return decoded


def _utf8(data: bytes, name: str) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8-sig"), "UTF-8", is_certain=True)
    except UnicodeDecodeError as failure:
        try:
            data.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            return None
        line = data[: failure.start].count(b"\n") + 1
        raise MurajiError(
            f"“{name}”, line {line}: half of a character (a lone surrogate), which no text may "
            "hold. Save the file again as UTF-8 from the program it came from.",
            f"«{name}»، السطر {line}: نصف محرف (بديل منفرد) لا يصح في أي نص. "
            "أعد حفظ الملف بترميز UTF-8 من البرنامج الذي أُنشئ به.",
        ) from failure


def _refuse_other(data: bytes, name: str) -> None:
    """Refuse what would come in as marks and commands with letters between them."""
    if data.startswith(PROJECT):
        raise MurajiError(
            f"“{name}” is a project or another database, not a text. Open it, export its articles "
            "(Muraji JSON keeps everything), and import the file that was written.",
            f"«{name}» مشروع أو قاعدة بيانات أخرى لا نص. افتحه وصدّر مقالاته (صيغة JSON من مُراجِع تحفظ كل "
            "شيء) ثم استورد الملف الناتج.",
        )
    head = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    for beginning, kind in OTHER_BEGINNINGS.items():
        if head.startswith(beginning):
            raise MurajiError(
                f"“{name}” is a file of the kind {kind}, not a plain text. Save its text as .txt, or a "
                "page as .html, and import that.",
                f"«{name}» ملف من نوع {kind} لا نص عادي. احفظ نصه بامتداد ‎.txt أو الصفحة بامتداد ‎.html "
                "واستورد ذلك.",
            )


def _refuse_mixed(data: bytes, name: str) -> None:
    """Refuse a file of which some lines are Arabic in UTF-8 and others are no UTF-8 at all."""
    strange = first_strange_line(data)
    if strange:
        raise MurajiError(
            f"“{name}”, line {strange}: it is not UTF-8, though other lines are, as if the file "
            "were of mixed encodings. Save all of it as UTF-8 and import it again.",
            f"«{name}»، السطر {strange}: ليس بترميز UTF-8 وغيره كذلك، فكأن الملف بترميزات مختلطة. "
            "احفظه كله بترميز UTF-8 ثم استورده مجددًا.",
        )


def _strictly(data: bytes, encoding: str, name: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding.upper(), is_certain=True)
    except UnicodeDecodeError as failure:
        raise not_a_text(name) from failure


def _windows_1256(data: bytes, name: str) -> Decoded:
    _refuse_mixed(data, name)
    text = data.decode("cp1256", "replace")
    letters = sum(letter.isalpha() for letter in text)
    if not letters or arabic_letters(text) < LEAST_ARABIC_SHARE * letters:
        raise MurajiError(
            f"“{name}” is neither UTF-8 nor readable as windows-1256. "
            "Save it as UTF-8 and import it again.",
            f"«{name}» ليس بترميز UTF-8 ولا يُقرأ بترميز windows-1256. احفظه بترميز UTF-8 ثم استورده مجددًا.",
        )
    return Decoded(text, "windows-1256", is_certain=False)


def _no_file(name: str) -> MurajiError:
    return MurajiError(
        f"“{name}” is a device or a pipe, not a file. Save its text in a file and import that.",
        f"«{name}» جهاز أو أنبوب لا ملف. احفظ نصه في ملف واستورده.",
    )
