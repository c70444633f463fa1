"""Which lines of a page speak of the same things, and which line the others have as their title."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from muraji.text.boilerplate.shape import bucket

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.text.boilerplate.lines import Line
    from muraji.text.boilerplate.shape import Shape

REACH = 12
"""Lines on either side among which a line looks for its own words."""
TITLE_REACH = 45
"""Lines after a title in which its words are looked for."""
MOST_LINES = 12
"""A word in more lines of a page than this, or than a fifth of them, says little."""
LEAST_SUPPORT = 1.2


def cohesion_features(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[list[str]]:
    """Say how many lines around each line share its words, and where the line of most support is.

    Lists of other news have lines that share words with one neighbour at most; an article's share
    them with many (the idea of lexical chains, Morris and Hirst 1991).
    """
    places = places_of_words(lines)
    result = [own_links(i, line, places, shapes) for i, line in enumerate(lines)]
    supports = [support_of(i, line, places, shapes) for i, line in enumerate(lines)]
    lead = max(range(len(lines)), key=lambda i: (supports[i], -i), default=0)
    strength = bucket(supports[lead], (LEAST_SUPPORT, 2.0, 3.0, 4.5)) if lines else 0
    for i, own in enumerate(result):
        if 3 <= lines[i].length <= 26:
            own.append(f"support={bucket(supports[i], (0.4, 0.8, LEAST_SUPPORT, 2.0, 3.0, 4.5))}")
        if not strength:
            continue
        side = "is" if i == lead else "after" if i > lead else "before"
        own.append(f"lead={side},{bucket(abs(i - lead), (1, 2, 4, 8, 16, 40))}")
        own.append(f"lead={side},{strength}")
        own.append(f"lead={side},prose={shapes[i].prose},length={shapes[i].length}")
    for own, more in zip(result, extension_features(lines), strict=True):
        own.extend(more)
    return result


def places_of_words(lines: Sequence[Line]) -> dict[str, list[int]]:
    """Return, for each stem that stands in several lines but not in very many, those lines."""
    places: dict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        for stem in line.kernel:
            places[stem].append(i)
    most = max(MOST_LINES, len(lines) // 5)
    return {stem: found for stem, found in places.items() if 1 < len(found) <= most}


def own_links(
    i: int, line: Line, places: dict[str, list[int]], shapes: Sequence[Shape]
) -> list[str]:
    """Say how many lines before and after a line, near and far, share a word with it."""
    linked = {j for stem in line.kernel for j in places.get(stem, ())}
    behind = sum(i - REACH <= j < i for j in linked)
    ahead = sum(i < j <= i + REACH for j in linked)
    beside = sum(j in linked for j in (i - 1, i + 1))
    near = behind + ahead
    size = bucket(near, (1, 2, 3, 5, 8))
    return [
        f"behind_links={bucket(behind, (1, 2, 4))}",
        f"ahead_links={bucket(ahead, (1, 2, 4))}",
        f"links={size}",
        f"links={size},prose={shapes[i].prose}",
        f"links={size},length={shapes[i].length}",
        f"links_past={bucket(near - beside, (1, 2, 4))},prose={shapes[i].prose}",
    ]


def support_of(i: int, line: Line, places: dict[str, list[int]], shapes: Sequence[Shape]) -> float:
    """Say how much the running text after a line speaks of what the line names, from 0.

    The words of the next two lines count little: a teaser below its title has those too.
    """
    if not 3 <= line.length <= 26 or not line.kernel:
        return 0.0
    met: Counter[int] = Counter()
    covered = 0.0
    for stem in line.kernel:
        far = False
        near = False
        for j in places.get(stem, ()):
            if i < j <= i + TITLE_REACH and (shapes[j].length > 3 or shapes[j].goes_on):
                met[j] += 1
                far = far or j > i + 3
                near = True
        covered += 1.0 if far else 0.3 if near else 0.0
    return min(len(met), 6) * covered / max(3, len(line.kernel))


def extension_features(lines: Sequence[Line]) -> list[list[str]]:
    """Say which lines begin with a whole other line, as the title of a page does with the headline."""
    whole = {tuple(line.words): i for i, line in enumerate(lines) if line.length >= 4}
    result: list[list[str]] = [[] for _ in lines]
    for i, line in enumerate(lines):
        for count in range(4, min(len(line.words), 24)):
            other = whole.get(tuple(line.words[:count]))
            if other is not None and other != i:
                result[i].append("extends=later" if other > i else "extends=earlier")
                result[other].append("extended=by_earlier" if i < other else "extended=by_later")
                break
    return result
