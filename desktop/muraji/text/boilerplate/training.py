"""Trains the models of :mod:`muraji.text.boilerplate` from annotated pages; a command for developers."""

from __future__ import annotations

import argparse
import json
import tempfile
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from muraji.text.boilerplate.averaging import (
    LEAST_WEIGHT,
    MODELS,
    average,
    read_weights,
    write_weights,
)
from muraji.text.boilerplate.cleaner import Cleaner, Leaning
from muraji.text.boilerplate.kinds import is_content, kind_features
from muraji.text.boilerplate.layouts import PageWriter
from muraji.text.boilerplate.lexicon import Lexicon
from muraji.text.boilerplate.lines import split_lines
from muraji.text.boilerplate.page import read_shapes
from muraji.text.boilerplate.pages import read_pages
from muraji.text.boilerplate.prose import read_stories
from muraji.text.boilerplate.whole_pages import WholePageWriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from muraji.text.boilerplate.averaging import Weights
    from muraji.text.boilerplate.pages import Page

VERSION = "7"
OF_ARTICLES = Leaning(everywhere=0.7, beside=2.0)
OF_PAGES = Leaning(everywhere=0.3, beside=2.5)
"""Chosen on pages of layouts that were not trained on."""
ROUNDS = 3
"""Trainings, each with other made pages, whose weights are averaged."""
SPREAD = 1.0
"""The weight of the squares of the weights, which lets none of them grow alone."""


def article_states(kinds: Sequence[str]) -> list[str]:
    """Turn kinds of lines into states of the model of the article."""
    inside = [i for i, kind in enumerate(kinds) if is_content(kind)]
    first, last = (inside[0], inside[-1]) if inside else (len(kinds), len(kinds))
    return [
        kind if is_content(kind) else "before" if i < first else "after" if i > last else "within"
        for i, kind in enumerate(kinds)
    ]


def train(
    pages: Iterable[Page], lexicon: Lexicon, folder: Path, regularisation: float = 0.2
) -> None:
    """Train both models and write them to ``folder`` as JSON."""
    import pycrfsuite

    article = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    zones = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for page in pages:
        lines = split_lines(page.text, lexicon.stop_words)
        shapes = read_shapes(lines, lexicon)
        kinds = [page.kind_of(line.span) for line in lines]
        article.append([shape.features for shape in shapes], article_states(kinds))
        zones.append(kind_features(lines, shapes, [is_content(kind) for kind in kinds]), kinds)
    for name, trainer in (("article", article), ("kinds", zones)):
        trainer.set_params(
            {
                "c1": regularisation,
                "c2": SPREAD,
                "max_iterations": 120,
                "feature.minfreq": 3,
                "feature.possible_transitions": True,
            }
        )
        write_model(trainer, folder / f"{name}.json", allowed=name == "article")


def write_model(trainer: object, path: Path, *, allowed: bool) -> None:
    """Train, and write the weights that matter; impossible steps of the article are left out."""
    import pycrfsuite

    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "model")
        trainer.train(file)  # type: ignore[attr-defined]
        tagger = pycrfsuite.Tagger()
        tagger.open(file)
        info = tagger.info()
        tagger.close()
    states = sorted(info.labels)
    features: dict[str, dict[str, float]] = {}
    for (feature, state), weight in info.state_features.items():
        if abs(weight) >= LEAST_WEIGHT:
            features.setdefault(feature, {})[state] = round(weight, 3)
    transitions = {
        before: {
            after: round(info.transitions.get((before, after), -6.0), 3)
            for after in states
            if not allowed or may_follow(before, after)
        }
        for before in states
    }
    first = [state for state in states if not allowed or state not in {"within", "after"}]
    write_weights(
        {"states": states, "first": first, "transitions": transitions, "features": features}, path
    )


def may_follow(before: str, after: str) -> bool:
    """Say whether the page's order allows a line of state ``after`` next."""
    if before == "before":
        return after not in {"within", "after"}
    if before == "after":
        return after == "after"
    if before == "within":
        return after not in {"before", "after"}
    return after != "before"


def build(
    pages: Sequence[Page], prose: Sequence[str], words: Path, folder: Path, *, made: int, seed: int
) -> Cleaner:
    """Train on ``pages`` and on ``made`` pages composed from them, and write all to ``folder``.

    Args:
        pages: the annotated pages.
        prose: more stories for articles and teasers, paragraphs by line.
        words: the folder that holds ``lexicon.toml``, ``layouts.toml`` and ``widgets.toml``.
        folder: where the models go; may be ``words`` itself.
        made: how many pages of each of two manners to compose for each round.
        seed: equal seeds give equal models.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lexicon = Lexicon.load(words / "lexicon.toml")
    models: dict[str, list[Weights]] = {name: [] for name in MODELS}
    for number in range(seed, seed + ROUNDS):
        random = Random(number)  # noqa: S311 - layouts, not secrets
        writer = PageWriter(pages, prose, words / "layouts.toml", random)
        whole = WholePageWriter(writer, words / "widgets.toml")
        composed = [write(i) for write in (writer.page, whole.page) for i in range(made)]
        train([*writer.originals(), *composed], lexicon, folder)
        for name, trained in models.items():
            trained.append(read_weights(folder / name))
    for name, trained in models.items():
        write_weights(average(trained), folder / name)
    settings = {
        "version": VERSION,
        "of_articles": asdict(OF_ARTICLES),
        "of_pages": asdict(OF_PAGES),
    }
    (folder / "settings.json").write_text(json.dumps(settings) + "\n", encoding="utf-8")
    if folder.resolve() != words.resolve():
        (folder / "lexicon.toml").write_bytes((words / "lexicon.toml").read_bytes())
    return Cleaner.load(folder)


def main() -> None:
    """Train the shipped models: ``python -m muraji.text.boilerplate.training --help``."""
    parser = argparse.ArgumentParser(description="Train the models that find page furniture.")
    parser.add_argument("--pages", type=Path, required=True, help="folder of annotated pages")
    parser.add_argument("--words", type=Path, required=True, help="folder of lexicon and layouts")
    parser.add_argument("--out", type=Path, required=True, help="folder for the models")
    parser.add_argument(
        "--prose",
        type=Path,
        nargs="*",
        default=[],
        help="plain stories, ANERcorp, or articles (.jsonl.xz)",
    )
    parser.add_argument("--made", type=int, default=1500, help="pages to compose")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    prose = [story for path in chosen.prose for story in read_stories(path)]
    pages = read_pages(chosen.pages)
    build(pages, prose, chosen.words, chosen.out, made=chosen.made, seed=chosen.seed)


if __name__ == "__main__":
    main()
