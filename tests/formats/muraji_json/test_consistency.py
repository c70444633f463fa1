"""What contradicts itself is told in words, one sentence for each fault."""

from __future__ import annotations

from dataclasses import replace

import pytest

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.article import Article, Status, article_of
from muraji.domain.document import Document
from muraji.domain.region import Region, RegionKind
from muraji.domain.span import Span
from muraji.formats.muraji_json.consistency import contradictions

ARTICLE = article_of("a.txt", "متن من ثلاثين حرفًا على الأقل")


def mention(id_: str, start: int, end: int, label: str = "GPE") -> Annotation:
    return Annotation(id_, ARTICLE.id, Span(start, end), label, MentionState.ACCEPTED, "reviewer")


def region(id_: str, start: int, end: int) -> Region:
    return Region(id_, ARTICLE.id, Span(start, end), RegionKind.TAGS, "c 1")


WHOLE = Document(
    ARTICLE,
    Status(ARTICLE.id, published="2024-12-08"),
    (region("r", 0, 3), region("s", 4, 6)),
    (mention("outer", 4, 14), mention("inner", 7, 14), mention("other", 15, 18)),
)
FAULTS = {
    "its id is not": replace(WHOLE, article=replace(ARTICLE, id="0" * 16)),
    "carriage returns": replace(WHOLE, article=Article(ARTICLE.id, "a", "x\r", ARTICLE.sha256)),
    "outer is given twice": replace(WHOLE, regions=(region("outer", 0, 3),)),
    "cross": replace(WHOLE, annotations=(mention("a", 0, 4), mention("b", 2, 6))),
    "0-4 is accepted with two labels": replace(
        WHOLE, annotations=(mention("a", 0, 4), mention("b", 0, 4, "ORG"))
    ),
    "regions overlap": replace(WHOLE, regions=(region("r", 0, 4), region("s", 3, 6))),
    "2024-13-01T00:00:00Z is no time": replace(
        WHOLE, annotations=(replace(mention("a", 0, 4), decided_at="2024-13-01T00:00:00Z"),)
    ),
    "2024-02-30 is no day": replace(WHOLE, status=Status(ARTICLE.id, published="2024-02-30")),
}


def test_what_a_project_writes_contradicts_nothing() -> None:
    assert list(contradictions(WHOLE)) == []


@pytest.mark.parametrize("sentence", FAULTS)
def test_each_fault_is_told(sentence: str) -> None:
    (words,) = contradictions(FAULTS[sentence])
    assert sentence in words.en
    assert words.ar


def test_rejected_and_pending_mentions_may_lie_anywhere() -> None:
    crossing = [
        replace(mention(str(n), n, n + 4), state=state) for n, state in enumerate(MentionState)
    ]
    assert list(contradictions(replace(WHOLE, annotations=tuple(crossing)))) == []
