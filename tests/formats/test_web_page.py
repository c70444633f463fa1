"""The article of a saved page, with what the page says of itself and the hash of the page."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.formats import web_page
from muraji.formats.catalogue import reader_of
from muraji.formats.web_page import WebPage

if TYPE_CHECKING:
    from pathlib import Path

PARAGRAPHS = (
    "شهدت مدينة طنطا صباح اليوم السبت انهيارا جزئيا لعقار من ثلاثة طوابق دون وقوع إصابات بشرية.",
    "تلقى مدير الأمن إخطارا يفيد بورود بلاغ من الأهالي بسقوط أجزاء من واجهة أحد المنازل القديمة.",
    "وتحرر محضر بالواقعة، وأخطرت النيابة العامة للتحقيق في أسباب الانهيار وحصر الأضرار.",
)
PAGE = f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="{{charset}}">
<title>انهيار عقار في طنطا | بوابة الدلتا</title>
<meta property="og:site_name" content="بوابة الدلتا">
<meta property="article:published_time" content="2024-09-14T09:12:00+03:00">
<meta name="author" content="سامي الرفاعي">
<link rel="canonical" href="https://delta.example/news/1"></head><body>
<nav><a href="/">الرئيسية</a> <a href="/a">محافظات</a></nav>
<main><article><h1>انهيار عقار في طنطا</h1>{"".join(f"<p>{p}</p>" for p in PARAGRAPHS)}</article></main>
<footer>جميع الحقوق محفوظة</footer></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256"])
def test_a_page_gives_its_article_and_what_it_says(tmp_path: Path, charset: str) -> None:
    data = PAGE.format(charset=charset).encode(charset)
    path = tmp_path / "a.html"
    path.write_bytes(data)
    assert reader_of(path) == "html"
    (document,) = WebPage().read(path).documents
    article = document.article
    assert article.text.split("\n") == ["انهيار عقار في طنطا", *PARAGRAPHS]
    assert article.source == "https://delta.example/news/1"
    assert article.metadata == {
        "title": "انهيار عقار في طنطا",
        "author": "سامي الرفاعي",
        "url": "https://delta.example/news/1",
        "published": "2024-09-14",
        "site": "بوابة الدلتا",
        "page_sha256": sha256(data).hexdigest(),
    }
    assert document.status.published == "2024-09-14"


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"no page", b"<html><body><p></p>"])
def test_a_page_without_an_article_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.htm").write_bytes(data)
    with pytest.raises(MurajiError, match=r"No article was found in the page “a\.htm”"):
        list(WebPage().read(tmp_path / "a.htm").documents)


def test_a_page_that_is_too_large_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_page, "LARGEST_PAGE", 10)
    (tmp_path / "a.html").write_bytes(b"<html>" * 4)
    with pytest.raises(MurajiError, match="larger than 10 bytes"):
        WebPage().read(tmp_path / "a.html")
