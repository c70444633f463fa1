"""The letters of a page: UTF-8 wins over what is declared, what is declared over a guess."""

from __future__ import annotations

import pytest

from muraji.formats.web.encoding import decode_page

WORDS = "قال الوزير إن المدارس تفتح أبوابها غدا في جميع المحافظات"


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        ('<meta charset="utf-8">', "utf-8"),
        ('<meta charset="windows-1256">', "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ('<meta charset="utf-8">', "utf-16"),
        ('<meta charset="windows-1256">', "cp1256"),
        ("<meta http-equiv=Content-Type content='text/html; charset=CP1256'>", "cp1256"),
        ('<?xml version="1.0" encoding="iso-8859-6"?>', "iso8859_6"),
        ('<meta charset="iso-8859-1">', "cp1256"),
        ('<meta charset="zip">', "cp1256"),
        ("", "cp1256"),
    ],
)
def test_a_page_is_decoded(head: str, codec: str) -> None:
    page = f"{head}<p>{WORDS}</p>"
    assert decode_page(page.encode(codec)) == page


def test_a_broken_byte_makes_no_other_encoding_of_a_page() -> None:
    page = f"<meta charset='windows-1256'><p>{WORDS}".encode()
    assert decode_page(page + "ق".encode()[:1]) == page.decode() + "\ufffd"


def test_a_western_page_is_not_taken_for_an_arabic_one() -> None:
    assert "caf\ufffd" in decode_page(b"<p>caf\xe9 cr\xe8me")
