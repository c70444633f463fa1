"""Evaluation: the figures count what they say they count."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from muraji.domain.errors import MurajiError
from muraji.domain.region import RegionKind
from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.workspace.evaluating import Evaluation, evaluate, zone_figures
from muraji.workspace.reference import Reference
from muraji.workspace.reference_files import references


def suggestion(start: int, end: int, label: str, score: float, value: object = None) -> Suggestion:
    return Suggestion(Span(start, end), label, "x 1", score, Words("a", "b"), value)  # type: ignore[arg-type]


REFERENCE = Reference(
    "one",
    Path("one.txt"),
    "حمص 20 دمشق\nتابعونا",
    None,
    {
        (Span(0, 3), "GPE"): None,
        (Span(4, 6), "CARDINAL"): {"value": 20},
        (Span(7, 11), "GPE"): None,
        (Span(12, 15), "ORG"): None,
    },
    ((Span(12, 19), RegionKind.SHARE),),
)


def test_strict_boundary_content_and_values() -> None:
    evaluation = Evaluation()
    found = [
        suggestion(0, 3, "GPE", 0.9),
        suggestion(4, 6, "CARDINAL", 0.9, {"value": 21}),
        suggestion(7, 11, "LOC", 0.8),
        suggestion(7, 9, "GPE", 0.3),
    ]
    evaluation.count(REFERENCE, found, 0.5)
    assert (evaluation.micro.right, evaluation.micro.proposed, evaluation.micro.wanted) == (2, 3, 4)
    assert (evaluation.content.right, evaluation.content.wanted) == (2, 3)
    assert evaluation.boundary.right == 3
    assert evaluation.values.right == 0
    assert evaluation.values.proposed == 1
    assert evaluation.labels["GPE"].as_json() == {"precision": 1.0, "recall": 0.5, "f1": 0.6667}
    assert evaluation.reliability == {9: [2, 2], 8: [1, 0], 3: [1, 0]}


def test_lines_are_content_when_most_of_their_letters_are() -> None:
    figures = zone_figures(REFERENCE, [])
    assert figures["line_accuracy"] == 0.5
    assert figures["content_precision"] == 0.5
    assert figures["content_recall"] == 1.0
    perfect = zone_figures(REFERENCE, [Span(12, 19)])
    assert set(perfect.values()) == {1.0}


def test_the_seeds_are_measured(tmp_path: Path) -> None:
    text = "قال وزير الخارجية السوري في دمشق إن 20 شخصا وصلوا."
    start = text.index("دمشق")
    (tmp_path / "one.txt").write_text(text, encoding="utf-8", newline="")
    row = {"start": start, "end": start + 4, "label": "GPE", "norm": "Damascus"}
    data = {
        "source": "one.txt",
        "text_sha256": sha256(text.encode()).hexdigest(),
        "published": "2024-12-07",
        "boilerplate": [],
        "entities": [row],
    }
    (tmp_path / "one.json").write_text(json.dumps(data), encoding="utf-8")
    figures = evaluate(tmp_path).as_json()
    assert figures["labels"]["GPE"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "support": 1}
    assert figures["tokens_per_cpu_second"] > 0
    assert {"micro", "content", "boundary", "labels", "boilerplate"} <= figures.keys()


@pytest.mark.parametrize(
    "content",
    ["{", "[]", '{"source": "no.txt", "entities": []}', '{"entities": []}'],
)
def test_a_reference_that_cannot_be_used_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "bad.json").write_text(content, encoding="utf-8")
    with pytest.raises(MurajiError, match=r"bad\.json"):
        references(tmp_path)


def test_a_changed_text_is_not_measured(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("نص", encoding="utf-8")
    data = {"source": "one.txt", "text_sha256": "0" * 64, "entities": []}
    (tmp_path / "one.json").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(MurajiError, match="changed"):
        references(tmp_path)


def test_no_folder_and_an_empty_one(tmp_path: Path) -> None:
    with pytest.raises(MurajiError):
        references(tmp_path / "nowhere")
    with pytest.raises(MurajiError):
        references(tmp_path)
