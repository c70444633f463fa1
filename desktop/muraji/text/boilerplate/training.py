"""Trains the models of :mod:`muraji.text.boilerplate` from annotated pages; a command for developers."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from muraji.domain.region import RegionKind
from muraji.text.boilerplate.cleaner import BODY, Cleaner
from muraji.text.boilerplate.layouts import PageWriter
from muraji.text.boilerplate.lexicon import Lexicon
from muraji.text.boilerplate.lines import split_lines
from muraji.text.boilerplate.page import page_features
from muraji.text.boilerplate.pages import read_pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from muraji.text.boilerplate.pages import Page

VERSION = "2"
LEANING = 1.0
"""Chosen by cross-validation over the layouts of the training pages."""


def article_states(kinds: Sequence[str]) -> list[str]:
    """Turn kinds of lines into states of the model of the article."""
    inside = [i for i, kind in enumerate(kinds) if is_content(kind)]
    first, last = (inside[0], inside[-1]) if inside else (len(kinds), len(kinds))
    return [
        kind if is_content(kind) else "before" if i < first else "after" if i > last else "within"
        for i, kind in enumerate(kinds)
    ]


def is_content(kind: str) -> bool:
    """Say whether lines of this kind belong to the article."""
    return kind == BODY or RegionKind(kind).is_content


def train(
    pages: Iterable[Page], lexicon: Lexicon, folder: Path, regularisation: float = 0.4
) -> None:
    """Train both models and write them to ``folder`` as JSON."""
    import pycrfsuite

    article = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    furniture = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for page in pages:
        lines = split_lines(page.text, lexicon.stop_words)
        features = page_features(lines, lexicon)
        kinds = [page.kind_of(line.span) for line in lines]
        article.append(features, article_states(kinds))
        for run in furniture_runs(kinds):
            furniture.append([features[i] for i in run], [kinds[i] for i in run])
    for name, trainer in (("article", article), ("furniture", furniture)):
        trainer.set_params(
            {
                "c1": regularisation,
                "c2": 0.02,
                "max_iterations": 120,
                "feature.minfreq": 3,
                "feature.possible_transitions": True,
            }
        )
        write_model(trainer, folder / f"{name}.json", allowed=name == "article")


def furniture_runs(kinds: Sequence[str]) -> list[range]:
    """Return the runs of lines that do not belong to the article."""
    runs: list[range] = []
    start = 0
    for i, kind in enumerate([*kinds, BODY]):
        if is_content(kind):
            if i > start:
                runs.append(range(start, i))
            start = i + 1
    return runs


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
        if abs(weight) >= 0.01:
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
    data = {"states": states, "first": first, "transitions": transitions, "features": features}
    path.write_text(
        json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n",
        encoding="utf-8",
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
        words: the folder that holds ``lexicon.toml`` and ``layouts.toml``.
        folder: where the models go; may be ``words`` itself.
        made: how many pages to compose.
        seed: equal seeds give equal models.
    """
    folder.mkdir(parents=True, exist_ok=True)
    random = Random(seed)  # noqa: S311 - layouts, not secrets
    writer = PageWriter(pages, prose, words / "layouts.toml", random)
    lexicon = Lexicon.load(words / "lexicon.toml")
    train([*writer.originals(), *(writer.page(i) for i in range(made))], lexicon, folder)
    settings = {"version": VERSION, "leaning": LEANING}
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
        "--prose", type=Path, nargs="*", default=[], help="stories, a blank line between"
    )
    parser.add_argument("--made", type=int, default=1500, help="pages to compose")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    prose = [
        story
        for path in chosen.prose
        for story in path.read_text(encoding="utf-8").split("\n\n")
        if story.strip()
    ]
    pages = read_pages(chosen.pages)
    build(pages, prose, chosen.words, chosen.out, made=chosen.made, seed=chosen.seed)


if __name__ == "__main__":
    main()
