"""An article's newlines are settled once, and its content names it."""

from __future__ import annotations

from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.article import article_of

texts = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\r\n"))


@given(texts)
def test_no_carriage_return_is_left(text: str) -> None:
    article = article_of("a.txt", text)
    assert "\r" not in article.text
    assert article_of("b.txt", article.text).text == article.text
    assert article.sha256 == sha256(article.text.encode()).hexdigest()


def test_the_three_line_ends_make_one_article() -> None:
    ids = {article_of("x", f"سطر{end}سطر").id for end in ("\n", "\r\n", "\r")}
    assert len(ids) == 1
    assert article_of("x", "سطر\n\nسطر").id not in ids


def test_the_title_is_the_given_one_else_the_first_line_with_text() -> None:
    assert article_of("x", "\n  \n عنوان \nمتن").title == "عنوان"
    assert article_of("x", "متن", {"title": " عنوان "}).title == "عنوان"
    assert article_of("x", "متن", {"title": " "}).title == "متن"
    assert article_of("x", "").title == ""
