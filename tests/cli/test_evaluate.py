"""muraji evaluate, as a person types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from muraji.cli.main import main

SEEDS = Path(__file__).parents[2] / "seeds" / "gold"


def test_one_json_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(SEEDS), "--json"], {}) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["content"]["f1"] >= 0.9
    assert figures["boundary"]["f1"] >= 0.93
    assert figures["values"] >= 0.95
    assert {"line_accuracy", "character_accuracy", "content_precision", "content_recall"} == set(
        figures["boilerplate"]
    )


def test_own_articles_on_other_topics(capsys: pytest.CaptureFixture[str]) -> None:
    articles = Path(__file__).parents[1] / "data" / "articles"
    assert main(["evaluate", str(articles), "--json"], {}) == 0
    assert json.loads(capsys.readouterr().out)["content"]["f1"] >= 0.8


@pytest.mark.parametrize(
    "folder",
    ["long_tail", "at_first_reading", "names_first_half", "names_second_half", "names_third"],
)
def test_articles_full_of_names_that_nobody_lists(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    articles = Path(__file__).parents[1] / "data" / "articles" / folder
    assert main(["evaluate", str(articles), "--json"], {}) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["content"]["f1"] >= 0.8
    assert figures["boundary"]["f1"] >= 0.8


def test_a_table_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(SEEDS)], {}) == 0
    assert "micro" in capsys.readouterr().out


def test_the_tagger_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.conll"
    file.write_text("وصل O\nمحمد B-PERS\nعلي I-PERS\nإلى O\nدمشق B-LOC\n", encoding="utf-8")
    assert main(["evaluate", str(file), "--tagger", "names", "--json"], {}) == 0
    figures = json.loads(capsys.readouterr().out)
    assert {"micro", "labels"} == figures.keys()
    assert figures["labels"]["PERS"]["support"] == 1


def test_a_mistake_is_told_on_the_error_channel(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", str(tmp_path / "nowhere")], {}) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert "nowhere" in output.err


def test_what_is_no_reference_is_told_beside_the_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    articles = SEEDS.parents[1] / "tests" / "data" / "articles"
    for name in ("economy_gulf.json", "economy_gulf.txt"):
        (tmp_path / name).write_bytes((articles / name).read_bytes())
    (tmp_path / "package.json").write_text("{}", encoding="utf-8")
    assert main(["evaluate", str(tmp_path), "--json"], {}) == 0
    output = capsys.readouterr()
    assert json.loads(output.out)["content"]["f1"] > 0.8
    assert "package.json" in output.err
