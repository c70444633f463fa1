"""The letters of a saved page: by its bytes first, then by what it declares."""

from __future__ import annotations

import re

DECLARED_WITHIN = 16_384
"""Bytes at the beginning of a page in which its encoding is looked for."""
LARGEST_DAMAGE = 0.1
"""Of the letters beyond ASCII: a page with fewer broken ones is UTF-8 with some damage."""
LEAST_ARABIC_SHARE = 0.3
"""Of the letters of a page that is neither UTF-8 nor says what it is, to be windows-1256."""
CODECS = {
    "windows-1256": "cp1256",
    "cp1256": "cp1256",
    "x-cp1256": "cp1256",
    "cp-1256": "cp1256",
    "iso-8859-6": "iso8859_6",
    "arabic": "iso8859_6",
    "asmo-708": "iso8859_6",
    "windows-1252": "cp1252",
    "iso-8859-15": "iso8859_15",
    "windows-1254": "cp1254",
    "macarabic": "mac_arabic",
}
"""Encodings that a page may declare; those that Western programs declare unasked are not believed."""

_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})""", re.I)
_ARABIC = re.compile(r"[\u0620-\u064a]")


def decode_page(data: bytes) -> str:
    """Return the text of a page; what cannot be read in its encoding becomes U+FFFD."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    text = data.decode("utf-8-sig", "replace")
    broken = text.count("\ufffd")
    if not broken or broken <= LARGEST_DAMAGE * sum(letter > "\x7f" for letter in text):
        return text
    found = _DECLARED.search(data[:DECLARED_WITHIN])
    codec = CODECS.get(found[1].decode("ascii", "ignore").lower()) if found else None
    if codec is not None:
        return data.decode(codec, "replace")
    guessed = data.decode("cp1256", "replace")
    letters = sum(letter.isalpha() and letter > "\x7f" for letter in guessed)
    is_arabic = len(_ARABIC.findall(guessed)) > LEAST_ARABIC_SHARE * letters
    return guessed if is_arabic else text
