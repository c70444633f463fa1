"""Tags and text of pages as they are written: sound, broken, and made to hang a reader."""

from __future__ import annotations

import pytest

from muraji.formats.web.markup import Tag, tokens


def written(page: str) -> list[str]:
    """Return the tokens in short: text as it is, tags with their names and values."""
    return [
        f"{'/' * one.is_end}{one.name}{one.attributes or ''}{one.content}"
        if isinstance(one, Tag)
        else f"“{one}”"
        for one in tokens(page)
    ]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>أ &amp; ب&nbsp;ج</p>", ["p", "“أ & ب\xa0ج”", "/p"]),
        ("3 < 5 <b>و</b>", ["“3 < 5 ”", "b", "“و”", "/b"]),
        ("<A HREF='x>y' hidden>ن</A>", ["a{'href': 'x>y', 'hidden': ''}", "“ن”", "/a"]),
        ('<a href=/n/1 x = "q">ن', ["a{'href': '/n/1', 'x': 'q'}", "“ن”"]),
        ("أ<!-- <p>خفي</p> -->ب<!doctype html>ج<?php ?>د", ["“أ”", "“ب”", "“ج”", "“د”"]),
        ("<script>a('<p>')</SCRIPT >ن", ["scripta('<p>')", "/script", "“ن”"]),
        ("<style>p{} ن", ["style"]),
        ("<textarea><p>ن", ["textarea", "p", "“ن”"]),
        ('<a href="x>ن</a> <b>م</b>', ["a{'href': '\"x'}", "“ن”", "/a", "“ ”", "b", "“م”", "/b"]),
        ("ن<p", ["“ن”"]),
        ("ن<", ["“ن<”"]),
        ("ن</>م</ x>ل", ["“ن”", "“م”", "“ل”"]),
        ("<?xml version='1.0'?><script src='x'/><p>ن", ["script{'src': 'x'}", "p", "“ن”"]),
        ("&#x41;&#1593;&bogus;&#99999999999999;", ["“Aع&bogus;\ufffd”"]),
    ],
)
def test_a_page_is_cut_into_tags_and_text(page: str, expected: list[str]) -> None:
    assert written(page) == expected


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "<",
            "</",
            "<!--",
            "<!",
            "<?",
            "<a ",
            "<a/",
            '<a b="',
            "<a b='",
            "<a b=",
            "<title>",
            "<p>",
        ),
        *("<script>", "<textarea>", "<iframe>", "</a <", "&", "&#", "&#9", "&a", "<a =", "<svg>"),
    ],
)
def test_what_is_written_to_hang_a_reader_passes_in_one_go(piece: str) -> None:
    # A reader that begins again at each piece would not come to the end of this in an hour.
    for _ in tokens(piece * (400_000 // len(piece))):
        pass


def test_a_number_of_a_million_digits_is_no_character() -> None:
    assert list(tokens("<p>&#" + "9" * 1_000_000 + ";ن")) == [Tag("p", {}), "\ufffdن"]
