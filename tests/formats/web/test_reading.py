"""What a page says of itself, and the lines it shows."""

from __future__ import annotations

import pytest

from muraji.formats.web.reading import read_page


def said(head: str, body: str = "<p>نص") -> dict[str, str]:
    """Return the metadata of a page."""
    return read_page(f"<html><head>{head}</head><body>{body}".encode())[1]


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("<title>أ &amp; ب</title>", "", {"title": "أ & ب"}),
        ("<title>خبر - موقع</title><meta property=og:site_name content=موقع>", "", {"title": "خبر", "site": "موقع"}),
        ("<title>خبر مهم » أي موقع</title>", "<h1>موقع<h1> خبر <i>مهم</i></h1>", {"title": "خبر مهم"}),
        ("", "<h1>خبر</h1>", {"title": "خبر"}),
        ('<meta name="pubdate" content="2024/03/09 10:00">', "", {"published": "2024-03-09"}),
        ('<meta name="date" content="أمس">', "", {}),
        ("", "<time datetime=2020-01-01>x</time><h1>خ</h1><time datetime=2024-01-02T03:04Z>",
         {"title": "خ", "published": "2024-01-02"}),
        ("", "<time datetime=2020-01-01></time><time datetime=2024-01-02>", {}),
        ('<link rel="canonical" href="/n/1"><meta property="og:url" content="https://a.example/?a=1&copy=2">', "",
         {"url": "https://a.example/?a=1&copy=2"}),
        ('<link rel=canonical href="javascript:x"><link rel="Canonical" href="http://[">', "", {}),
        ('<meta property="article:author" content="https://fb.example/x"><meta name=author content="هدى">', "",
         {"author": "هدى"}),
        (f"<meta name=author content={'أ' * 501}>", "", {}),
        ('<script type="application/ld+json">{"@type":"NewsArticle","headline":"ر"</script>', "", {}),
    ],
)  # fmt: skip
def test_what_a_page_says(head: str, body: str, expected: dict[str, str]) -> None:
    assert said(head, body) == expected


def test_a_headline_that_no_line_shows_stands_above_the_text() -> None:
    assert read_page("<title>عنوان</title><p>نص".encode())[0] == "عنوان\nنص"
    assert read_page("<title>عنوان</title><h1>عنوان</h1><p>نص".encode())[0] == "عنوان\nنص"


@pytest.mark.parametrize("data", [b"<", b"<p>", b"<html><title>x</title>", b"\x00<\x00"])
def test_a_page_that_shows_nothing_has_no_text(data: bytes) -> None:
    assert not read_page(data)[0].strip("<")
