"""An article as the learner sees it, and the learner's opinion on the engine's answers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.features import Word, WordAttributes
from muraji.extract.learned.rows import Seen, sights_of
from muraji.extract.learned.sentences import sentences_in
from muraji.extract.learned.tagger import LearnedTagger
from muraji.extract.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from muraji.extract.learned.held_back import HeldBackTagger
    from muraji.extract.learned.model import LearnedModel
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Vocabulary

    Describe = Callable[[str], WordAttributes]

ORIGIN = "learned"
_REASON = Words(
    "learned from the articles reviewed in this project", "تعلّمه البرنامج مما رُوجع في هذا المشروع"
)
_FAINT = 0.15
_LIKELY = 0.5


class ArticleView:
    """The words of a text with what the engine takes them for."""

    def __init__(
        self,
        text: str,
        answers: Sequence[Suggestion],
        vocabulary: Vocabulary,
        describe: Describe,
        cut: Sequence[Span] = (),
    ) -> None:
        """Take a text, the engine's answers, and the stretches that are not the article."""
        self.reading: Reading = read(text, vocabulary)
        self.sentences = sentences_in(self.reading, cut)
        told, beliefs = _opinions(self.reading, answers)
        seen = [
            [
                Seen(describe(self.reading.words[index].text), *told[index], tuple(beliefs[index]))
                for index in sentence
            ]
            for sentence in self.sentences
        ]
        self.sights = sights_of(seen)

    def tags(self, entities: Sequence[tuple[Span, str]]) -> list[list[str]]:
        """Return IOB2 labels of entities that do not overlap, for each word of each sentence."""
        tags = ["O"] * len(self.reading.words)
        ends = _ends(self.reading)
        for span, label in entities:
            first, after = _range(ends, span)
            for place in range(first, min(after, len(tags))):
                tags[place] = f"{'B' if place == first else 'I'}-{label}"
        return [[tags[index] for index in sentence] for sentence in self.sentences]


def outermost(entities: Sequence[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Return the entities that lie in no other, in reading order."""
    found: list[tuple[Span, str]] = []
    for span, label in sorted(entities, key=lambda one: (one[0].start, -one[0].end)):
        if not found or found[-1][0].end <= span.start:
            found.append((span, label))
    return found


def nested(entities: Sequence[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Return the entities that lie in one of the outermost and in no other, in reading order."""
    outer = set(outermost(entities))
    return outermost([one for one in entities if one not in outer])


def _opinions(
    reading: Reading, answers: Sequence[Suggestion]
) -> tuple[list[tuple[str, float]], list[list[tuple[str, float]]]]:
    """Return per word the outermost likely answer, and what else it might be part of."""
    told = [("O", 0.0)] * len(reading.words)
    beliefs: list[list[tuple[str, float]]] = [[] for _ in reading.words]
    ends = _ends(reading)
    likely = outermost([(one.span, one.label) for one in answers if one.score >= _LIKELY])
    chosen = set(likely)
    for one in answers:
        first, after = _range(ends, one.span)
        is_chosen = (one.span, one.label) in chosen
        for place in range(first, after):
            letter = "B" if place == first else "I"
            if is_chosen:
                told[place] = (f"{letter}-{one.label}", one.score)
            elif one.score >= _FAINT:
                beliefs[place].append((f"{letter}{one.label}", one.score))
    return told, beliefs


def _ends(reading: Reading) -> list[int]:
    return [word.token.span.end for word in reading.words]


def _range(ends: list[int], span: Span) -> tuple[int, int]:
    """Return first and after of the words that a span touches."""
    return bisect_right(ends, span.start), bisect_left(ends, span.end) + 1


class LearnedOpinion:
    """Speaks of the labels for which it was better than the engine; see :mod:`..gate`."""

    def __init__(
        self,
        model: LearnedModel,
        number: int,
        describe: Describe,
        tagger: type[LearnedTagger | HeldBackTagger] = LearnedTagger,
    ) -> None:
        """Take a model whose checksum holds, its number, and what is to read its chains.

        Raises:
            ValueError: its chain cannot be read.
        """
        self._taggers = [tagger(chain) for chain in (model.chain, model.inner) if chain]
        self._looks_inside = bool(model.inner)
        self._labels = model.enabled
        self._describe = describe
        self.origin = f"{ORIGIN} {number}"

    def __bool__(self) -> bool:
        return bool(self._taggers and self._labels)

    def on(
        self,
        text: str,
        answers: Sequence[Suggestion],
        vocabulary: Vocabulary,
        cut: Sequence[Span] = (),
    ) -> list[Suggestion]:
        """Return the engine's answers as the learner sees them, and the names that it adds."""
        if not self:
            return list(answers)
        return self.on_view(ArticleView(text, answers, vocabulary, self._describe, cut), answers)

    def on_view(self, view: ArticleView, answers: Sequence[Suggestion]) -> list[Suggestion]:
        """Return the same for an article that has been looked at already."""
        if not self._taggers:
            return list(answers)
        added: dict[tuple[Span, str], float] = {}
        for sentence, sight in zip(view.sentences, view.sights, strict=True):
            for guess in (
                g for tagger in self._taggers for g in tagger.guesses(sight, self._labels)
            ):
                first, last = sentence[guess.start], sentence[guess.end - 1]
                span = self._span(view.reading, first, last, answers, guess.label)
                added[span, guess.label] = guess.probability
        likely = [(one.span, one.label) for one in answers if one.score >= _LIKELY]
        judged = {*outermost(likely), *(self._looked_at_inside(likely))}
        kept = [self._weighed(one, added, judged) for one in answers]
        return [
            *kept,
            *(
                Suggestion(span, label, self.origin, probability, _REASON)
                for (span, label), probability in added.items()
            ),
        ]

    def _looked_at_inside(self, likely: Sequence[tuple[Span, str]]) -> list[tuple[Span, str]]:
        """Return the nested answers of labels that the inner chain knows."""
        if not self._looks_inside:
            return []
        known = {label[2:] for label in self._taggers[-1].labels}
        return [one for one in nested(likely) if one[1] in known]

    def _span(
        self, reading: Reading, first: int, last: int, answers: Sequence[Suggestion], label: str
    ) -> Span:
        """Return the span of words; where an answer with these words stands, by its very edges."""
        whole = Span(reading.words[first].token.span.start, reading.words[last].end)
        for one in answers:
            at = reading.words[first].token.span
            if one.label == label and one.span.end == whole.end and at.covers(one.span.start):
                return one.span
        return reading.span(first, last + 1)

    def _weighed(
        self,
        one: Suggestion,
        added: dict[tuple[Span, str], float],
        judged: set[tuple[Span, str]],
    ) -> Suggestion:
        probability = added.pop((one.span, one.label), None)
        if probability is not None:
            return replace(one, score=(one.score + probability) / 2)
        if one.label in self._labels and (one.span, one.label) in judged:
            return replace(one, score=one.score / 2)
        return one


def plain_words(surface: str) -> WordAttributes:
    """Return a word of which no classes are known: the tagger's model is missing."""
    from muraji.extract.clusters import folded, readings

    word = folded(surface)
    return WordAttributes(Word(word, tuple(readings(word)), "?", "?"), [], [], alone=[f"w={word}"])
