"""Word classes from raw text alone: word vectors, and clusters of them at several grains."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from muraji.extract.clusters import WordClasses, folded
from muraji.extract.training.text import sentences_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True)
class Grain:
    """Vectors over one width of window, clustered into several numbers of classes.

    A narrow window groups words by what they are, a wide one by what they are about (Turian et al.
    2010 for clusters in taggers, Mikolov et al. 2013 for the vectors).
    """

    column: str
    window: int
    epochs: int
    clusters: tuple[int, ...]


GRAINS = (Grain("a", 2, 5, (64, 256, 1024)), Grain("b", 8, 4, (128, 512, 2048)))
DIMENSIONS = 100
RAREST = 4
"""Words seen less often get no vector."""
_MOST_WORDS = 100_000
_FITTED_ON = 40_000
"""The finest clusters are found on the commonest words only, and the others put into them."""


def write_folded(raw: Sequence[Path], out: Path) -> None:
    """Write the sentences of raw files with folded words, one a line, to be read many times."""
    with out.open("w", encoding="utf-8") as lines:
        for path in raw:
            for sentence in sentences_of(path):
                lines.write(" ".join(map(folded, sentence)) + "\n")


def clustered(
    raw: Sequence[Path], grains: Sequence[Grain] = GRAINS, rarest: int = RAREST
) -> WordClasses:
    """Return the clusters of the words of raw files; the same files give the same clusters."""
    classes = WordClasses((), {})
    with tempfile.TemporaryDirectory() as folder:
        sentences = Path(folder) / "sentences.txt"
        write_folded(raw, sentences)
        for grain in grains:
            words, vectors = _vectors(sentences, grain, rarest)
            for index, count in enumerate(grain.clusters):
                is_finest = index == len(grain.clusters) - 1
                column = f"{grain.column}.{index}{'!' if is_finest else ''}"
                assigned = map(str, _assigned(vectors, count))
                classes = classes.with_column(column, dict(zip(words, assigned, strict=True)))
    return classes


def _vectors(sentences: Path, grain: Grain, rarest: int) -> tuple[list[str], object]:
    from gensim.models import Word2Vec
    from sklearn.preprocessing import normalize

    build: Callable[..., Word2Vec] = partial(
        Word2Vec, sg=1, negative=5, sample=1e-4, workers=1, seed=1, vector_size=DIMENSIONS
    )
    model = build(
        corpus_file=str(sentences), window=grain.window, epochs=grain.epochs, min_count=rarest
    )
    words = list(model.wv.index_to_key[:_MOST_WORDS])
    return words, normalize(model.wv.vectors[: len(words)])


def _assigned(vectors: object, count: int) -> list[int]:
    """Return the cluster of each vector."""
    from sklearn.cluster import MiniBatchKMeans

    rows: list[object] = vectors  # type: ignore[assignment]
    means = MiniBatchKMeans(
        min(count, len(rows)), random_state=1, batch_size=4096, n_init=1, max_iter=30
    )
    means.fit(rows[:_FITTED_ON] if count > 500 else rows)
    return [int(cluster) for cluster in means.predict(rows)]
