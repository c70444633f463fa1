"""The article as a whole: what one mention makes sure helps the others, and one entity has one link."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from muraji.domain.span import merged
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.text.matching import matching_key
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from muraji.domain.span import Span
    from muraji.extract.reading import Reading

_NAMES = frozenset(["PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "LAW", "PRODUCT"])
_SURE = 0.8
_AGAIN = Words(
    "the same name is certain elsewhere in the article", "الاسم نفسه مؤكد في موضع آخر من المقال"
)
_SHORT = Words("the short form of a name in this article", "صيغة مختصرة لاسم ورد في المقال")
_BRACKETED = Words("stands in brackets after a body", "بين قوسين بعد اسم هيئة")
_TITLE = Words("a title before a name", "لقب قبل اسم")
_SHORT_BODIES = frozenset(["المرصد", "الائتلاف", "الحشد"])
ORIGIN = "mentions 1"
_BRACKETS = {"(": ")", "«": "»"}
_QUOTED = frozenset([("«", "»"), ("“", "”"), ('"', '"')])


def repeated(reading: Reading, found: Sequence[Suggestion]) -> list[Suggestion]:
    """Return the mentions of sure names that nothing has proposed yet, in full or short form."""
    names = _sure_names(reading, found)
    names.update(
        {key: value for key, value in _short_forms(reading, found).items() if key not in names}
    )
    again = _quoted_again(reading, found)
    if not names:
        return again
    firsts: dict[str, list[tuple[str, ...]]] = {}
    for key in names:
        firsts.setdefault(key[0], []).append(key)
    for keys in firsts.values():
        keys.sort(key=len, reverse=True)
    taken = {(one.span, one.label): one.score for one in found}
    people = merged(one.span for one in found if one.label == "PERSON" and one.score >= 0.5)
    starts = [span.start for span in people]
    added: list[Suggestion] = []
    for index, stem in enumerate(reading.stems):
        for key in firsts.get(stem, ()):
            if not _stands(reading, index, key):
                continue
            label, score, reason = names[key]
            span = reading.span(index, index + len(key))
            at = bisect_right(starts, span.start) - 1
            within = at >= 0 and people[at].contains(span) and label == "PERSON"
            if taken.get((span, label), 0.0) < score and not within:
                added.append(Suggestion(span, label, ORIGIN, score, reason))
            break
    return added + again


def _quoted_again(reading: Reading, found: Sequence[Suggestion]) -> list[Suggestion]:
    """Return everyday words in quote marks that are a body's name elsewhere in the text: «المباني»."""
    quoted = [
        index
        for index in range(1, len(reading.stems) - 1)
        if (reading.stems[index - 1], reading.stems[index + 1]) in _QUOTED
    ]
    if not quoted:
        return []
    starts = {word.start: index for index, word in enumerate(reading.words)}
    sure = {
        reading.stems[index]
        for one in found
        if one.label == "ORG" and one.score >= 0.65 and (index := starts.get(one.span.start))
        if reading.words[index].end == one.span.end
    }
    taken = {one.span for one in found if one.label == "ORG"}
    spans = [reading.span(index, index + 1) for index in quoted if reading.stems[index] in sure]
    return [Suggestion(one, "ORG", ORIGIN, 0.82, _AGAIN) for one in spans if one not in taken]


def in_brackets(reading: Reading, found: Sequence[Suggestion]) -> list[Suggestion]:
    """Return the short names that stand in brackets right after a body: هيئة كذا (سدايا)."""
    opening = {
        reading.words[index - 1].end: index
        for index, stem in enumerate(reading.stems)
        if index and stem in _BRACKETS
    }
    added: list[Suggestion] = []
    for one in found:
        index = opening.get(one.span.end, 0)
        if one.label not in ("ORG", "EVENT") or one.score < _SURE or not index:
            continue
        if reading.stem(index + 2) != _BRACKETS[reading.stems[index]] or index + 1 >= len(
            reading.words
        ):
            continue
        word = reading.words[index + 1]
        named = word.is_word and not (word.lexeme.nationality or word.lexeme.places)
        if named or word.token.kind is TokenKind.LATIN:
            span = reading.whole(index + 1, index + 2)
            added.append(Suggestion(span, one.label, ORIGIN, 0.85, _BRACKETED))
    return added


def titles_before(reading: Reading, found: Sequence[Suggestion]) -> list[Suggestion]:
    """Return the titles that stand right before a person and that nothing has proposed yet."""
    starts = {word.start: index for index, word in enumerate(reading.words)}
    ends = {one.span.end for one in found if one.label == "OCC" and one.score >= 0.5}
    added: list[Suggestion] = []
    for one in found:
        index = starts.get(one.span.start)
        if one.label != "PERSON" or one.score < 0.6 or not index:
            continue
        before = reading.words[index - 1]
        opener = reading.words[index - 2].lexeme.head if index > 1 else None
        is_body = opener is not None and opener.inside and opener.label in ("FAC", "ORG", "EVENT")
        is_title = before.lexeme.honorific and before.lexeme.definite and not is_body
        if is_title:
            someone = reading.vocabulary.lexicon.words("titles", "persons")
            is_title = before.lexeme.stem not in someone
        if is_title and before.end not in ends:
            span = reading.span(index - 1, index)
            added.append(Suggestion(span, "OCC", ORIGIN, 0.85, _TITLE))
    return added


def _stands(reading: Reading, index: int, key: tuple[str, ...]) -> bool:
    return all(reading.key(index + i) == key[i] for i in range(1, len(key)))


def _key(reading: Reading, starts: dict[int, int], span: Span) -> tuple[str, ...]:
    """Return the stems of a span that begins and ends with words; empty where it does not."""
    index = starts.get(span.start)
    if index is None:
        return ()
    stems = [reading.stems[index]]
    while reading.words[index].end < span.end:
        index += 1
        stems.append(reading.key(index))
    return tuple(stems) if reading.words[index].end == span.end else ()


def _sure_names(
    reading: Reading, found: Sequence[Suggestion]
) -> dict[tuple[str, ...], tuple[str, float, Words]]:
    starts = {word.start: index for index, word in enumerate(reading.words)}
    names: dict[tuple[str, ...], tuple[str, float, Words]] = {}
    for suggestion in sorted(found, key=lambda one: -one.score):
        if suggestion.label not in _NAMES or suggestion.score < _SURE:
            continue
        key = _key(reading, starts, suggestion.span)
        if not key or key in names:
            continue
        lexeme = reading.words[starts[suggestion.span.start]].lexeme
        weak = len(key) == 1 and (lexeme.common or lexeme.verb or len(key[0]) < 4)
        if weak and not (lexeme.places and suggestion.label in ("GPE", "LOC")):
            continue
        names[key] = (suggestion.label, 0.68 if weak else 0.82, _AGAIN)
    return names


def _short_forms(
    reading: Reading, found: Sequence[Suggestion]
) -> dict[tuple[str, ...], tuple[str, float, Words]]:
    """Return surnames of the persons found, and bodies called by their first word alone."""
    starts = {word.start: index for index, word in enumerate(reading.words)}
    short: dict[tuple[str, ...], tuple[str, float, Words]] = {}
    for suggestion in found:
        if suggestion.score < 0.6:
            continue
        key = _key(reading, starts, suggestion.span)
        if suggestion.label == "ORG" and len(key) > 1 and key[0] in _SHORT_BODIES:
            short[key[:1]] = ("ORG", 0.85, _SHORT)
        if suggestion.label != "PERSON" or len(key) < 2 or suggestion.score < 0.7:
            continue
        index = starts[suggestion.span.start] + len(key) - 1
        lexeme = reading.words[index].lexeme
        if lexeme.key in ("الله", "الدين"):
            continue
        if lexeme.definite:
            weak = lexeme.common and not key[-1].endswith("ي")
            score = 0.45 if lexeme.nationality else 0.6 if weak else 0.86
        else:
            score = 0.4 if lexeme.common or lexeme.places or len(key[-1]) < 3 else 0.86
        short.setdefault(key[-1:], ("PERSON", score, _SHORT))
        if len(key) > 2:
            short.setdefault(key[-2:], ("PERSON", 0.8, _SHORT))
            short.setdefault((key[0], key[-1]), ("PERSON", 0.85, _SHORT))
    return short


def linked(text: str, found: Iterable[Suggestion]) -> list[Suggestion]:
    """Give mentions of one entity one link and one value: the short form those of the long form.

    A place keeps its GeoNames id. Other names are linked by label and matching key of their longest
    form; where no value is known it is that form as the article writes it.
    """
    suggestions = list(found)
    keys = [_name_key(text, one) if one.label in _NAMES else "" for one in suggestions]
    longest: dict[tuple[str, str], tuple[str, str]] = {}
    by_size = sorted(range(len(suggestions)), key=lambda i: -len(suggestions[i].span))
    for place in by_size:
        one = suggestions[place]
        if keys[place] and one.score >= 0.5:
            surface = one.span.of(text)
            longest.setdefault((one.label, keys[place]), (keys[place], surface))
            if one.label == "PERSON" and " " in keys[place]:
                surname = keys[place].rpartition(" ")[2]
                longest.setdefault((one.label, surname), (keys[place], surface))
            if one.label == "ORG" and surface.split()[0] in _SHORT_BODIES:
                first = keys[place].partition(" ")[0]
                longest.setdefault((one.label, first), (keys[place], surface))
    result = []
    for one, key in zip(suggestions, keys, strict=True):
        if not key:
            result.append(one)
            continue
        full, surface = longest.get((one.label, key), (key, one.span.of(text)))
        link = one.link or f"{one.label.lower()}:{full.replace(' ', '-')}"
        value = one.value if one.value is not None else " ".join(surface.split())
        result.append(
            Suggestion(one.span, one.label, one.origin, one.score, one.reason, value, link)
        )
    return result


def _name_key(text: str, one: Suggestion) -> str:
    surface = one.span.of(text)
    if surface.startswith("ل") and one.span.start and text[one.span.start - 1] == "ل":
        surface = "ا" + surface
    return matching_key(surface)
