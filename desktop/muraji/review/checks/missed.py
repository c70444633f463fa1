"""A name that is marked elsewhere and not here."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from muraji.domain.annotation import MentionState
from muraji.domain.article import ReviewState
from muraji.domain.decision import Add
from muraji.domain.issue import Issue
from muraji.domain.span import Span
from muraji.domain.words import Words
from muraji.text.clitics import proclitic_cuts
from muraji.text.matching import matching_key
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from muraji.review.checks.article import CheckedArticle, Project

NAME = "missed"
SHORTEST = 3
"""Letters that a name needs: shorter ones are too often other words."""
MOST_WORDS = 8
HERE, ELSEWHERE = 0.9, 0.7
WORDS = frozenset({TokenKind.WORD, TokenKind.LATIN})


def check(article: CheckedArticle, project: Project) -> Iterator[Issue]:
    """Yield the places where a name of this article, or one well known, is not marked."""
    here = _names_here(article, project)
    known = project.known_names if _is_finished(article) else {}
    wanted = {**known, **here}
    if not wanted:
        return
    # What still waits in a finished article is asked about no more: it is missed like the rest.
    is_over = _is_finished(article)
    taken = [
        row.span
        for row in article.document.annotations
        if not (is_over and row.state is MentionState.PENDING)
    ]
    cut = [zone.span for zone in article.document.regions if not zone.kind.is_content]
    found: list[tuple[Span, str]] = []
    for span, key in _occurrences(article, wanted):
        if any(span.overlaps(other) for other in (*taken, *cut, *(one for one, _ in found))):
            continue
        found.append((span, key))
    for span, key in found:
        yield _issue(article, project, span, wanted[key], is_here=key in here)


def _is_finished(article: CheckedArticle) -> bool:
    return article.document.status.state is ReviewState.FINISHED


def _names_here(article: CheckedArticle, project: Project) -> dict[str, str]:
    """Return the names of the article under one label, which the project rejects less often."""
    found = {}
    for key, labels in article.keys.items():
        label = next(iter(labels))
        counts = project.counts_of(key)
        rejected = counts.rejected if counts else 0
        accepted = sum(counts.accepted.values()) if counts else 1
        is_long = len(key) >= SHORTEST
        if len(labels) == 1 and is_long and project.is_name(label) and rejected < accepted:
            found[key] = label
    return found


def _occurrences(article: CheckedArticle, wanted: Mapping[str, str]) -> Iterator[tuple[Span, str]]:
    """Yield where the names stand, the longest first at each word, with their keys."""
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for key in wanted:
        parts = key.split(" ")
        if len(parts) <= MOST_WORDS:
            lengths[parts[0]].add(len(parts))
    words = article.words
    for place, word in enumerate(words):
        if word.kind not in WORDS:
            continue
        for start in proclitic_cuts(article.text, word.span):
            first = matching_key(article.text[start : word.span.end])
            for length in sorted(lengths.get(first, ()), reverse=True):
                last = min(place + length, len(words)) - 1
                span = Span(start, words[last].span.end)
                key = matching_key(span.of(article.text))
                if key in wanted and "\n" not in span.of(article.text):
                    yield span, key
                    break


def _issue(
    article: CheckedArticle, project: Project, span: Span, label: str, *, is_here: bool
) -> Issue:
    title = project.labels[label].title
    words = (
        Words(
            f"Marked as {title.en} elsewhere in this article", f"مُعلّمة {title.ar} في موضع آخر هنا"
        )
        if is_here
        else Words(f"Always marked as {title.en} elsewhere", f"مُعلّمة {title.ar} دائمًا في غيرها")
    )
    return Issue(
        NAME,
        article.id,
        span,
        article.surface(span),
        label,
        words,
        HERE if is_here else ELSEWHERE,
        fix=Add(article.id, span, label),
        fix_words=Words(f"Mark it as {title.en}", f"علّمها {title.ar}"),
    )
