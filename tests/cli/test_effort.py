"""muraji effort, as a person types it, on references that nobody tuned anything to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from muraji.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "قال رئيس الوزراء اليمني أحمد بن مبارك في عدن أمس الثلاثاء إن المليشيات قصفت مطار عدن الدولي "
    "بـ4 طائرات مسيرة.\nوأدانت الأمم المتحدة القصف ووصفته اليونيسف بأنه «تصعيد».\n"
)
MENTIONS = [
    ("رئيس الوزراء اليمني", "OCC", 0),
    ("اليمني", "NORP", 0),
    ("أحمد بن مبارك", "PERSON", 0),
    ("عدن", "GPE", 0),
    ("أمس الثلاثاء", "DATE", 0),
    ("مطار عدن الدولي", "FAC", 0),
    ("عدن", "GPE", 1),
    ("4", "CARDINAL", 0),
    ("الأمم المتحدة", "ORG", 0),
    ("اليونيسف", "ORG", 0),
]


def entity(surface: str, label: str, time: int, text: str = TEXT) -> dict[str, Any]:
    start = -1
    for _ in range(time + 1):
        start = text.index(surface, start + 1)
    return {"start": start, "end": start + len(surface), "text": surface, "label": label}


def written(folder: Path, entities: list[dict[str, Any]], text: str = TEXT, **data: Any) -> Path:
    (folder / "a.txt").write_text(text, encoding="utf-8", newline="")
    whole = {"source": "a.txt", "entities": entities, "boilerplate": [], **data}
    (folder / "a.json").write_text(json.dumps(whole), encoding="utf-8")
    return folder


def effort(folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main(["effort", str(folder), "--json"], {}) == 0
    return json.loads(capsys.readouterr().out)  # type: ignore[no-any-return]


def test_one_json_object(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = effort(written(tmp_path, [entity(*each) for each in MENTIONS]), capsys)
    assert {"one_by_one", "grouped", "by_paragraph"} <= figures["modes"].keys()
    assert figures["actions_per_entity"] == min(figures["modes"].values())
    (article,) = figures["articles"]
    assert article["entities"] == len(MENTIONS)
    assert article["right"] <= article["suggested"]
    assert article["actions"] == sum(article["by_action"].values())
    assert not {"click", "drag"} & article["by_action"].keys()


def test_what_is_marked_as_cut_costs_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [entity(*each) for each in MENTIONS]
    rows[-1]["in_boilerplate"] = True
    (article,) = effort(written(tmp_path, rows), capsys)["articles"]
    assert article["entities"] == len(MENTIONS) - 1


def test_what_the_engine_never_saw_is_reached(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Words inside a mention of the last paragraph, edges by letter, a mention over two lines."""
    text = TEXT + "بقي من الهرم سدادات قوارير قديمة\nعليها ختم الفرعون الأول"
    mentions = [
        ("من الهرم سدادات قوارير", "CARDINAL", 0),
        ("سدادات", "LAW", 0),
        ("ديمة\nعليها ختم", "EVENT", 0),
        ("الفرعو", "PRODUCT", 0),
    ]
    figures = effort(written(tmp_path, [entity(*each, text) for each in mentions], text), capsys)
    assert figures["articles"][0]["entities"] == len(mentions)


def test_nothing_to_find_costs_the_key_that_finishes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figures = effort(written(tmp_path, [], "لا شيء هنا.\n"), capsys)
    assert figures["articles"][0]["by_action"] == {"finish": 1}


@pytest.mark.parametrize(
    ("more", "zones", "told"),
    [
        ([entity("مبارك في عدن", "EVENT", 0)], [], "crosses"),
        ([entity("اليونيسف", "PRODUCT", 0)], [], "same letters"),
        ([entity("القصف", "CRIME", 0)], [], "CRIME"),
        ([entity("القصف ", "EVENT", 0)], [], "white space"),
        ([], [(0, 9, "headline"), (4, 12, "byline")], "overlaps"),
    ],
)
def test_what_no_review_can_end_in_is_refused_in_words(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    more: list[dict[str, Any]],
    zones: list[tuple[int, int, str]],
    told: str,
) -> None:
    rows = [entity(*each) for each in MENTIONS] + more
    zoned = [{"start": start, "end": end, "kind": kind} for start, end, kind in zones]
    assert main(["effort", str(written(tmp_path, rows, boilerplate=zoned))], {}) == 2
    output = capsys.readouterr()
    assert told in output.err
    assert output.out == ""
