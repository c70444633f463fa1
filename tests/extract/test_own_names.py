"""Names of a user's lists are found through spelling and proclitics, and only where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muraji.extract.own_lists import ListedName, OwnList
from muraji.extract.own_names import OwnNameExtractor
from muraji.workspace.suggesting import shipped_engine

LISTS = (
    OwnList(
        "أندية",
        (
            ListedName("نادي الوحدة", "ORG", "club:7"),
            ListedName("علي", "PERSON", None),
            ListedName("عبد الرحمن الشامي", "PERSON", "p:1"),
            ListedName("الزهراني", "PERSON", None),
            ListedName("Zeta Labs", "ORG", None),
        ),
    ),
    OwnList("أماكن", (ListedName("تل قرطل", "GPE", None), ListedName("الزهراني", "GPE", None))),
)


def found(text: str) -> list[tuple[str, str, str | None]]:
    extractor = OwnNameExtractor(shipped_engine().vocabulary, LISTS)
    return [(one.label, one.span.of(text), one.link) for one in extractor.extract(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("فاز نادي الوحدة أمس", [("ORG", "نادي الوحدة", "club:7")]),
        ("وقال لنادي الوحده", [("ORG", "نادي الوحده", "club:7")]),
        ("وعبدالرحمن الشامي", [("PERSON", "عبدالرحمن الشامي", "p:1")]),
        ("في تل قرطل وفي", [("GPE", "تل قرطل", None)]),
        ("قال للزهراني", [("GPE", "لزهراني", None)]),
        ("من Zeta Labs اليوم", [("ORG", "Zeta Labs", None)]),
        ("على الطاولة", []),
        ("قال علي", [("PERSON", "علي", None)]),
        ("نادي آخر", []),
    ],
)
def test_a_listed_name_is_found(text: str, names: list[tuple[str, str, str | None]]) -> None:
    assert found(text) == names


def test_a_suggestion_says_which_list_it_is_from() -> None:
    extractor = OwnNameExtractor(shipped_engine().vocabulary, LISTS)
    (one,) = extractor.extract("فاز نادي الوحدة")
    assert "أندية" in one.reason.ar
    assert one.origin == "lists أندية"
    assert one.value == "نادي الوحدة"


def test_the_engine_with_lists_prefers_them() -> None:
    engine = shipped_engine().with_lists(LISTS)
    text = "وصل تل قرطل إلى نادي الوحدة"
    marks = {(one.label, one.span.of(text)) for one in engine.suggest(text)}
    assert {("GPE", "تل قرطل"), ("ORG", "نادي الوحدة")} <= marks
    assert engine.version != shipped_engine().version
    assert shipped_engine().with_lists([OwnList("x", ())]) is shipped_engine()


@given(
    st.lists(st.sampled_from(["نادي", "الوحدة", "ولنادي", "على", "تل", "\u200f", "،", "عبد"])).map(
        " ".join
    )
    | st.text(max_size=40)
)
@settings(max_examples=100, deadline=None)
def test_any_text_is_read(text: str) -> None:
    extractor = OwnNameExtractor(shipped_engine().vocabulary, LISTS)
    names = extractor.extract(text)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in names)
    assert names == extractor.extract(text)
