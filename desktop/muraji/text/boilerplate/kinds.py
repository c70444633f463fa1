"""Tells kinds of zone apart once it is known which lines are the article's."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from muraji.domain.region import RegionKind
from muraji.text.boilerplate.lines import BULLETS
from muraji.text.boilerplate.model import REFUSED
from muraji.text.boilerplate.shape import bucket

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.text.boilerplate.lines import Line
    from muraji.text.boilerplate.model import Chain
    from muraji.text.boilerplate.shape import Shape

BODY = "body"
COUNTER = re.compile(r"^[^\d\n]{0,40}[\d٠-٩][\d٠-٩.,٬٫ ]*\W*(?:\w+\W*){0,3}$")
"""A number with few words around it."""
NEWS = frozenset({"related", "other_news_teaser"})
COUNT = "view_counter"
NEWS_HEADS = frozenset({"related", "listing"})
"""Classes of phrases above lists of other news."""
HEADS = frozenset(
    {
        "related",
        "listing",
        "comment",
        "tags",
        "share",
        "follow",
        "source",
        "legal",
        "newsletter",
        "app",
        "menu",
        "weather",
        "poll",
    }
)
"""Classes of phrases that say what stands below them."""
LONGEST_HEADING = 6
"""Words of a heading."""
LONGEST_COUNTER = 60
"""Letters of a counter."""


def is_content(kind: str) -> bool:
    """Say whether lines of this kind belong to the article."""
    return kind == BODY or RegionKind(kind).is_content


def kind_features(
    lines: Sequence[Line], shapes: Sequence[Shape], inside: Sequence[bool]
) -> list[list[str]]:
    """Return what is seen of every line once it is known which lines are the article's.

    Args:
        lines: the lines of the page.
        shapes: their shapes, with the features of each line in its page.
        inside: for each line, whether it belongs to the article.
    """
    own = [list(shape.features) for shape in shapes]
    for more in (
        article_features(shapes, inside),
        run_features(shapes, inside),
        heading_features(lines, shapes, inside),
        mark_features(lines, shapes),
    ):
        for features, added in zip(own, more, strict=True):
            features.extend(added)
    return own


def article_features(shapes: Sequence[Shape], inside: Sequence[bool]) -> list[list[str]]:
    """Say how much of the article stands before and after each line."""
    kept = [0, *accumulate(inside)]
    prose = [
        0,
        *accumulate(own and shape.prose for own, shape in zip(inside, shapes, strict=True)),
    ]
    result = []
    for i, shape in enumerate(shapes):
        state = "in" if inside[i] else "out"
        behind, ahead = prose[i], prose[-1] - prose[i + 1]
        texts = f"{min(behind, 2)},{min(ahead, 2)}"
        order = f"{min(kept[i], 3)},{min(kept[-1] - kept[i + 1], 2)}"
        near = ",".join(
            ("edge" if not 0 <= place < len(shapes) else word_for(shapes[place], inside[place]))
            for place in (i - 1, i + 1)
        )
        result.append(
            [
                f"{state}",
                f"{state},texts={texts}",
                f"{state},texts={texts},length={shape.length}",
                f"{state},texts={texts},end={shape.ending}",
                f"{state},order={order}",
                f"{state},near={near}",
                f"{state},near={near},texts={texts}",
                f"{state},near={near},length={shape.length}",
                *(f"{state},texts={texts},has={name}" for name in shape.classes),
            ]
        )
    return result


def word_for(shape: Shape, is_inside: bool) -> str:
    """Name what a neighbour is: running text, other text of the article, or not the article's."""
    if not is_inside:
        return "out"
    return "prose" if shape.prose else "own"


def run_features(shapes: Sequence[Shape], inside: Sequence[bool]) -> list[list[str]]:
    """Say where each line stands in its run of lines outside the article."""
    count = len(shapes)
    result: list[list[str]] = [[] for _ in shapes]
    start = 0
    while start < count:
        end = start
        while end < count and inside[end] == inside[start]:
            end += 1
        if not inside[start]:
            side = "before" if start == 0 else "after" if end == count else "within"
            size = bucket(end - start, (2, 3, 5, 9, 20))
            for i in range(start, end):
                place = f"{min(i - start, 2)},{min(end - 1 - i, 2)}"
                result[i] += [
                    f"run={side}",
                    f"run={side},size={size}",
                    f"run={side},place={place}",
                    f"run={side},length={shapes[i].length}",
                    *(f"run={side},has={name}" for name in shapes[i].classes),
                ]
        start = end
    return result


def heading_features(
    lines: Sequence[Line], shapes: Sequence[Shape], inside: Sequence[bool]
) -> list[list[str]]:
    """Say under which heading each line outside the article stands, however far above."""
    result: list[list[str]] = []
    heading, place = "none", 0
    for i, (line, shape) in enumerate(zip(lines, shapes, strict=True)):
        own: list[str] = []
        if inside[i]:
            heading, place = "article", i
        else:
            far = bucket(i - place, (2, 5, 12, 30))
            own = [
                f"head={heading}",
                f"head={heading},{far}",
                f"head={heading},length={shape.length}",
                f"head={heading},end={shape.ending},prose={shape.prose}",
            ]
            found = shape.classes & HEADS
            if found and line.length <= LONGEST_HEADING:
                heading, place = "+".join(sorted(found)), i
                own.append(f"is_head={heading}")
        result.append(own)
    return result


def mark_features(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[list[str]]:
    """Say which lines count readers, and which go on with the list of the line before."""
    result = []
    marks = [bullet_of(line) for line in lines]
    for i, (line, shape) in enumerate(zip(lines, shapes, strict=True)):
        own = []
        if len(line.text) <= LONGEST_COUNTER and COUNTER.match(line.text):
            own.append("counter")
            own += [f"counter,has={name}" for name in shape.classes]
        if marks[i]:
            goes_on = i > 0 and marks[i - 1] == marks[i]
            own.append(f"bullets={'on' if goes_on else 'first'}")
        for step in (-2, 2):
            if 0 <= i + step < len(lines):
                other = shapes[i + step]
                alike = (other.length, other.ending, other.classes) == (
                    shape.length,
                    shape.ending,
                    shape.classes,
                )
                own.append(f"{step:+}alike={alike}")
        result.append(own)
    return result


def bullet_of(line: Line) -> str:
    """Return the mark that a line of a list begins with, or nothing."""
    return line.text[0] if line.text[0] in BULLETS and len(line.text) > 1 else ""


def choose_kinds(
    chain: Chain, lines: Sequence[Line], shapes: Sequence[Shape], inside: Sequence[bool]
) -> list[str]:
    """Return the kind of every line, ``body`` among them; the article stays the article."""
    content = [is_content(state) for state in chain.states]
    bias = {own: [0.0 if is_own == own else REFUSED for is_own in content] for own in (True, False)}
    rows = kind_features(lines, shapes, inside)
    scores = [chain.scores(row, bias[own]) for row, own in zip(rows, inside, strict=True)]
    kinds = [chain.states[state] for state in chain.best_path(scores)]
    return settle_news(lines, shapes, settle_lists(lines, kinds))


def settle_lists(lines: Sequence[Line], kinds: Sequence[str]) -> list[str]:
    """Give the lines of a bulleted list outside the article the kind of the heading above it."""
    result = list(kinds)
    start = 0
    while start < len(lines):
        mark = bullet_of(lines[start])
        end = start + 1
        while mark and end < len(lines) and bullet_of(lines[end]) == mark:
            end += 1
        listed = result[start:end]
        if end - start > 1 and not any(map(is_content, listed)):
            above = result[start - 1] if start else BODY
            headed = not is_content(above) and lines[start - 1].length <= LONGEST_HEADING
            kind = above if headed and above in listed else max(listed, key=listed.count)
            result[start:end] = [kind] * len(listed)
        start = end
    return result


def settle_news(lines: Sequence[Line], shapes: Sequence[Shape], kinds: Sequence[str]) -> list[str]:
    """Let a single line change the kind of a list of other news only if it is a heading.

    Counters may stand between the lines.
    """
    result = list(kinds)
    before = BODY
    stretch: list[int] = []
    for i, kind in enumerate([*kinds, BODY]):
        if kind == COUNT:
            continue
        if stretch and kind != kinds[stretch[0]]:
            first = stretch[0]
            if (
                before in NEWS
                and len(stretch) == 1
                and not is_news_heading(lines[first], shapes[first])
            ):
                for member in stretch:
                    result[member] = before
            before = result[first]
            stretch = []
        if kind in NEWS:
            stretch.append(i)
        else:
            before = BODY
    return result


def is_news_heading(line: Line, shape: Shape) -> bool:
    """Say whether a line reads like the heading of a list of other news."""
    return line.length <= LONGEST_HEADING and not shape.classes.isdisjoint(NEWS_HEADS)
