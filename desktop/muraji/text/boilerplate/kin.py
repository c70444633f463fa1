"""Which lines are of one kin wherever they stand: the same key, the next number, one column's width."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from muraji.text.boilerplate.shape import bucket

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.text.boilerplate.lines import Line
    from muraji.text.boilerplate.shape import Shape

LONGEST_KEY = 4
"""Words before a colon that name what stands after it."""
COUNTED = re.compile(r"(\D{0,12}?)(\d{1,2})(?!\d|[.:/]\d)([^\w\s]?)")
"""Words, a number and a mark, as the lines of a count begin with."""
LONGEST_STEP = 30
"""Lines from one number of a count to the next."""
LEAST_COUNT = 3
BESIDE = 3
"""Lines beside the main block in which kin counts as being in it."""
COLUMN_REACH = 3
"""Lines on either side that make a column with a line."""
COLUMN_LETTERS = (22, 90)
"""The least and the most letters of a line of a column."""
COLUMN_SHARE = 0.8
"""Of the longest line of a column, what its other lines have at least."""
LEAST_FULL = 4
LEAST_BROKEN = 3
"""Lines around a line of a column that are as wide, and that begin or end within a sentence."""
BROKEN = frozenset({"breaks_off", "follows", "starts_small", "joined"})
RUNNING = 2
"""The column that is running text."""


def kin_features(lines: Sequence[Line], block: range) -> list[list[str]]:
    """Say whether a line's kin stands in the main block, and which lines stand amid such kin.

    What a list, some cards or a count begin within the main block goes on below it.
    """
    result: list[list[str]] = [[] for _ in lines]
    block = range(block.start - BESIDE, block.stop + BESIDE)
    for members in keyed(lines).values():
        for i in members:
            size = min(len(members), 4)
            result[i].append(
                f"key={where(members, i, block)},{size},{bucket(lines[i].length, (3, 6, 12))}"
            )
    for members in counts(lines):
        for i in members:
            result[i].append(f"count={where(members, i, block)},{bucket(len(members), (4, 7))}")
        inside = any(i in block for i in members)
        for i in range(members[0] + 1, members[-1] + 1):
            far = bucket(i - max(m for m in members if m <= i), (1, 2, 4, 8))
            result[i].append(f"amid={inside},{far},{lines[i].length > 8}")
    return result


def where(members: Sequence[int], own: int, block: range) -> str:
    """Say whether a line has kin at all, and whether in the main block."""
    others = [i for i in members if i != own]
    if not others:
        return "alone"
    return "in" if any(i in block for i in others) else "out"


def keyed(lines: Sequence[Line]) -> dict[str, list[int]]:
    """Return the lines that say what something is, by the words before the colon."""
    found: dict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        head, colon, value = line.text[:60].partition(":")
        if colon and value.strip() and not head[-1:].isdigit() and len(head.split()) <= LONGEST_KEY:
            found[head.strip()].append(i)
    return found


def counts(lines: Sequence[Line]) -> list[list[int]]:
    """Return runs of lines that count up by one, with the same words and marks around the number."""
    open_counts: dict[tuple[str, str, bool], list[tuple[int, list[int]]]] = defaultdict(list)
    every: list[list[int]] = []
    for i, line in enumerate(lines):
        found = COUNTED.match(line.text)
        if found is None:
            continue
        form = (found[1].strip(), found[3], found.end() >= len(line.text))
        number = int(found[2])
        for place, (last, members) in enumerate(open_counts[form]):
            if number == last + 1 and i - members[-1] <= LONGEST_STEP:
                members.append(i)
                open_counts[form][place] = (number, members)
                break
        else:
            if number <= 1:
                every.append([i])
                open_counts[form].append((number, every[-1]))
    return [members for members in every if len(members) >= LEAST_COUNT]


def columns(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[int]:
    """Return for each line whether the lines around it have its width, from 0 to 2.

    2 is a column of running text, whose lines begin and end anywhere in a sentence; 1 may be a list.
    """
    widths = [len(line.text) for line in lines]
    broken = [not BROKEN.isdisjoint(shape.told) for shape in shapes]
    least, most = COLUMN_LETTERS
    result = []
    for i, width in enumerate(widths):
        near = range(max(0, i - COLUMN_REACH), min(len(lines), i + COLUMN_REACH + 1))
        longest = sorted(widths[j] for j in near)[-2:][0]
        full = sum(COLUMN_SHARE * longest <= widths[j] for j in near)
        is_column = least <= longest <= most and 2 * width >= longest and full >= LEAST_FULL
        result.append(1 + (sum(broken[j] for j in near) >= LEAST_BROKEN) if is_column else 0)
    return result
