"""Known names: the longest wins, and everyday words need their setting."""

from __future__ import annotations

from muraji.extract.known import KnownExtractor
from muraji.workspace.suggesting import shipped_engine


def known(text: str) -> list[tuple[str, str]]:
    found = KnownExtractor(shipped_engine().vocabulary).extract(text)
    return [(one.label, one.span.of(text)) for one in found if one.score >= 0.5]


def test_the_longest_name_is_taken() -> None:
    assert known("قرار مجلس الأمن الدولي أمس") == [("ORG", "مجلس الأمن الدولي")]


def test_an_event_takes_its_year() -> None:
    assert ("EVENT", "كأس العالم 2026") in known("في كأس العالم 2026 سيلعب")


def test_an_everyday_word_is_a_club_only_among_sport() -> None:
    assert known("رأى الناس الهلال في السماء") == []
    sport = "فاز الهلال في المباراة على ملعب النادي وسجل لاعب الفريق هدف المباراة"
    assert ("ORG", "الهلال") in known(sport)


def test_two_students_are_no_movement() -> None:
    assert known("وأصيب طالبان بجروح") == []
    assert ("ORG", "طالبان") in known("قالت طالبان إن")
