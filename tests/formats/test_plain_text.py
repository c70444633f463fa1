"""Bytes become letters strictly, or a person is asked, or the file is refused by name."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.errors import MurajiError
from muraji.formats.parts.raw_text import check_text
from muraji.formats.plain_text import LARGEST_FILE, PlainText, decode, decode_file

TEXT = "زار وزير الخارجية مدينة الخليل 😀\nيوم الثلاثاء"
ARABIC = "زار وزير الخارجية مدينة الخليل يوم الثلاثاء"


def is_article(text: str) -> bool:
    try:
        check_text(text, "x")
    except MurajiError:
        return False
    return True


@given(st.text(st.characters(exclude_categories=["Cs"])).filter(is_article))
def test_utf_8_is_read_letter_for_letter(text: str) -> None:
    assert decode(text.encode(), "a.txt").text == text.removeprefix("\ufeff")


@given(st.binary(max_size=60))
def test_any_bytes_are_text_or_refused_in_words(data: bytes) -> None:
    try:
        decoded = decode(data, "a.txt")
    except MurajiError as refusal:
        words = refusal.words
        assert "a.txt" in words.en
        assert "a.txt" in words.ar
    else:
        assert decoded.is_certain or decoded.encoding == "windows-1256"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_are_certain(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding), "a.txt")
    assert (decoded.text, decoded.is_certain) == (TEXT, True)


def test_windows_1256_is_a_guess_with_a_preview() -> None:
    decoded = decode((ARABIC * 20).encode("cp1256"), "a.txt")
    assert not decoded.is_certain
    assert decoded.encoding == "windows-1256"
    assert decoded.preview == (ARABIC * 20)[:300]


def test_a_guess_is_not_offered_where_the_letters_are_not_arabic() -> None:
    with pytest.raises(MurajiError, match="neither UTF-8 nor readable as windows-1256"):
        decode("Général à Noël: déjà vu".encode("latin-1"), "a.txt")


def test_a_lone_surrogate_is_named_with_its_line() -> None:
    data = "سطر\nسطر ".encode() + b"\xed\xa0\xbd" + b" x"
    with pytest.raises(MurajiError, match="line 2: half of a character") as caught:
        decode(data, "a.txt")
    assert "السطر 2" in caught.value.words.ar


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"PK\x03\x04\x00\x00",
        b"\xff\xfea\x00\x00\xd8",
        b"text\x00text",
    ],
    ids=["picture", "archive", "broken UTF-16", "NUL"],
)
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(MurajiError, match="not a text file"):
        decode(data, "a.txt")


@pytest.mark.parametrize(
    "beginning", ["%PDF-1.4\n", "{\\rtf1\\ansi ", '\ufeff <?xml version="1.0"?><a>']
)
def test_what_is_made_of_letters_and_no_text_is_refused(beginning: str) -> None:
    with pytest.raises(MurajiError, match="not a plain text"):
        decode((beginning + "زار الوزير المدينة").encode(), "a.txt")


@pytest.mark.parametrize("size", [100, LARGEST_FILE + 1])
@pytest.mark.parametrize(
    ("beginning", "reason"),
    [(b"SQLite format 3\x00", "is a project or another database"), (b"%PDF-1.4\n", "kind PDF")],
)
def test_a_file_of_another_kind_is_known_however_large(
    beginning: bytes, reason: str, size: int, tmp_path: Path
) -> None:
    path = tmp_path / "a.muraji"
    path.write_bytes(beginning.ljust(size, b"x"))
    with pytest.raises(MurajiError, match=reason):
        decode_file(path)


def test_a_line_of_ten_megabytes_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"x" * 10_000_000)
    assert path.stat().st_size > LARGEST_FILE
    with pytest.raises(MurajiError, match="longer than an article"):
        decode_file(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(MurajiError, match="cannot be read: No such file"):
        decode_file(tmp_path / "none.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(MurajiError, match="not a file"):
        decode_file(tmp_path / "pipe.txt")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_an_endless_device_is_not_read() -> None:
    with pytest.raises(MurajiError, match="not a file"):
        decode_file(Path("/dev/zero"))


def test_as_a_format_it_reads_one_article(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode())
    (document,) = PlainText().read(path).documents
    assert document.article.text == TEXT
    assert document.article.source == "a.txt"


def test_as_a_format_it_does_not_guess(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(ARABIC.encode("cp1256"))
    with pytest.raises(MurajiError, match="may be windows-1256"):
        PlainText().read(path)
