"""What a source repeats, and what reviewers say of it, is remembered and can be stored."""

from __future__ import annotations

import json

import pytest

from muraji.text.boilerplate import SourceMemory


def test_an_unknown_line_says_nothing() -> None:
    assert SourceMemory().furniture_likelihood("قال الوزير") == 0.5


def test_a_line_is_likelier_furniture_the_more_articles_hold_it() -> None:
    memory = SourceMemory()
    likelihoods = []
    for _ in range(5):
        memory.learn(["تابعنا هنا", "تابعنا هنا"])
        likelihoods.append(memory.furniture_likelihood("تابعنا هنا"))
    assert likelihoods[0] == 0.5
    assert likelihoods[1:] == sorted(likelihoods[1:])
    assert likelihoods[-1] > 0.9


def test_counters_and_spelling_do_not_make_a_line_new() -> None:
    memory = SourceMemory()
    memory.learn(["159 قراءة"])
    memory.learn(["6189 قراءه"])
    assert memory.furniture_likelihood("٧٧ قراءة") > 0.5


def test_a_reviewer_outweighs_repetition() -> None:
    memory = SourceMemory()
    for _ in range(20):
        memory.learn(["افتتاحية اليوم"])
    memory.correct(["افتتاحية اليوم"], is_furniture=False)
    assert memory.furniture_likelihood("افتتاحية اليوم") < 0.1
    memory.correct(["شعار"], is_furniture=True)
    assert memory.furniture_likelihood("شعار") > 0.9


def test_a_line_without_letters_is_never_judged() -> None:
    memory = SourceMemory()
    for _ in range(5):
        memory.learn(["***", "123"])
    assert memory.furniture_likelihood("***") == 0.5
    assert memory.furniture_likelihood("456") == 0.5


def test_memory_survives_json() -> None:
    memory = SourceMemory()
    for _ in range(3):
        memory.learn(["شارك", "سطر آخر"])
    memory.correct(["سطر آخر"], is_furniture=False)
    again = SourceMemory.from_json(json.loads(json.dumps(memory.to_json())))
    for line in ("شارك", "سطر آخر", "جديد"):
        assert again.furniture_likelihood(line) == memory.furniture_likelihood(line)
    assert again.to_json() == memory.to_json()


def test_a_long_memory_forgets_what_came_once() -> None:
    memory = SourceMemory()
    for number in range(12):
        memory.learn([f"سطر {chr(0x627 + number)}", "شارك"])
    seen = memory.to_json()["seen"]
    assert isinstance(seen, dict)
    assert list(seen.values()) == [12]


@pytest.mark.parametrize("data", [{}, {"articles": "x", "seen": {}, "judged": {}}, {"articles": 1}])
def test_other_data_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="memory"):
        SourceMemory.from_json(data)  # type: ignore[arg-type]
