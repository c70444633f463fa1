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


def test_no_menu_gives_a_page_its_title() -> None:
    menu = "الرئيسية | أخبار | رياضة | اقتصاد | فيديو\nشارك الخبر\nفيسبوك\n14 مارس 2023 10:32\n"
    story = "قال الوزير إن الحافلات ستعمل بالكهرباء ابتداء من الشهر المقبل في كل المدن.\n"
    more = "اقرأ أيضا\nانخفاض أسعار النفط في تعاملات الاثنين وسط مخاوف من ركود عالمي جديد\n"
    page = f"{menu}الوزير يدشن خط الحافلات\nمسقط\n{story}{more}"
    assert article_of("x", page).title == "الوزير يدشن خط الحافلات"


def test_a_headline_with_vowels_and_marks_is_one_of_words() -> None:
    page = "أخبار محلية عاجلة\nدَشَّنَ الوزِيرُ، «خَطَّ» الحافِلاتِ\n" + " ".join(["كلمة"] * 25)
    assert article_of("x", page).title == "دَشَّنَ الوزِيرُ، «خَطَّ» الحافِلاتِ"


def test_a_text_without_a_headline_is_called_by_its_first_line() -> None:
    paragraph = " ".join(["كلمة"] * 25)
    assert article_of("x", f"{paragraph}\n{paragraph} أخرى").title == paragraph
    assert article_of("x", "12 | 13\n14").title == "12 | 13"
