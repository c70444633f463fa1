"""A clitic, quote mark or space inside an edge, or an edge in the middle of a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from muraji.domain.decision import Resize
from muraji.domain.issue import Issue
from muraji.domain.span import Span
from muraji.domain.words import Words
from muraji.text.characters import INVISIBLE
from muraji.text.clitics import proclitic_cuts
from muraji.text.matching import matching_key
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muraji.domain.annotation import Annotation
    from muraji.review.checks.article import CheckedArticle, Project
    from muraji.text.tokens import Token

NAME = "edges"
PAIRS = {"«": "»", "“": "”", "‘": "’", "(": ")", "[": "]", "{": "}", "‹": "›"}
CLOSING = {closing: opening for opening, closing in PAIRS.items()}
STRAIGHT = frozenset("\"'")
LOOSE = frozenset("،؛:,;!?؟-–—…|/ـ")
"""Marks that never belong to an entity where they stand at its edge."""
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_FULL_STOP = re.compile(r"[\u0621-\u064a]{3}\.$")
"""Behind a word of three Arabic letters: shorter ones are abbreviations, as in «د.»."""
PROCLITIC_FROM = 0.95
"""How likely the first letter has to be a proclitic where the bare name is not known."""
SURE, LIKELY = 0.95, 0.75

MARK = Words("A mark or space inside the edge", "علامة أو مسافة داخل الحافة")
HALF = Words("One of two marks is left outside", "إحدى العلامتين خارج الحافة")
PROCLITIC = Words("A proclitic inside the edge", "حرف متصل داخل الحافة")
MIDDLE = Words("The edge stands within a word", "الحافة في وسط كلمة")


def check(article: CheckedArticle, project: Project) -> Iterator[Issue]:
    """Yield the mentions whose edges take in too much, or cut a word or a pair of marks in two."""
    for row in article.accepted:
        found = _mended(row.span, article, project)
        if found is None:
            continue
        span, words, weight = found
        surface = article.surface(span)
        yield Issue(
            NAME,
            article.id,
            row.span,
            article.surface(row.span),
            row.label,
            words,
            weight,
            row.id,
            Resize(row.id, span) if _is_free(span, row, article) else None,
            Words(f"Make it “\u2068{surface}\u2069”", f"اجعلها «\u2068{surface}\u2069»"),
        )


def _is_free(span: Span, row: Annotation, article: CheckedArticle) -> bool:
    others = [other.span for other in article.accepted if other.id != row.id]
    return not any(span == other or span.crosses(other) for other in others)


def _mended(
    span: Span, article: CheckedArticle, project: Project
) -> tuple[Span, Words, float] | None:
    text = article.text
    trimmed = trimmed_of_marks(text, span)
    if trimmed is not None and trimmed != span:
        return trimmed, MARK, SURE
    closed = _closed(text, span)
    if closed is not None:
        return closed, HALF, SURE
    first, last = _word_at(article, span.start), _word_at(article, span.end - 1)
    if last is not None and last.kind is TokenKind.WORD and last.span.end > span.end:
        return Span(span.start, last.span.end), MIDDLE, LIKELY
    if first is None or first.kind is not TokenKind.WORD:
        return None
    cuts = proclitic_cuts(text, first.span)
    if span.start not in cuts and span.start > first.span.start:
        return Span(max(cut for cut in cuts if cut < span.start), span.end), MIDDLE, LIKELY
    start = _bare_start(first, span, article, project)
    return None if start is None else (Span(start, span.end), PROCLITIC, SURE)


def trimmed_of_marks(text: str, span: Span) -> Span | None:
    """Return the span without the marks at its edges that do not belong; None if nothing is left."""
    start, end = span.start, span.end
    while start < end:
        inside = text[start:end]
        if _is_wrapped(inside):
            start, end = start + 1, end - 1
        elif _begins_wrongly(inside):
            start += 1
        elif _ends_wrongly(inside):
            end -= 1
        else:
            return Span(start, end)
    return None


def _is_wrapped(inside: str) -> bool:
    first, last = inside[0], inside[-1]
    if first in STRAIGHT:
        return len(inside) > 1 and last == first and inside.count(first) == 2
    return PAIRS.get(first) == last and PAIRS[first] not in inside[:-1]


def _begins_wrongly(inside: str) -> bool:
    first = inside[0]
    if first in PAIRS:
        return False  # its other half is inside, or just behind the edge
    return _is_loose(first) or first in CLOSING or (first in STRAIGHT and inside.count(first) == 1)


def _ends_wrongly(inside: str) -> bool:
    last = inside[-1]
    if last in CLOSING:
        return CLOSING[last] not in inside
    if last in STRAIGHT:
        return inside.count(last) == 1
    return _is_loose(last) or last in PAIRS or bool(_FULL_STOP.search(inside))


def _is_loose(letter: str) -> bool:
    return letter.isspace() or letter in LOOSE or bool(_INVISIBLE.match(letter))


def _closed(text: str, span: Span) -> Span | None:
    """Return the span with the closing mark just behind it, where its opening mark is inside."""
    inside = span.of(text)
    for opening, closing in PAIRS.items():
        if inside.count(opening) == inside.count(closing) + 1 and text[span.end :][:1] == closing:
            if inside.startswith(opening):
                return Span(span.start + 1, span.end)
            return Span(span.start, span.end + 1)
    return None


def _word_at(article: CheckedArticle, place: int) -> Token | None:
    return next((word for word in article.words if word.span.covers(place)), None)


def _bare_start(word: Token, span: Span, article: CheckedArticle, project: Project) -> int | None:
    """Return where the name begins behind a proclitic that the mention takes in."""
    if word.span.start != span.start:
        return None
    form = project.clitics.likeliest(word.text)
    start = span.start + form.cut
    if not form.prefix or start >= span.end:
        return None
    key, bare = article.key_of(span), matching_key(article.text[start : span.end])
    whole = project.counts_of(key)
    if whole is not None and sum(whole.accepted.values()) > 1:
        return None
    known = project.counts_of(bare)
    if known is not None and sum(known.accepted.values()) >= 1:
        return start
    return start if form.weight >= PROCLITIC_FROM else None
