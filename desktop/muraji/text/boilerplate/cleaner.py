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
FEW, MANY = 50, 100
"""Lines up to which a text is an article with some furniture, and from which it is a whole page."""
BUTTONS = frozenset({"is=share", "is=advert", "is=related", "is=listing", "is=newsletter"})
"""What a line of nothing but such words has among its features: the article goes on around it."""
APART = frozenset({RegionKind.SUBHEAD, RegionKind.CAPTION, RegionKind.HEADLINE})
"""Kinds whose lines each make a zone of their own."""


@dataclass(frozen=True)
class Leaning:
    """How much more evidence is asked for before a line is left out, in logarithms of odds."""

    everywhere: float
    beside: float
    """How much more still for a line that the article has on one of its sides, or around it."""


@dataclass(frozen=True)
class Cleaner:
    """Two models: one finds the article, the other tells kinds of zone apart."""

    version: str
    lexicon: Lexicon
    marks: InlineMarks
    article: Chain
    kinds: Chain
    of_articles: Leaning
    """How far to lean where most of a text is the article."""
    of_pages: Leaning
    """How far to lean where most of a text is not."""

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
            Leaning(**settings["of_articles"]),
            Leaning(**settings["of_pages"]),
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

    def leaning_for(self, count: int) -> Leaning:
        """Return how far to lean towards keeping the lines of a text of ``count`` lines."""
        share = min(1.0, max(0.0, (count - FEW) / (MANY - FEW)))
        few, many = self.of_articles, self.of_pages
        return Leaning(
            few.everywhere + share * (many.everywhere - few.everywhere),
            few.beside + share * (many.beside - few.beside),
        )

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
        leaning = self.leaning_for(len(lines))
        bias = [-leaning.everywhere if is_out else 0.0 for is_out in outside]
        scores = [chain.scores(own, bias) for own in features]
        alone = self._chances(scores)
        pushes = pushes_of(lines, [chance > 0.5 for chance in alone], memory)
        for own, push in zip(scores, pushes, strict=True):
            for state, is_out in enumerate(outside):
                own[state] += push if is_out else -push
        chances = self._chances(scores) if any(pushes) else alone
        # To lose a line of the article is worse than to keep one beside it, and far from it a menu
        # of a hundred lines would come in with such leaning. What a source repeats is in no doubt,
        # and must not take with it what without it is the article.
        for i, own in enumerate(scores):
            if pushes[i] <= 0 and max(alone[i], *chances[max(0, i - 1) : i + 2]) > 0.5:
                for state, is_out in enumerate(outside):
                    own[state] -= leaning.beside if is_out else 0.0
        path = chain.best_path(scores)
        sure = [
            round(1 - chance if outside[state] else chance, 3)
            for state, chance in zip(path, chances, strict=True)
        ]
        return [chain.states[state] for state in path], sure

    def _chances(self, scores: Sequence[Sequence[float]]) -> list[float]:
        """Return how likely each line is the article's."""
        inside = [s for s, state in enumerate(self.article.states) if state not in FURNITURE]
        return [sum(row[s] for s in inside) for row in self.article.marginals(scores)]


def pushes_of(
    lines: Sequence[Line], likely: Sequence[bool], memory: SourceMemory | None
) -> list[float]:
    """Return how much what is known of the source speaks for leaving each line out."""
    if memory is None or not memory.is_telling:
        return [0.0] * len(lines)
    is_copy = is_told_again(lines, likely, memory)
    return [log_odds(memory.furniture_likelihood(line.text, is_copy=is_copy)) for line in lines]


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
