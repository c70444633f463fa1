"""Finds the zones of a page: what is the article, and what is the page around it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.domain.region import RegionKind
from muraji.text.boilerplate.inline import InlineMarks
from muraji.text.boilerplate.kinds import BODY, choose_kinds
from muraji.text.boilerplate.lexicon import Lexicon
from muraji.text.boilerplate.lines import SEPARATING, line_of, split_lines
from muraji.text.boilerplate.model import Chain, log_odds
from muraji.text.boilerplate.page import read_shapes
from muraji.text.boilerplate.reasons import reason_of
from muraji.text.boilerplate.zones import FoundRegion, Verdict, regions_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from muraji.text.boilerplate.lines import Line
    from muraji.text.boilerplate.memory import SourceMemory

FURNITURE = ("before", "within", "after")
"""States of a line that is not the article's: before its first, between, after its last line."""
EDGE = 1500
"""Lines from either end of a text that are judged; no page is longer than that many and as many."""
BUTTONS = frozenset({"is=share", "is=advert"})
"""What a line of nothing but such words has among its features: the article goes on around it."""
APART = frozenset({RegionKind.SUBHEAD, RegionKind.CAPTION, RegionKind.HEADLINE})
"""Kinds whose lines each make a zone of their own."""


@dataclass(frozen=True)
class Cleaner:
    """Two models: one finds the article, the other tells kinds of zone apart."""

    version: str
    lexicon: Lexicon
    marks: InlineMarks
    article: Chain
    kinds: Chain
    leaning: float
    """How much more evidence is asked for before a line is left out."""
    beside: float
    """How much more still for a line that the article has on one of its sides, or around it."""

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
            Chain.load(folder / "kinds.json"),
            settings["leaning"],
            settings["beside"],
        )

    def find_regions(self, text: str, memory: SourceMemory | None = None) -> list[FoundRegion]:
        """Return the zones of ``text`` in order; what no zone covers is body.

        ``memory`` is what the project has learnt of the article's source.
        """
        lines, tails = self._lines(text)
        shapes = read_shapes(lines, self.lexicon)
        features = [shape.features for shape in shapes]
        states, scores = self._article_states(lines, features, memory)
        inside = [
            state not in FURNITURE and BUTTONS.isdisjoint(own)
            for state, own in zip(states, features, strict=True)
        ]
        kinds = [
            None if kind == BODY else RegionKind(kind)
            for kind in choose_kinds(self.kinds, lines, shapes, inside)
        ]
        verdicts: list[Verdict] = []
        apart = lines_apart(lines, kinds)
        for i, (line, tail, kind) in enumerate(zip(lines, tails, kinds, strict=True)):
            joins = kind not in APART and i not in apart
            verdicts.append(
                Verdict(line.span, kind, scores[i], reason_of(kind, features[i]), joins)
            )
            if tail is not None:
                verdicts.append(tail)
        return regions_of(self.marks.split(text, verdicts))

    def _lines(self, text: str) -> tuple[list[Line], list[Verdict | None]]:
        lines: list[Line] = []
        tails: list[Verdict | None] = []
        stop_words = self.lexicon.stop_words
        for line in split_lines(text, stop_words, EDGE):
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
        bias = [-self.leaning if is_out else 0.0 for is_out in outside]
        scores = [chain.scores(own, bias) for own in features]
        if memory is not None and memory.is_telling:
            likely = [
                sum(row[s] for s, is_out in enumerate(outside) if not is_out) > 0.5
                for row in chain.marginals(scores)
            ]
            is_copy = is_told_again(lines, likely, memory)
            for line, own in zip(lines, scores, strict=True):
                push = log_odds(memory.furniture_likelihood(line.text, is_copy=is_copy))
                for state, is_out in enumerate(outside):
                    own[state] += push if is_out else -push
        chances = [
            sum(chance for chance, is_out in zip(row, outside, strict=True) if not is_out)
            for row in chain.marginals(scores)
        ]
        # To lose a line of the article is worse than to keep one beside it, and far from it a menu
        # of a hundred lines would come in with such leaning.
        for i, own in enumerate(scores):
            if max(chances[max(0, i - 1) : i + 2]) > 0.5:
                for state, is_out in enumerate(outside):
                    own[state] -= self.beside if is_out else 0.0
        path = chain.best_path(scores)
        sure = [
            round(1 - chance if outside[state] else chance, 3)
            for state, chance in zip(path, chances, strict=True)
        ]
        return [chain.states[state] for state in path], sure


def is_told_again(lines: Sequence[Line], inside: Sequence[bool], memory: SourceMemory) -> bool:
    """Say whether half of what looks like the article stands in other articles: then it is a copy."""
    own = [line for line, is_in in zip(lines, inside, strict=True) if is_in]
    again = sum(line.length for line in own if memory.is_repeated(line.text))
    return 2 * again > sum(line.length for line in own)


def lines_apart(lines: Sequence[Line], kinds: Sequence[RegionKind | None]) -> set[int]:
    """Return the lines that never share a zone: the last before a gap, and the way to the article.

    The way is a line with separators between a menu and the article's first line.
    """
    apart = {EDGE - 1} if len(lines) == 2 * EDGE else set()
    first = next((i for i, kind in enumerate(kinds) if kind is None or kind.is_content), 0)
    above = first - 1
    if above > 0 and kinds[above] is RegionKind.NAVIGATION and SEPARATING.search(lines[above].text):
        apart.add(above)
    return apart
