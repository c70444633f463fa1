"""Clubs: an everyday noun and a town, in the right kind of article."""

from __future__ import annotations

import pytest

from muraji.extract.heads import HeadExtractor
from muraji.workspace.suggesting import shipped_engine

SPORT = "المباراة في الدوري سجل اللاعب هدف الفوز "


def heads(text: str) -> list[tuple[str, str]]:
    found = HeadExtractor(shipped_engine().vocabulary).extract(text)
    return [(one.label, one.span.of(text)) for one in found if one.score >= 0.5]


def test_a_sure_head_opens_a_club_anywhere() -> None:
    assert ("ORG", "مولودية سعيدة") in heads("فاز مولودية سعيدة أمس")


def test_a_shared_head_opens_a_club_in_sport_only() -> None:
    assert ("ORG", "نجم بن عكنون") in heads(SPORT + "أمام نجم بن عكنون أمس")
    assert ("ORG", "شباب دمشق") not in heads("قال شباب دمشق إنهم")


def test_an_unlisted_town_is_proposed_with_its_club() -> None:
    found = heads(SPORT + "أمام جمعية عين البيضاء أمس")
    assert ("ORG", "جمعية عين البيضاء") in found


def test_a_definite_club_has_its_town_after_it() -> None:
    assert ("ORG", "الترجي الرياضي الجرجيسي") in heads(SPORT + "أمام الترجي الرياضي الجرجيسي أمس")
    assert ("ORG", "المستقبل الجرجيسي") not in heads("يرى المستقبل الجرجيسي أمس")


def test_a_rival_is_a_club_whatever_it_is_called() -> None:
    assert ("ORG", "التعاون") in heads(SPORT + "فاز على ضيفه التعاون أمس")
    assert ("ORG", "التعاون") not in heads("زار ضيفه التعاون أمس")


def test_no_club_after_a_country() -> None:
    assert ("ORG", "شباب مصر") not in heads(SPORT + "تأهل شباب مصر أمس")


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("تغلب على التعاون أمس", "التعاون"),
        ("خسر أمام زندفلت البلجيكي", "زندفلت"),
        ("تعادل مع الكوكب سلبيا", "الكوكب"),
        ("خسر أمام نسر طبرقة أمس", "نسر طبرقة"),
        ("فاز على أورلاندو بايراتس أمس", "أورلاندو بايراتس"),
        ("فريق شيفلد يونايتد الصاعد", "شيفلد يونايتد"),
    ],
)
def test_an_opponent_is_a_club(text: str, surface: str) -> None:
    assert ("ORG", surface) in heads(SPORT + text)


@pytest.mark.parametrize(
    "text", ["فاز على أوزبكستان أمس", "فاز على الفريق أمس", "خسر أمام الضيوف", "تعادل مع منتخب قوي"]
)
def test_who_is_beaten_may_be_no_club(text: str) -> None:
    assert not [label for label, _ in heads(SPORT + text) if label == "ORG"]


def test_a_club_after_its_word_in_any_article() -> None:
    assert ("ORG", "شباب الفحيص") in heads("وقال رئيس نادي شباب الفحيص أمس")


def test_a_town_that_plays_is_a_club_wherever_it_does_not_lie() -> None:
    found = heads(SPORT + "يواجه إربد ضيفه. وقال مدرب إربد إن جمهور إربد حضر في إربد")
    assert found.count(("ORG", "إربد")) == 3
    assert ("ORG", "إربد") not in heads("يواجه إربد خطر السيول")
