"""Finds the zones of a page: what is the article, and what is the page around it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.domain.region import RegionKind
from muraji.text.boilerplate.inline import InlineMarks
from muraji.text.boilerplate.lexicon import Lexicon
from muraji.text.boilerplate.lines import line_of, split_lines
from muraji.text.boilerplate.model import Chain, log_odds
from muraji.text.boilerplate.page import page_features
from muraji.text.boilerplate.reasons import reason_of
from muraji.text.boilerplate.zones import FoundRegion, Verdict, regions_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from muraji.text.boilerplate.lines import Line
    from muraji.text.boilerplate.memory import SourceMemory

BODY = "body"
FURNITURE = ("before", "within", "after")
"""States of a line that is not the article's: before its first, between, after its last line."""
APART = frozenset({RegionKind.SUBHEAD, RegionKind.CAPTION, RegionKind.HEADLINE})
"""Kinds whose lines each make a zone of their own."""


@dataclass(frozen=True)
class Cleaner:
    """Two models: one finds the article, the other tells kinds of furniture apart."""

    version: str
    lexicon: Lexicon
    marks: InlineMarks
    article: Chain
    furniture: Chain
    leaning: float
    """How much more evidence is asked for before a line is left out of the article."""

    @classmethod
    def load(cls, folder: Path) -> Cleaner:
        """Read the lexicon and the models from ``resources/cleaning``."""
        settings = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
        lexicon = Lexicon.load(folder / "lexicon.toml")
        return cls(
            settings["version"],
            lexicon,
            InlineMarks.load(folder / "lexicon.toml", lexicon),
            Chain.load(folder / "article.json"),
            Chain.load(folder / "furniture.json"),
            settings["leaning"],
        )

    def find_regions(self, text: str, memory: SourceMemory | None = None) -> list[FoundRegion]:
        """Return the zones of ``text`` in order; what no zone covers is body.

        ``memory`` is what the project has learnt of the article's source.
        """
        lines, tails = self._lines(text)
        features = page_features(lines, self.lexicon)
        states, scores = self._article_states(lines, features, memory)
        kinds = self._kinds(states, features)
        verdicts: list[Verdict] = []
        for line, tail, kind, score, own in zip(lines, tails, kinds, scores, features, strict=True):
            verdicts.append(
                Verdict(line.span, kind, score, reason_of(kind, own), kind not in APART)
            )
            if tail is not None:
                verdicts.append(tail)
        return regions_of(self.marks.split(text, verdicts))

    def _lines(self, text: str) -> tuple[list[Line], list[Verdict | None]]:
        lines: list[Line] = []
        tails: list[Verdict | None] = []
        stop_words = self.lexicon.stop_words
        for line in split_lines(text, stop_words):
            head, tail = self.marks.cut_tail(text, line.span)
            whole = tail is None
            lines.append(
                line if whole else line_of(head, head.of(text), line.blank_before, stop_words)
            )
            tails.append(tail)
        return lines, tails

    def _article_states(
        self,
        lines: Sequence[Line],
        features: Sequence[Sequence[str]],
        memory: SourceMemory | None,
    ) -> tuple[list[str], list[float]]:
        chain = self.article
        outside = [state in FURNITURE for state in chain.states]
        bias = [0.0 if is_out else self.leaning for is_out in outside]
        scores = [chain.scores(own, bias) for own in features]
        if memory is not None:
            for line, own in zip(lines, scores, strict=True):
                push = log_odds(memory.furniture_likelihood(line.text))
                for state, is_out in enumerate(outside):
                    own[state] += push if is_out else -push
        path = chain.best_path(scores)
        chances = chain.marginals(scores)
        sure = []
        for state, row in zip(path, chances, strict=True):
            out = sum(chance for chance, is_out in zip(row, outside, strict=True) if is_out)
            sure.append(round(out if outside[state] else 1 - out, 3))
        return [chain.states[state] for state in path], sure

    def _kinds(
        self, states: Sequence[str], features: Sequence[Sequence[str]]
    ) -> list[RegionKind | None]:
        kinds = [
            None if state == BODY or state in FURNITURE else RegionKind(state) for state in states
        ]
        bias = [0.0] * len(self.furniture.states)
        start = 0
        while start < len(states):
            end = start
            while end < len(states) and states[end] in FURNITURE:
                end += 1
            run = [self.furniture.scores(features[i], bias) for i in range(start, end)]
            for i, state in enumerate(self.furniture.best_path(run)):
                kinds[start + i] = RegionKind(self.furniture.states[state])
            start = end + 1
        return kinds
