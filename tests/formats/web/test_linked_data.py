"""JSON-LD as news sites write it, and as nobody should."""

from __future__ import annotations

import pytest

from muraji.formats.web.linked_data import said_in

ARTICLE = """{"@context":"https://schema.org","@graph":[
{"@type":"WebPage","url":"https://a.example/page","datePublished":"2020-01-01"},
{"@type":["NewsArticle"],"headline":" افتتاح\tالجسر ","datePublished":"2024-05-02T10:00:00+03:00",
"author":[{"@type":"Person","name":"منى سالم"},{"name":"هاني عزت"}],
"publisher":{"@type":"Organization","name":"صحيفة النهر"},
"mainEntityOfPage":{"@id":"https://a.example/1"}}]}"""


def test_the_article_is_told_from_the_page_around_it() -> None:
    assert said_in(["{broken", ARTICLE]) == {
        "title": "افتتاح\tالجسر",
        "author": "منى سالم; هاني عزت",
        "published": "2024-05-02T10:00:00+03:00",
        "site": "صحيفة النهر",
        "url": "https://a.example/1",
    }


@pytest.mark.parametrize(
    "text",
    [
        *("", "null", "[]", "{", '"x"', "[1, [2]]", '{"@type": 3}', "[" * 200_000),
        '{"@type":"Article","n":' + "9" * 10_000 + "}",
        '{"@type":"Article","headline":{"name":{"name":1}},"author":[[],{}]}',
        '{"@type":"Article","headline":"' + "أ" * 1_000_001 + '"}',
    ],
)
def test_what_says_nothing_is_passed_over(text: str) -> None:
    assert said_in([text]) == {}
