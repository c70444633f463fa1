"""Fits the scores of the shipped engine to reference annotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.extract.calibration import Calibration
from muraji.extract.engine import Engine
from muraji.extract.pipeline import suggestions
from muraji.extract.training.calibration import Outcome, as_toml, fitted
from muraji.workspace.atomic_file import atomic_file
from muraji.workspace.places import resource, resources
from muraji.workspace.reference_files import references

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from muraji.workspace.reference import Reference


def outcomes(engine: Engine, articles: Sequence[Reference]) -> Iterator[Outcome]:
    """Yield each candidate of the engine in the content of the articles, and whether it is right."""
    for article in articles:
        found = suggestions(
            article.text, engine.vocabulary, engine.extractors, Calibration(), article.published
        )
        wanted = set(article.entities)
        for one in found:
            if article.is_content(one.span):
                yield Outcome(one.label, one.score, (one.span, one.label) in wanted)


def calibrate(folders: Sequence[Path], out: Path) -> int:
    """Write the shipped curves, drawn towards the references of the folders, to a file.

    Only articles that nobody has tuned the engine to may be used. Returns how many candidates
    were counted.

    Raises:
        MurajiError: a folder, a file in it or the shipped curves cannot be used.
    """
    engine = Engine.load(resources())
    shipped = Calibration.load(resource("lexicon", "calibration", "scores.toml"))
    articles = [article for folder in folders for article in references(folder)]
    counted = list(outcomes(engine, articles))
    with atomic_file(out) as stream:
        stream.write(as_toml(fitted(shipped, counted)).encode("utf-8"))
    return len(counted)
