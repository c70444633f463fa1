"""The lines of a page: blocks and breaks, nothing that is not shown, no word torn or joined."""

from __future__ import annotations

import pytest

from muraji.formats.web.markup import Tag, tokens
from muraji.formats.web.page_lines import PageLines


def lines_of(page: str) -> list[str]:
    """Return the lines of a page."""
    lines = PageLines()
    for token in tokens(page):
        if isinstance(token, Tag):
            lines.tag(token)
        else:
            lines.text(token)
    return lines.lines()


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>أولى\n  سطرها<p>ثانية<br>ثالثة", ["أولى سطرها", "ثانية", "ثالثة"]),
        ("<ul><li>أ<li>ب</ul><table><tr><td>ج<td>د</table>", ["أ", "ب", "ج", "د"]),
        ("<pre>أ\nب\r\nج</pre>د\nه", ["أ", "ب", "ج", "د ه"]),
        ("<p><span>ا</span>لقاهرة <b>و</b>الجيزة</p>", ["القاهرة والجيزة"]),
        ("<a>أخبار</a><a>رياضة</a> <a>فن</a>", ["أخبار رياضة فن"]),
        ("<p>أ&nbsp;ب\u200cج\u200f</p><p>&nbsp;</p>", ["أ\xa0ب\u200cج\u200f"]),
        ("<p>أ\x00\x07ب", ["أب"]),
        ("أ<script>خ</script><style>خ</style><noscript>خ</noscript>ب", ["أب"]),
        ("أ<template><div>خ<template>خ</template></div>خ</template>ب", ["أب"]),
        ("<nav><ul><li>خ</ul></nav>ب<svg/>ج<svg><title>خ</title></svg>", ["بج"]),
        ("<div hidden>خ<div>خ</div></div><div style='x:y;Display : None'>خ</div>ب", ["ب"]),
        ("<p hidden>خ<p>ب<input hidden>ج<p hidden='until-found'>د", ["بج", "د"]),
        ("<body style='display:none'><article hidden>أ", ["أ"]),
        ("أ<nav>ب<p>ج", ["أ", "ب", "ج"]),
        ("</nav></div>أ</p></b>ب", ["أ", "ب"]),
        ("<b><i>أ</b></i><p><div>ب</p>ج</div>", ["أ", "ب", "ج"]),
    ],
)
def test_a_page_has_these_lines(page: str, expected: list[str]) -> None:
    assert lines_of(page) == expected


def test_a_page_of_a_million_levels_is_read() -> None:
    deep = "<div hidden><div>" * 250_000 + "قاع" + "</div>" * 500_000 + "<p>سطح</p>"
    assert lines_of(deep) == ["سطح"]
    assert lines_of("<b><div>" * 500_000 + "قاع") == ["قاع"]
