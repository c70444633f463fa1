"""What lies between two lines of running text: lists of the article, or what a page puts there."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from muraji.text.boilerplate.shape import bucket

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.text.boilerplate.lines import Line
    from muraji.text.boilerplate.shape import Shape

SIZES = (2, 3, 5, 8, 13, 25, 60)
DISTANCES = (2, 3, 5, 9, 16, 31)
FURNISHING = frozenset(
    {
        "share",
        "follow",
        "related",
        "listing",
        "comment",
        "views",
        "menu",
        "section",
        "legal",
        "newsletter",
        "app",
        "cookie",
        "source",
        "tags",
        "advert",
        "poll",
    }
)
"""Classes of phrases that a line of an article is seldom made of alone."""
CLOSING = frozenset(
    {"comment", "listing", "legal", "newsletter", "tags", "poll", "app", "follow", "share"}
)
"""Those of them after which an article seldom goes on."""
HEADING = CLOSING | {"related"}
LONGEST_HEADING = 5
"""Words of a line that is a heading by the phrase that it begins or ends with."""


def gap_features(lines: Sequence[Line], shapes: Sequence[Shape], block: range) -> list[list[str]]:
    """Say of each line how far running text is, and what the lines up to there are made of."""
    marks = [mark_of(line, shape) for line, shape in zip(lines, shapes, strict=True)]
    running = [shape.prose or "column=2" in shape.features for shape in shapes]
    subject = Counter(
        stem
        for line, shape in zip(lines, shapes, strict=True)
        if shape.prose
        for stem in line.kernel
    )
    result = past_features(marks, block.stop)
    start = 0
    for end in [*(i for i, is_running in enumerate(running) if is_running), len(lines)]:
        if end > start:
            spread(range(start, end), lines, shapes, marks, subject, result)
        if end < len(lines):
            result[end].append(f"gaps={gap_size(start, end)},{after(end, running)}")
        start = end + 1
    return result


def gap_size(start: int, end: int) -> int:
    """Return the class of the number of lines from ``start`` to ``end``."""
    return bucket(end - start, (1, 2, 4, 9, 25))


def after(place: int, running: Sequence[bool]) -> int:
    """Return the class of the number of lines from ``place`` to the next running text."""
    end = place + 1
    while end < len(running) and end - place < 30 and not running[end]:
        end += 1
    return gap_size(place + 1, end)


def mark_of(line: Line, shape: Shape) -> str:
    """Return the class of furniture that a line is, or whose phrase a short line has at an end."""
    if shape.classes.isdisjoint(FURNISHING):
        return ""
    for feature in shape.features:
        how, _, name = feature.partition("=")
        if how == "is" and name in FURNISHING:
            return name
        if how in {"starts", "ends"} and name in HEADING and line.length <= LONGEST_HEADING:
            return name
    return ""


def past_features(marks: Sequence[str], stop: int) -> list[list[str]]:
    """Say which marks that close a page stand between the main block's end and each line."""
    seen: dict[str, int] = {}
    result = []
    for i, mark in enumerate(marks):
        result.append([f"past={name},{bucket(i - place, (2, 9))}" for name, place in seen.items()])
        if i >= stop and mark in CLOSING:
            seen.setdefault(mark, i)
    return result


def spread(
    gap: range,
    lines: Sequence[Line],
    shapes: Sequence[Shape],
    marks: Sequence[str],
    subject: Counter[str],
    result: list[list[str]],
) -> None:
    """Give each line of a gap between running text what is seen of the whole gap and of its part."""
    size = bucket(len(gap), SIZES)
    above = "edge" if gap.start == 0 else shapes[gap.start - 1].ending
    below = "edge" if gap.stop == len(lines) else "text"
    share = bucket(sum(bool(marks[i]) for i in gap) / len(gap), (0.001, 0.12, 0.3, 0.6))
    told = spoken(gap, lines, subject)
    sides = f"{'edge' if above == 'edge' else 'colon' if above == 'colon' else 'text'},{below}"
    common = (
        f"gap={size},{sides}",
        f"gap={size},marks={share}",
        f"gap,{sides},marks={share},subject={told}",
    )
    seen = ""
    for part in parts_of(gap, marks):
        next_mark = marks[part.stop] if part.stop < gap.stop else below
        looks = looks_of(part, lines, shapes) if part else ""
        about = f"{looks},{spoken(part, lines, subject)}" if part else ""
        for i in (*part, part.stop) if part.stop < gap.stop else part:
            since, until = bucket(i - part.start + 1, DISTANCES), bucket(part.stop - i, DISTANCES)
            length = shapes[i].length
            place = f"{bucket(i - gap.start + 1, DISTANCES)},{bucket(gap.stop - i, DISTANCES)}"
            result[i] += common
            result[i] += (
                f"since={seen or sides},{since}",
                f"since={seen or sides},length={length}",
                f"until={next_mark},{until}",
                f"part={seen or sides},{next_mark}",
                f"part={seen or sides},{looks}",
                f"part={bucket(len(part), SIZES)},{looks}",
                f"about={sides if not seen else 'marked'},{about}",
                f"clean={not seen},{next_mark == below},{sides},{size},{length}",
                f"in_gap={place},{sides}",
            )
        if part.stop < gap.stop:
            seen = marks[part.stop]


def parts_of(gap: range, marks: Sequence[str]) -> list[range]:
    """Cut a gap at its marks; each part ends before a mark, the last at the gap's end."""
    ends = [*(i for i in gap if marks[i]), gap.stop]
    return [
        range(start, end)
        for start, end in zip([gap.start, *(e + 1 for e in ends)], ends, strict=False)
    ]


def spoken(stretch: range, lines: Sequence[Line], subject: Counter[str]) -> int:
    """Return the class of the share of lines that have a word of the page's running text."""
    known = sum(any(subject[stem] for stem in lines[i].kernel) for i in stretch)
    return bucket(known / len(stretch), (0.001, 0.2, 0.4, 0.7))


def looks_of(part: range, lines: Sequence[Line], shapes: Sequence[Shape]) -> str:
    """Return classes of the shares of lines that are dated, that are long as titles, that are figures."""
    size = len(part)
    dated = sum(shapes[i].dated for i in part) / size
    titles = sum(5 <= lines[i].length <= 16 for i in part) / size
    figures = sum(lines[i].text[:1].isdigit() for i in part) / size
    return ",".join(str(bucket(share, (0.001, 0.26, 0.6))) for share in (dated, titles, figures))
