"""The chain's answers equal those of trying every sequence; training learns what pages show."""

from __future__ import annotations

from itertools import pairwise, product
from math import exp
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.text.boilerplate import averaging
from muraji.text.boilerplate.averaging import average
from muraji.text.boilerplate.measuring import measure
from muraji.text.boilerplate.model import Chain, Weights
from muraji.text.boilerplate.pages import read_pages
from muraji.text.boilerplate.training import article_states, build, may_follow

ROOT = Path(__file__).parents[2]
weights = st.floats(-3, 3)
COUNT = 3


@st.composite
def chains(draw: st.DrawFn) -> tuple[Chain, list[list[float]]]:
    steps = [
        [(before, draw(weights)) for before in range(COUNT) if (before, after) != (2, 0)]
        for after in range(COUNT)
    ]
    chain = Chain(("a", "b", "c"), Weights({}, {}), steps, (0, 1))
    scores = draw(
        st.lists(st.lists(weights, min_size=COUNT, max_size=COUNT), min_size=1, max_size=4)
    )
    return chain, scores


def score_of(chain: Chain, scores: list[list[float]], path: tuple[int, ...]) -> float | None:
    if path[0] not in chain.first:
        return None
    total = scores[0][path[0]]
    for place in range(1, len(path)):
        steps = dict(chain.reached[path[place]])
        if path[place - 1] not in steps:
            return None
        total += steps[path[place - 1]] + scores[place][path[place]]
    return total


@given(chains())
def test_best_path_is_the_best_of_all(case: tuple[Chain, list[list[float]]]) -> None:
    chain, scores = case
    every = [score_of(chain, scores, path) for path in product(range(COUNT), repeat=len(scores))]
    best = max(total for total in every if total is not None)
    found = score_of(chain, scores, tuple(chain.best_path(scores)))
    assert found == pytest.approx(best)


@given(chains())
def test_marginals_are_those_of_all_paths(case: tuple[Chain, list[list[float]]]) -> None:
    chain, scores = case
    sums = [[0.0] * COUNT for _ in scores]
    whole = 0.0
    for path in product(range(COUNT), repeat=len(scores)):
        total = score_of(chain, scores, path)
        if total is not None:
            whole += exp(total)
            for place, state in enumerate(path):
                sums[place][state] += exp(total)
    for row, expected in zip(chain.marginals(scores), sums, strict=True):
        assert row == pytest.approx([value / whole for value in expected], abs=1e-6)


def test_an_empty_page_has_no_path() -> None:
    chain = Chain(("a",), Weights({}, {}), [[(0, 0.0)]], (0,))
    assert chain.best_path([]) == []
    assert chain.marginals([]) == []


def test_furniture_lies_before_within_or_after_the_article() -> None:
    kinds = ["share", "headline", "body", "related", "body", "tags", "share"]
    states = ["before", "headline", "body", "within", "body", "after", "after"]
    assert article_states(kinds) == states
    assert all(may_follow(*pair) for pair in pairwise(states))
    assert not may_follow("after", "body")
    assert not may_follow("before", "after")


def test_training_learns_the_pages_it_is_given(tmp_path: Path) -> None:
    pages = read_pages(ROOT / "tests" / "data" / "pages" / "seen")[:8]
    cleaner = build(pages, [], ROOT / "resources" / "cleaning", tmp_path, made=4, seed=1)
    figures = measure(cleaner, pages).values()
    assert sum(recall for recall, _ in figures) / len(pages) > 0.9
    assert sum(precision for _, precision in figures) / len(pages) > 0.9


def test_rounds_of_training_are_averaged() -> None:
    first = {"features": {"a": {"x": 1.0}, "b": {"x": 0.012}}, "transitions": {"x": {"x": 2.0}}}
    second = {"features": {"a": {"x": 2.0, "y": -1.0}}, "transitions": {"x": {"x": -1.0}}}
    mean = average(
        [
            {**first, "states": ["x"], "first": ["x"]},
            {**second, "states": ["x", "y"], "first": ["y"]},
        ]
    )
    assert mean["features"] == {"a": {"x": 1.5, "y": -0.5}}
    assert mean["transitions"] == {"x": {"x": 0.5}}
    assert mean["states"] == mean["first"] == ["x", "y"]


def test_the_command_averages_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, weight in (("a", 1.0), ("b", 4.0)):
        (tmp_path / name).mkdir()
        for file in averaging.MODELS:
            data = {"features": {"f": {"x": weight}}, "transitions": {}, "states": [], "first": []}
            averaging.write_weights(data, tmp_path / name / file)
    folders = [str(tmp_path / name) for name in ("a", "a", "b")]
    monkeypatch.setattr("sys.argv", ["averaging", *folders, "--out", str(tmp_path / "mean")])
    averaging.main()
    for file in averaging.MODELS:
        assert averaging.read_weights(tmp_path / "mean" / file)["features"] == {"f": {"x": 2.0}}


@given(
    st.lists(
        st.dictionaries(
            st.integers(0, COUNT - 1), st.integers(-50_000, 50_000).map(lambda n: n / 1000)
        ),
        max_size=60,
    )
)
def test_weights_add_up_for_every_state(rows: list[dict[int, float]]) -> None:
    states = ("a", "b", "c")
    named = {
        str(i): {states[number]: weight for number, weight in row.items()}
        for i, row in enumerate(rows)
    }
    weights = Weights(named, {state: number for number, state in enumerate(states)})
    chain = Chain(states, weights, [[], [], []], (0,))
    expected = [sum(row.get(state, 0.0) for row in rows) for state in range(COUNT)]
    assert chain.scores([*map(str, range(len(rows))), "unknown"], [0.0] * COUNT) == pytest.approx(
        expected, abs=1e-6
    )
