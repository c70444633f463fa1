"""Makes the name tagger from scratch: clusters, listed names, company, and the chain itself."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.extract.clusters import WordClasses
from muraji.extract.features import NameFeatures
from muraji.extract.names import NameTagger, spans_of
from muraji.extract.names_document import WINDOW, mention_attributes
from muraji.extract.names_model import NameModel, save_model, weights_of
from muraji.extract.training.conll import Sentence, labelled_sentences
from muraji.extract.training.extra import ensure_installed
from muraji.extract.training.listed import listed_kinds
from muraji.extract.training.priors import BlindFeatures, Company, is_taggable, labelled_rows
from muraji.extract.training.text import sentences_of
from muraji.extract.training.vectors import clustered

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pycrfsuite import Tagger

    from muraji.domain.job import Job

VERSION = "1"
BLOCKS = 5
HELD_OUT = (1, 4)
"""Of five contiguous blocks of the first file, these two are held out in turn to measure."""
_BLIND = {"c1": 0.2, "c2": 0.1, "feature.minfreq": 2}
_SEEING = {"c1": 0.2, "c2": 0.05, "feature.minfreq": 1}
_SEEING_TWICE = {"c1": 0.4, "c2": 0.1, "feature.minfreq": 1}
"""Twice as strict, for every sentence is there twice."""
_PARTS = 2
_ITERATIONS = 80


@dataclass(frozen=True)
class Figures:
    """Strict span scores on held-out blocks: precision, recall and F1 by kind and for all."""

    by_kind: dict[str, tuple[float, float, float]]


@dataclass(frozen=True)
class Sources:
    """What a model is made from."""

    sentences: Sequence[Sentence]
    raw: Sequence[Path]
    classes: WordClasses
    phrases: dict[str, str]


def train_names(
    conll: Sequence[Path],
    raw: Sequence[Path],
    gazetteers: Path,
    out: Path,
    *,
    measure: bool = True,
    clusters: Path | None = None,
) -> Job[Figures | None]:
    """Make a model from labelled and raw files, write it to ``out`` and return how good it is.

    Needs the ``train`` extra. To measure, the whole making after the clusters (which use no labels)
    is repeated without each held-out block of the first labelled file. ``clusters`` is a file in
    which the clusters are kept, to be used again when only labels or features change.

    Raises:
        MurajiError: a file cannot be read or holds nothing to learn from.
    """
    steps = 3 + (len(HELD_OUT) if measure else 0)
    yield Progress(0, steps, Words("Reading", "قراءة الملفات"))
    files = [labelled_sentences(path) for path in conll]
    yield Progress(1, steps, Words("Clustering words", "تجميع الكلمات"))
    listed, phrases = listed_kinds(gazetteers)
    classes = _clusters(raw, clusters).with_column("g", listed)
    figures = None
    if measure:
        tallies = []
        for done, block in enumerate(HELD_OUT):
            yield Progress(2 + done, steps, Words("Measuring", "قياس الدقة"))
            kept, held = without_block(files[0], block)
            everything = [*kept, *(sentence for file in files[1:] for sentence in file)]
            model = model_of(Sources(everything, raw, classes, phrases))
            tallies.append(tally(NameTagger(model), held))
        figures = figures_of(tallies)
    yield Progress(steps - 1, steps, Words("Training", "التدريب"))
    everything = [sentence for file in files for sentence in file]
    model = model_of(Sources(everything, raw, classes, phrases))
    remarks = {"held_out": figures.by_kind} if figures else {}
    made_from = [
        {"name": path.name, "sha256": sha256(path.read_bytes()).hexdigest()}
        for path in (*conll, *raw)
    ]
    save_model(model, out, {"made_from": made_from, **remarks})
    return figures


def _clusters(raw: Sequence[Path], kept: Path | None) -> WordClasses:
    """Return the clusters kept in a file; make them, and keep them there, if it is not there."""
    if kept is not None and kept.exists():
        return WordClasses.read(kept.read_bytes())
    ensure_installed("gensim", "sklearn")
    made = clustered(raw)
    if kept is not None:
        kept.write_bytes(made.written())
    return made


def without_block(
    sentences: Sequence[Sentence], block: int, blocks: int = BLOCKS
) -> tuple[list[Sentence], list[Sentence]]:
    """Return the sentences without one of so many contiguous blocks, and that block."""
    start, end = (len(sentences) * edge // blocks for edge in (block, block + 1))
    return [*sentences[:start], *sentences[end:]], list(sentences[start:end])


def model_of(sources: Sources) -> NameModel:
    """Train the tagger that cannot see words, count company with it, and train the one that can."""
    blind = _chain_of(BlindFeatures(sources.classes, sources.phrases), sources, _BLIND)
    tagger = NameTagger(blind)
    company = Company()
    for path in sources.raw:
        for words in sentences_of(path):
            if is_taggable(words):
                company.add(words, tagger.tag(words))
    return _seeing(replace(sources, classes=company.added_to(sources.classes)))


def _seeing(sources: Sources) -> NameModel:
    """Train the tagger that sees the words, to tag a sentence alone or with its article around it.

    What other mentions were taken for is found by taggers trained on the other part of the
    sentences, so that it is as doubtful as it will be in a new article.
    """
    features = NameFeatures(sources.classes, sources.phrases)
    alone: list[list[list[str]]] = [[[] for _ in sentence] for sentence in sources.sentences]
    told: list[list[list[str]]] = []
    for part in range(_PARTS):
        rest, held = without_block(sources.sentences, part, _PARTS)
        some = replace(sources, sentences=rest)
        tagger = NameTagger(_chain_of(features, some, _SEEING))
        for start in range(0, len(held), WINDOW):
            words = [[word for word, _ in sentence] for sentence in held[start : start + WINDOW]]
            keys = [[tagger.key(word) for word in sentence] for sentence in words]
            told += mention_attributes(keys, [tagger.beliefs(sentence) for sentence in words])
    twice = replace(sources, sentences=[*sources.sentences, *sources.sentences])
    return _chain_of(features, twice, _SEEING_TWICE, [*told, *alone])


def _chain_of(
    features: NameFeatures,
    sources: Sources,
    parameters: dict[str, float],
    more: Sequence[list[list[str]]] = (),
) -> NameModel:
    """Train a chain and return it as a model; what its features leave out has no weight in it.

    ``more`` are attributes of each word of each sentence beside those of the features.
    """
    rows = labelled_rows(features, sources.sentences, more)
    info = _trained(rows, parameters).info()
    labels = tuple(sorted(info.labels, key=lambda label: (label != "O", label)))
    transitions = tuple(
        tuple(round(info.transitions.get((left, right), 0.0), 4) for right in labels)
        for left in labels
    )
    weights = weights_of(info.state_features, labels)
    return NameModel(VERSION, labels, transitions, weights, sources.classes, sources.phrases)


def _trained(
    sentences: Iterable[tuple[list[list[str]], list[str]]], parameters: dict[str, float]
) -> Tagger:
    """Train a chain with CRFsuite and return its tagger."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False, algorithm="lbfgs")
    for rows, labels in sentences:
        trainer.append(rows, labels)
    trainer.set_params(
        {**parameters, "max_iterations": _ITERATIONS, "feature.possible_transitions": True}
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "chain.crfsuite"
        trainer.train(str(path))
        tagger = pycrfsuite.Tagger()
        tagger.open(str(path))
    return tagger


def tally(tagger: NameTagger, sentences: Sequence[Sentence]) -> Counter[tuple[str, str]]:
    """Count right, proposed and expected names by kind, the sentences following each other."""
    counts: Counter[tuple[str, str]] = Counter()
    tagged = tagger.document([[word for word, _ in sentence] for sentence in sentences])
    for sentence, names in zip(sentences, tagged, strict=True):
        proposed = {(name.start, name.end, name.label) for name in names}
        expected = set(spans_of([label for _, label in sentence]))
        for what, spans in (
            ("proposed", proposed),
            ("expected", expected),
            ("right", proposed & expected),
        ):
            for span in spans:
                counts[what, span[2]] += 1
                counts[what, "micro"] += 1
    return counts


def figures_of(tallies: Sequence[Counter[tuple[str, str]]]) -> Figures:
    """Return precision, recall and F1 in percent over all tallies together."""
    counts: Counter[tuple[str, str]] = Counter()
    for one in tallies:
        counts.update(one)
    kinds = sorted({kind for _, kind in counts}, key=lambda kind: (kind != "micro", kind))
    by_kind = {}
    for kind in kinds:
        right = counts["right", kind]
        proposed, expected = counts["proposed", kind], counts["expected", kind]
        by_kind[kind] = (
            round(100 * right / max(1, proposed), 1),
            round(100 * right / max(1, expected), 1),
            round(200 * right / max(1, proposed + expected), 1),
        )
    return Figures(by_kind)
