"""Phrases: how far a name runs after its head noun."""

from __future__ import annotations

import pytest

from muraji.extract.phrases import Phrases
from muraji.extract.reading import read
from muraji.workspace.suggesting import shipped_engine


def phrase(text: str) -> str:
    vocabulary = shipped_engine().vocabulary
    reading = read(text, vocabulary)
    block = reading.words[0].lexeme.head
    assert block is not None
    found = Phrases(vocabulary.lexicon).after_head(reading, 0, block)
    return reading.span(found.first, found.after).of(text) if found else ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("هيئة الدفاع المدني والإسعاف في تغريدة", "هيئة الدفاع المدني والإسعاف"),
        ("وزارة الصناعة وتقنية المعلومات أمس", "وزارة الصناعة وتقنية المعلومات"),
        ("شركة الاتصالات الكويتية تحقيق أرباح", "شركة الاتصالات الكويتية"),
        ("ملعب 20 أوت بحي العناصر", "ملعب 20 أوت"),
        ("جسر 6 أكتوبر في القاهرة", "جسر 6 أكتوبر"),
        ("طريق الخابورة - عبري مغلق", "طريق الخابورة - عبري"),
        ("محكمة سيدي امحمد بالجزائر", "محكمة سيدي امحمد"),
        ("مدرسة المهلب بن أبي صفرة في", "مدرسة المهلب بن أبي صفرة"),
        ("منظمة الأقطار المصدرة للنفط إن", "منظمة الأقطار المصدرة للنفط"),
        ("قوات الأمن أمس", ""),
    ],
)
def test_where_a_name_ends(text: str, name: str) -> None:
    assert phrase(text) == name
