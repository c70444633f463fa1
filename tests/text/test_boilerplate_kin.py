"""Lines of one kin, gaps between running text, and pieces of composed articles."""

from __future__ import annotations

from pathlib import Path
from random import Random

from muraji.text.boilerplate.gaps import gap_features
from muraji.text.boilerplate.inserts import InsertWriter
from muraji.text.boilerplate.kin import columns, counts, keyed
from muraji.text.boilerplate.layouts import PageWriter
from muraji.text.boilerplate.lexicon import Lexicon
from muraji.text.boilerplate.lines import Line, split_lines
from muraji.text.boilerplate.pages import BODY
from muraji.text.boilerplate.shape import Shape, shape_of
from muraji.text.boilerplate.widgets import WidgetWriter

WORDS = Path(__file__).parents[2] / "resources" / "cleaning"
LEXICON = Lexicon.load(WORDS / "lexicon.toml")
TEXT = "قالت وزارة الزراعة في بيان لها اليوم إن الموسم الحالي أفضل من سابقه بكثير."
COLUMN = """في سهل البقاع حيث تمتد الحقول حتى سفوح الجبال عاد
المزارع إلى صنف من العدس كان جده قد زرعه قبل ستين
عاما ثم تركه. ولا يحتاج هذا الصنف إلى ماء كثير من
النهر، وحبته صغيرة سمراء تنضج قبل غيرها بأسبوعين و
ويقول إن جيرانه سخروا منه في أول الأمر ثم جاؤوا إلى"""


def read(text: str) -> tuple[list[Line], list[Shape]]:
    lines = split_lines(text, LEXICON.stop_words)
    return lines, [shape_of(line, LEXICON) for line in lines]


def test_a_count_goes_on_where_its_form_is_the_same() -> None:
    lines, _ = read("01\nميزان\n02\nفطام\n1. أحمد\n03\nدفتر\n2. سعيد\n7\n12:30")
    assert counts(lines) == [[0, 2, 5]]


def test_lines_of_one_key_are_kin_and_hours_are_no_keys() -> None:
    lines, _ = read(
        "السعر: 10\nقلم\nاللون: أحمر\nالسعر: 25\n12:30 نشرة\nقال الرجل الكبير وهو يضحك: تعال"
    )
    assert keyed(lines) == {"السعر": [0, 3], "اللون": [2]}


def test_a_column_of_running_text_is_no_list_of_titles() -> None:
    lines, shapes = read(COLUMN)
    assert columns(lines, shapes)[2] == 2
    titles = "\n".join(f"افتتاح معرض جديد للكتاب المستعمل رقم {n}" for n in range(6))
    lines, shapes = read(titles)
    assert set(columns(lines, shapes)) == {1}


def test_a_gap_tells_whether_a_mark_of_furniture_stands_in_it() -> None:
    bare = gap_features(*read(f"{TEXT}\nالقمح\nالشعير\n{TEXT}"), range(1))
    shared = gap_features(*read(f"{TEXT}\nشارك\nالشعير\n{TEXT}"), range(1))
    assert "since=text,text,1" in bare[2] or "since=text,text,2" in bare[2]
    assert any(feature.startswith("since=share") for feature in shared[2])
    assert not any(feature.startswith("since=share") for feature in bare[2])


def test_what_follows_the_comments_is_told_so() -> None:
    text = f"{TEXT}\nالتعليقات (2)\nسعيد\nأحسنتم"
    past = [
        [f for f in own if f.startswith("past=")] for own in gap_features(*read(text), range(1))
    ]
    assert past == [[], [], ["past=comment,0"], ["past=comment,1"]]


def test_pieces_of_articles_are_lines_of_content() -> None:
    random = Random(5)
    writer = PageWriter([], ["\n".join([TEXT] * 4)], WORDS / "layouts.toml", random)
    widgets = WidgetWriter(WORDS / "widgets.toml", writer.teasers, writer.fragments, random)
    inserts = InsertWriter(widgets, random)
    for _ in range(200):
        rows = inserts.piece([TEXT])
        assert rows
        assert all(line.strip() and "\n" not in line for line, _ in rows)
        assert {kind for _, kind in rows} <= {BODY, "subhead"}
