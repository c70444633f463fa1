"""Names that a definite noun opens with its adjectives."""

from __future__ import annotations

import pytest

from muraji.extract.heads import HeadExtractor
from muraji.workspace.suggesting import shipped_engine


def heads(text: str) -> list[tuple[str, str]]:
    found = HeadExtractor(shipped_engine().vocabulary).extract(text)
    return [(one.label, one.span.of(text)) for one in found if one.score >= 0.5]


@pytest.mark.parametrize(
    ("text", "label", "surface"),
    [
        ("قضت المحكمة الابتدائية بوجدة أمس", "ORG", "المحكمة الابتدائية بوجدة"),
        ("على الطريق الوطني رقم 5 أمس", "FAC", "الطريق الوطني رقم 5"),
        ("زعيم التيار الصدري أمس", "ORG", "التيار الصدري"),
        ("نقلوا إلى المستشفى الجامعي ابن سينا أمس", "FAC", "المستشفى الجامعي ابن سينا"),
        ("عند الطريق الولائي 127 الرابط", "FAC", "الطريق الولائي 127"),
        ("طالب الاتحاد العام التونسي للشغل أمس", "ORG", "الاتحاد العام التونسي للشغل"),
        ("انتخب الاتحاد المصري العام الماضي رئيسا", "ORG", "الاتحاد المصري"),
        ("قال الحزب الشيوعي اللبناني إن", "ORG", "الحزب الشيوعي اللبناني"),
        ("قصف الجيش السوري بحلب مواقع", "ORG", "الجيش السوري"),
    ],
)
def test_a_definite_name_runs_to_its_number_or_place(text: str, label: str, surface: str) -> None:
    assert (label, surface) in heads(text)


def test_an_adjective_of_another_noun_names_nobody() -> None:
    assert ("ORG", "الخارجية المصري") not in heads("وزير الخارجية المصري سامح")
