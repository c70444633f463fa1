"""What a source repeats, and what reviewers say of it, tells furniture from the article."""

from __future__ import annotations

import pytest

from muraji.text.boilerplate.memory import SourceMemory, line_key, line_keys

LONG = "أعلنت الهيئة في بيان صدر مساء أمس أنها ستواصل العمل على تنفيذ الخطة التي أقرها المجلس قبل شهرين في جلسته"


def likelihood(line: str, seen: int, judged: int = 0) -> float:
    memory = SourceMemory()
    memory.know(line_key(line), seen, judged)
    return memory.furniture_likelihood(line)


def test_an_unknown_line_says_nothing() -> None:
    assert SourceMemory().furniture_likelihood("قال الوزير") == 0.5


def test_a_line_is_likelier_furniture_the_more_articles_hold_it() -> None:
    likelihoods = [likelihood("تابعنا هنا", seen) for seen in range(1, 6)]
    assert likelihoods[0] == 0.5
    assert likelihoods[1:] == sorted(likelihoods[1:])
    assert likelihoods[-1] > 0.9


def test_two_versions_of_a_story_do_not_make_its_sentences_furniture() -> None:
    assert likelihood(LONG, seen=3) == 0.5
    assert likelihood(LONG, seen=9) > 0.9


def test_counters_and_spelling_do_not_make_a_line_new() -> None:
    assert line_key("159 قراءة") == line_key("٧٧ قراءه")


def test_a_reviewer_outweighs_repetition() -> None:
    assert likelihood("افتتاحية اليوم", seen=20, judged=-1) < 0.1
    assert likelihood("شعار", seen=1, judged=1) > 0.9


@pytest.mark.parametrize("line", ["***", "123", "", "كلمة " * 60])
def test_lines_without_letters_and_paragraphs_have_no_key(line: str) -> None:
    assert line_key(line) == ""


def test_each_line_of_a_text_counts_once() -> None:
    assert list(line_keys("شارك\n\nنص\nشارك 5\n***")) == [line_key("شارك"), line_key("نص")]


def test_one_article_alone_tells_nothing() -> None:
    memory = SourceMemory()
    memory.know(line_key("شارك"), 1, 0)
    assert not memory.is_telling
    memory.know(line_key("تابعنا"), 2, 0)
    assert memory.is_telling
