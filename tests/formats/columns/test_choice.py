"""What the columns of a table seem to be, by their names and by what stands in them."""

from __future__ import annotations

import pytest

from muraji.formats.columns import ColumnChoice, guessed

LONG = (
    "قال الوزير إن العمل في المشروع سيبدأ مطلع الشهر المقبل بعد أن أقرت اللجنة موازنته النهائية أمس"
)


@pytest.mark.parametrize(
    ("names", "choice"),
    [
        (["id", "text"], ColumnChoice("text")),
        (["Title", "Article Body", "content"], ColumnChoice("content", title="Title")),
        (["العنوان", "النص", "التاريخ"], ColumnChoice("النص", "العنوان", published="التاريخ")),
        (
            ["url", "headline", "date", "source", "author", "body"],
            ColumnChoice("body", "headline", "source", "url", "author", "date"),
        ),
        (["a", "b"], ColumnChoice("")),
        ([], ColumnChoice("")),
    ],
)
def test_columns_are_known_by_name(names: list[str], choice: ColumnChoice) -> None:
    assert guessed(names) == choice


def test_the_longest_column_is_the_text_where_no_name_says_it() -> None:
    assert guessed(["a", "b"], [["1", LONG], ["2", LONG]]).text == "b"
    assert guessed(["a", "b"], [["1", "قصير"], ["2", LONG[:30]]]).text == ""


def test_a_column_is_one_thing_only() -> None:
    assert guessed(["title", "headline"], [[LONG, "x"]]).columns == {"title": "title"}
