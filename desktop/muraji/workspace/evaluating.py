"""Measures the engine and the cleaner against reference annotation."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from statistics import fmean
from typing import TYPE_CHECKING, Any

from muraji.domain.span import Span
from muraji.workspace.places import resource
from muraji.workspace.reference_files import references
from muraji.workspace.scores import Score
from muraji.workspace.tagged_file import tagged_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from muraji.domain.suggestion import Suggestion
    from muraji.domain.words import Words
    from muraji.workspace.reference import Mark, Reference

TIMED_TOKENS = 20_000
"""Speed is taken over so many tokens, the folder read again as often as that needs."""
VALUED = frozenset("DATE TIME CARDINAL ORDINAL PERCENT MONEY QUANTITY".split())
"""Labels whose value the engine works out rather than looks up."""


@dataclass
class Evaluation:
    """What was measured over a folder of references."""

    micro: Score = field(default_factory=Score)
    content: Score = field(default_factory=Score)
    boundary: Score = field(default_factory=Score)
    """Spans alone, labels apart, over content."""
    labels: dict[str, Score] = field(default_factory=dict)
    content_labels: dict[str, Score] = field(default_factory=dict)
    values: Score = field(default_factory=Score)
    """Of the numbers and dates found, how many have the right value."""
    reliability: dict[int, list[int]] = field(default_factory=dict)
    """Per tenth of the score: how many content suggestions, and how many of them are right."""
    zones: list[dict[str, float]] = field(default_factory=list)
    passed_over: list[Words] = field(default_factory=list)
    """The JSON files of the folder that are no references, each in words."""
    tokens: int = 0
    cpu_seconds: float = 0.0

    def count(self, reference: Reference, found: Sequence[Suggestion], likely: float) -> None:
        """Count one article."""
        wanted = set(reference.entities)
        proposed = {(one.span, one.label) for one in found if one.score >= likely}
        self.micro.add(proposed, wanted)
        _count_labels(self.labels, proposed, wanted)
        wanted = {mark for mark in wanted if reference.is_content(mark[0])}
        proposed = {mark for mark in proposed if reference.is_content(mark[0])}
        self.content.add(proposed, wanted)
        _count_labels(self.content_labels, proposed, wanted)
        self.boundary.add({span for span, _ in proposed}, {span for span, _ in wanted})
        for one in found:
            mark = (one.span, one.label)
            if reference.is_content(one.span):
                tenth = self.reliability.setdefault(min(int(one.score * 10), 9), [0, 0])
                tenth[0] += 1
                tenth[1] += mark in wanted
            if mark in proposed & wanted and one.label in VALUED:
                self.values.proposed += 1
                self.values.right += _same(one.value, reference.entities[mark])

    @property
    def tokens_per_cpu_second(self) -> float:
        """How fast cleaning, reading and extraction go together once the program has warmed up."""
        return self.tokens / self.cpu_seconds if self.cpu_seconds else 0.0

    def as_json(self) -> dict[str, Any]:
        """Return the figures as one JSON object."""
        names = ("line_accuracy", "character_accuracy", "content_precision", "content_recall")
        return {
            "micro": self.micro.as_json(),
            "content": self.content.as_json(),
            "boundary": self.boundary.as_json(),
            "labels": labels_as_json(self.labels),
            "content_labels": labels_as_json(self.content_labels),
            "boilerplate": {
                name: round(fmean(zone[name] for zone in self.zones), 4) for name in names
            },
            "values": round(self.values.precision, 4),
            "reliability": [
                {"from": tenth / 10, "suggestions": seen, "right": round(right / seen, 4)}
                for tenth, (seen, right) in sorted(self.reliability.items())
            ],
            "tokens_per_cpu_second": round(self.tokens_per_cpu_second),
        }


def labels_as_json(labels: dict[str, Score]) -> dict[str, dict[str, float]]:
    """Return the ratios of each label, with how many mentions of it there are."""
    return {
        label: {**score.as_json(), "support": score.wanted}
        for label, score in sorted(labels.items())
    }


def _count_labels(labels: dict[str, Score], proposed: set[Mark], wanted: set[Mark]) -> None:
    for label in {label for _, label in proposed | wanted}:
        labels.setdefault(label, Score()).add(
            {mark for mark in proposed if mark[1] == label},
            {mark for mark in wanted if mark[1] == label},
        )


def _same(value: object, wanted: object) -> bool:
    """Say whether two values agree; 3 and "3" do, since references write ordinals both ways."""
    return value == wanted or str(value) == str(wanted)


def evaluate(folder: Path) -> Evaluation:
    """Run the shipped engine and cleaner on the references of a folder.

    Raises:
        MurajiError: the folder or a file in it cannot be used.
    """
    from muraji.extract.pipeline import LIKELY
    from muraji.text.tokens import tokens
    from muraji.workspace.cleaning import shipped_cleaner
    from muraji.workspace.suggesting import shipped_engine

    evaluation = Evaluation()
    wanted = references(folder, evaluation.passed_over)
    engine, cleaner = shipped_engine(), shipped_cleaner()
    for reference in wanted:
        regions = cleaner.find_regions(reference.text)
        found = engine.suggest(reference.text, reference.published, regions)
        evaluation.count(reference, found, LIKELY)
        furniture = [region.span for region in regions if not region.kind.is_content]
        evaluation.zones.append(zone_figures(reference, furniture))
    size = sum(len(tokens(reference.text)) for reference in wanted)
    for _ in range(-(-TIMED_TOKENS // max(size, 1)) if size > TIMED_TOKENS // 20 else 20):
        began = time.process_time()
        for reference in wanted:
            regions = cleaner.find_regions(reference.text)
            engine.suggest(reference.text, reference.published, regions)
        evaluation.cpu_seconds += time.process_time() - began
        evaluation.tokens += size
    return evaluation


def zone_figures(reference: Reference, furniture: Sequence[Span]) -> dict[str, float]:
    """Compare found page furniture with the reference's, by line and by character.

    A line is content when most of its letters are; blank lines do not count.
    """
    wanted = _outside(len(reference.text), reference.furniture)
    found = _outside(len(reference.text), furniture)
    lines, start = Score(), 0
    same_lines = seen_lines = same = seen = 0
    for line in reference.text.split("\n"):
        places = [start + i for i, letter in enumerate(line) if not letter.isspace()]
        start += len(line) + 1
        if not places:
            continue
        is_wanted = sum(wanted[place] for place in places) * 2 > len(places)
        is_found = sum(found[place] for place in places) * 2 > len(places)
        seen_lines += 1
        same_lines += is_wanted == is_found
        lines.right += is_wanted and is_found
        lines.wanted += is_wanted
        lines.proposed += is_found
        seen += len(places)
        same += sum(wanted[place] == found[place] for place in places)
    return {
        "line_accuracy": same_lines / seen_lines if seen_lines else 1.0,
        "character_accuracy": same / seen if seen else 1.0,
        "content_precision": lines.precision,
        "content_recall": lines.recall,
    }


def _outside(length: int, zones: Iterable[Span]) -> bytearray:
    """Return one flag per code point: 1 where no zone lies."""
    flags = bytearray(b"\1" * length)
    for zone in zones:
        flags[zone.start : zone.end] = bytes(len(zone))
    return flags


def evaluate_tagger(file: Path) -> tuple[Score, dict[str, Score]]:
    """Run the shipped name tagger alone on a two-column IOB2 file, tokens as given.

    Raises:
        MurajiError: the file or the model cannot be read.
    """
    from muraji.extract.names import NameTagger, spans_of

    tagger = NameTagger.load(resource("models", "names"))
    micro = Score()
    labels: dict[str, Score] = {}
    sentences = tagged_sentences(file)
    names = tagger.document([words for words, _ in sentences])
    for (_, wanted_tags), found in zip(sentences, names, strict=True):
        wanted = {(Span(start, end), kind) for start, end, kind in spans_of(wanted_tags)}
        proposed = {(Span(name.start, name.end), name.label) for name in found}
        micro.add(proposed, wanted)
        _count_labels(labels, proposed, wanted)
    return micro, labels
