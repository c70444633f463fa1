"""A place in the handbook is found by its words, whatever their spelling."""

from __future__ import annotations

import pytest

from muraji.workspace.handbook.pages import PAGES, page_named
from muraji.workspace.handbook.searching import search, sections_of

TOUR = PAGES[0]
TEXT = """# الجولة

الإشارةُ التي في اليد لها **إطار**.

## التراجع

| المفتاح | أثره |
|---|---|
| `Z` | يتراجع عن آخر خطوة |

![صورة](pictures/a.png)

## Undo twice

Undo [again](keys.md) and again.
"""


def test_sections_follow_the_headings_without_markup() -> None:
    sections = sections_of(TOUR, TEXT)
    assert [section.heading for section in sections] == ["الجولة", "التراجع", "Undo twice"]
    assert sections[0].text == "الإشارةُ التي في اليد لها إطار ."
    assert sections[1].text == "المفتاح أثره Z يتراجع عن آخر خطوة"
    assert sections[2].text == "Undo again and again."


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("الاشاره", ["الجولة"]),
        ("تراجع", ["التراجع"]),
        ("UNDO again", ["Undo twice"]),
        ("خطوة اخر", ["التراجع"]),
        ("nothing like it", []),
        ("  ", []),
    ],
)
def test_every_word_typed_must_be_there(typed: str, found: list[str]) -> None:
    hits = search(sections_of(TOUR, TEXT), typed)
    assert [hit.section.heading for hit in hits] == found


def test_headings_come_first() -> None:
    text = "# a\n\nedges edges edges\n\n## edges\n\nnothing\n"
    hits = search(sections_of(TOUR, text), "edges")
    assert [hit.section.heading for hit in hits] == ["edges", "a"]


def test_the_excerpt_shows_the_words_around_the_first_hit() -> None:
    text = f"# a\n\n{'before ' * 30}needle {'after ' * 30}"
    (hit,) = search(sections_of(TOUR, text), "needle")
    assert hit.excerpt.startswith("… ")
    assert hit.excerpt.endswith(" …")
    assert "needle" in hit.excerpt
    assert len(hit.excerpt) < 110


def test_pages_are_named_once() -> None:
    assert len({page.name for page in PAGES}) == len(PAGES)
    assert page_named("keys").title.en == "Keys and commands"
