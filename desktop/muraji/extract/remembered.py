"""What this project's reviewers made of a name before: evidence that weighs, not a verdict."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from muraji.domain.counting import ARTICLES, TIMES
from muraji.domain.evidence import Verdict
from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.text.matching import matching_key, name_key, neighbours
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from muraji.domain.evidence import Refusal, Tally
    from muraji.extract.reading import Reading, Word

Verdicts: TypeAlias = "dict[str, dict[Verdict, tuple[int, int]]]"
"""By label and verdict: in how many mentions, in how many articles."""
ORIGIN = "memory 1"
_SERVANTS = frozenset(["عبد", "ابو", "ام", "ابن", "بن"])
"""First words of names that are written together with the next or apart."""
_PARTS = frozenset([TokenKind.WORD, TokenKind.LATIN, TokenKind.NUMBER])
_OWN = 1.5
"""How many articles of evidence the engine's own opinion is worth."""
_AGAIN = 0.25
"""What a further mention in the same article adds to the first."""
_MOST = 8.0
"""Articles of evidence after which more changes nothing."""
_REFUSED = 0.7
"""One rejection is evidence, not a veto: a veto on the first cost recall in a prototype."""
_SAME_PLACE, _SAME_SIDE = 2.0, 0.5
"""What a refusal between the same two words, or beside the same one, weighs in addition."""
_PHRASE, _WORD, _COMMON_WORD = 0.6, 0.45, 0.1
"""How probable a name is where nobody but the memory proposes it."""
_OTHER = 0.1
"""What an acceptance under another label weighs where this one was never refused."""
_CONFLICT = 0.55
"""The most that a name is given whose label the reviewers have not agreed on."""
_AGREED = 3.0
"""So many times more often than any other, a label is the label of a name."""


class Remembered:
    """Weighs suggestions by what was decided on the same name, and proposes names accepted before."""

    def __init__(
        self,
        tallies: Iterable[Tally] = (),
        refusals: Iterable[Refusal] = (),
        unlisted: Collection[str] = (),
    ) -> None:
        """Take the evidence; names under the labels ``unlisted`` are weighed but never proposed.

        Numbers and dates are such labels: a grammar finds them, and «ثلاثة» is not a name.
        """
        self._tallies: dict[str, Verdicts] = {}
        self._inside: dict[str, Verdicts] = {}
        for one in tallies:
            labels = (self._inside if one.is_inside else self._tallies).setdefault(one.key, {})
            labels.setdefault(one.label, {})[one.verdict] = (one.mentions, one.articles)
        self._refusals: defaultdict[tuple[str, str], list[Refusal]] = defaultdict(list)
        for refusal in refusals:
            self._refusals[refusal.key, refusal.label].append(refusal)
        self._unlisted = frozenset(unlisted)
        self._longest: dict[str, int] = {}
        for key, labels in self._tallies.items():
            if any(Verdict.ACCEPTED in verdicts for verdicts in labels.values()):
                first, size = key.partition(" ")[0], key.count(" ") + 1
                self._longest[first] = max(size, self._longest.get(first, 0))
        self._may_begin: dict[str, bool] = {}

    def __bool__(self) -> bool:
        return bool(self._tallies or self._inside)

    def weighed(self, text: str, one: Suggestion) -> Suggestion:
        """Return a suggestion with the score and the reason that the evidence gives it."""
        key = name_key(text, one.span)
        if key not in self._tallies:
            return one
        return self._weighed(text, one, key)

    def has_accepted(self, text: str, one: Suggestion) -> bool:
        """Say whether this name was accepted under this label before."""
        verdicts = self._tallies.get(name_key(text, one.span), {}).get(one.label, {})
        return Verdict.ACCEPTED in verdicts

    def was_refused(self, text: str, one: Suggestion) -> bool:
        """Say whether this name was refused under this label before."""
        verdicts = self._tallies.get(name_key(text, one.span), {}).get(one.label, {})
        return Verdict.REJECTED in verdicts or Verdict.CORRECTED in verdicts

    def inside(self, text: str, one: Suggestion) -> Suggestion:
        """Return a suggestion that stands in a longer name as such places were decided on."""
        labels = self._inside.get(name_key(text, one.span))
        if labels is None or one.label not in labels:
            return one
        verdicts = labels[one.label]
        right = _weight(*verdicts.get(Verdict.ACCEPTED, (0, 0)))
        wrong = _wrong(verdicts)
        score = (_OWN * min(one.score, _PHRASE) + right) / (_OWN + right + wrong)
        return replace(one, score=score, reason=_reason(one.label, labels))

    def names(self, reading: Reading) -> list[Suggestion]:
        """Return the names accepted before, wherever the text has them, with proclitics left out."""
        found: list[Suggestion] = []
        if not self._longest:
            return found
        for index, word in enumerate(reading.words):
            if word.token.kind not in _PARTS or not self._begins(word):
                continue
            for span, key in self._matches(reading, index, word):
                for label, verdicts in self._tallies[key].items():
                    if Verdict.ACCEPTED not in verdicts or label in self._unlisted:
                        continue
                    prior = _prior(word, key)
                    one = Suggestion(span, label, ORIGIN, prior, Words("", ""))
                    found.append(self._weighed(reading.text, one, key))
        return found

    def _begins(self, word: Word) -> bool:
        """Say whether a name that was accepted may begin in this word."""
        surface = word.token.text
        begins = self._may_begin.get(surface)
        if begins is None:
            keys = [key for _, key in first_keys(word)]
            begins = any(key in self._longest or key in _SERVANTS for key in keys)
            self._may_begin[surface] = begins
        return begins

    def _matches(self, reading: Reading, index: int, word: Word) -> Iterator[tuple[Span, str]]:
        """Yield the names that begin in this word, by the reading with the fewest proclitics."""
        following = reading.words[index + 1 : index + 2]
        for start, first in first_keys(word, following[0] if following else None):
            most = self._longest.get(first)
            if most is None:
                continue
            is_found = False
            # A word written apart may be one with the next in the key: عبد الرحمن.
            for after in range(index, min(index + 2 * most, len(reading.words))):
                if reading.words[after].token.kind is TokenKind.NEWLINE:
                    break
                if reading.words[after].token.kind not in _PARTS:
                    continue
                span = Span(start, reading.words[after].end)
                key = name_key(reading.text, span)
                if key in self._tallies:
                    is_found = True
                    yield span, key
            if is_found:
                return

    def _weighed(self, text: str, one: Suggestion, key: str) -> Suggestion:
        labels = self._tallies[key]
        verdicts = labels.get(one.label, {})
        others = {
            label: _weight(*other[Verdict.ACCEPTED])
            for label, other in labels.items()
            if label != one.label and Verdict.ACCEPTED in other
        }
        right = _weight(*verdicts.get(Verdict.ACCEPTED, (0, 0)))
        refused = _wrong(verdicts) + self._same_places(text, one, key)
        # A name may well have two labels, by its place; the engine looks at that, the memory does not.
        wrong = refused + sum(others.values()) * (1.0 if refused else _OTHER)
        if not right and not wrong:
            return one
        own = _OWN if one.score > _COMMON_WORD else 2 * _OWN
        score = (own * one.score + right) / (own + right + wrong)
        rival = max(others.values(), default=0.0)
        if rival and right and rival < _AGREED * right and right < _AGREED * rival:
            score = min(score, _CONFLICT)
        return replace(one, score=min(score, 0.99), reason=_reason(one.label, labels))

    def _same_places(self, text: str, one: Suggestion, key: str) -> float:
        refusals = self._refusals.get((key, one.label))
        if not refusals:
            return 0.0
        before, after = neighbours(text, one.span)
        weight = 0.0
        for refusal in refusals:
            sides = (refusal.before == before) + (refusal.after == after)
            if sides == 2 and (before or after):
                weight += _SAME_PLACE * min(refusal.mentions, 2)
            elif (before and refusal.before == before) or (after and refusal.after == after):
                weight += _SAME_SIDE
        return min(weight, _MOST)


def first_keys(word: Word, following: Word | None = None) -> list[tuple[int, str]]:
    """Return (start, key) of each name that this word may begin: proclitics on, then ever fewer.

    ``start`` is a code point of the text; ``following`` is the word after, which a name like
    عبد الرحمن is written together with.
    """
    found: dict[int, str] = {}
    forms = sorted(word.lexeme.forms, key=lambda form: form.cut)
    for form in forms:
        key = matching_key(form.stem)
        if key in _SERVANTS and following is not None:
            key += matching_key(following.token.text)
        found.setdefault(word.token.span.start + form.cut, key)
    return list(found.items())


def asked_firsts(reading: Reading) -> list[str]:
    """Return every first word under which evidence may bear on this text, as keys."""
    words = reading.words
    keys: dict[str, None] = {}
    for word, following in zip(words, [*words[1:], None], strict=True):
        if word.token.kind in _PARTS:
            keys.update((key, None) for _, key in first_keys(word, following))
            keys[matching_key(word.token.text)] = None
            keys[matching_key(word.token.text[word.lexeme.cut :])] = None
    return list(keys)


def _weight(mentions: int, articles: int) -> float:
    return min(articles + _AGAIN * (mentions - articles), _MOST)


def _wrong(verdicts: dict[Verdict, tuple[int, int]]) -> float:
    refused = (Verdict.REJECTED, Verdict.CORRECTED)
    return _REFUSED * sum(_weight(*verdicts.get(verdict, (0, 0))) for verdict in refused)


def _prior(word: Word, key: str) -> float:
    if " " in key:
        return _PHRASE
    lexeme = word.lexeme
    return _COMMON_WORD if lexeme.common or lexeme.verb or lexeme.stop or len(key) < 3 else _WORD


def _reason(label: str, labels: Verdicts) -> Words:
    """Say how often this was accepted, here and under other labels, and how often refused."""
    verdicts = labels.get(label, {})
    parts = []
    if Verdict.ACCEPTED in verdicts:
        times, articles = _counted(verdicts[Verdict.ACCEPTED])
        parts.append(
            Words(f"accepted {times.en} in {articles.en}", f"قُبل {times.ar} في {articles.ar}")
        )
    for other, verdict in labels.items():
        if other != label and Verdict.ACCEPTED in verdict:
            times, _ = _counted(verdict[Verdict.ACCEPTED])
            parts.append(Words(f"accepted as {other} {times.en}", f"قُبل بالفئة {other} {times.ar}"))
    refused = [verdicts[v] for v in (Verdict.REJECTED, Verdict.CORRECTED) if v in verdicts]
    if refused:
        mentions = sum(count for count, _ in refused)
        times, articles = _counted((mentions, max(count for _, count in refused)))
        parts.append(
            Words(f"refused {times.en} in {articles.en}", f"لم يُقبل {times.ar} في {articles.ar}")
        )
    return Words(
        "here before: " + ", ".join(part.en for part in parts),
        "سبق في هذا المشروع: " + "، ".join(part.ar for part in parts),
    )


def _counted(count: tuple[int, int]) -> tuple[Words, Words]:
    return TIMES.of(count[0]), ARTICLES.of(count[1])
