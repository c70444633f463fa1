"""The tagger's names: our labels, without titles and classifiers."""

from __future__ import annotations

import pytest

from muraji.extract.names import TaggedName
from muraji.extract.tagged import TaggedExtractor
from muraji.workspace.suggesting import shipped_engine


class Fixed:
    """Stands where the trained model stands, with an answer known beforehand."""

    version = "fixed"

    def __init__(self, *names: TaggedName) -> None:
        self._names = list(names)

    def marginals(self, words: list[str]) -> list[TaggedName]:
        return [name for name in self._names if name.end <= len(words)]


@pytest.mark.parametrize(
    ("text", "tagged", "label", "surface"),
    [
        ("وبيرلو وصل", TaggedName(0, 1, "PERS", 0.9), "PERSON", "بيرلو"),
        ("مدينة ترهونة قريبة", TaggedName(0, 2, "LOC", 0.9), "GPE", "ترهونة"),
        ("السيد بيرلو وصل", TaggedName(0, 2, "PERS", 0.9), "PERSON", "بيرلو"),
        ("مطار ترهونة قريب", TaggedName(0, 2, "LOC", 0.9), "FAC", "مطار ترهونة"),
    ],
)
def test_spans_and_labels(text: str, tagged: TaggedName, label: str, surface: str) -> None:
    extractor = TaggedExtractor(shipped_engine().vocabulary, Fixed(tagged))  # type: ignore[arg-type]
    found = extractor.extract(text)
    assert [(one.label, one.span.of(text)) for one in found] == [(label, surface)]
    assert 0 < found[0].score <= 0.9


def test_a_nationality_is_left_to_its_own_extractor() -> None:
    extractor = TaggedExtractor(shipped_engine().vocabulary, Fixed(TaggedName(1, 2, "LOC", 0.9)))  # type: ignore[arg-type]
    assert extractor.extract("الأزمة السورية") == []


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("حيدر محمود وجريس سماوي", ["حيدر محمود", "جريس سماوي"]),
        ("كريستوفر والكن", ["كريستوفر والكن"]),
        ("سعد ومحمود", ["سعد", "محمود"]),
    ],
)
def test_and_joins_two_persons_but_opens_some_surnames(text: str, surfaces: list[str]) -> None:
    tagger = Fixed(TaggedName(0, len(text.split()), "PERS", 0.9))
    found = TaggedExtractor(shipped_engine().vocabulary, tagger).extract(text)  # type: ignore[arg-type]
    assert [one.span.of(text) for one in found] == surfaces


def test_a_listed_place_joined_to_a_place_is_no_person() -> None:
    tagger = Fixed(TaggedName(2, 4, "PERS", 0.9))
    found = TaggedExtractor(shipped_engine().vocabulary, tagger)  # type: ignore[arg-type]
    assert found.extract("بين عطبرة وأبو حمد") == []
    assert found.extract("إلى السيد وأبو حمد") != []
