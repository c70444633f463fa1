"""What a line looks like in its page: the main block, its neighbours, repetition, shared words."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from muraji.text.boilerplate.block import main_block
from muraji.text.boilerplate.cohesion import cohesion_features
from muraji.text.boilerplate.gaps import gap_features
from muraji.text.boilerplate.kin import RUNNING, columns, kin_features
from muraji.text.boilerplate.shape import bucket, shape_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.text.boilerplate.lexicon import Lexicon
    from muraji.text.boilerplate.lines import Line
    from muraji.text.boilerplate.shape import Shape

DISTANCES = (1, 2, 3, 5, 9, 16, 31)
PERIODS = (1, 2, 3, 4, 5, 6)
SIGNS = ((-2, "-2"), (-1, "-1"), (1, "+1"), (2, "+2"))
"""Places of neighbours, and how features name them."""
NEAR = 6
"""Lines on each side within which a repeated pattern is looked for."""
HEADINGS = frozenset(
    {"related", "listing", "comment", "tags", "share", "source", "section", "legal"}
)
"""Classes of phrases that stand above lists of furniture."""


def read_shapes(lines: Sequence[Line], lexicon: Lexicon) -> list[Shape]:
    """Return the shape of every line, with its features seen by itself and in its page."""
    if not lines:
        return []
    shapes = [shape_of(line, lexicon) for line in lines]
    features = [shape.features for shape in shapes]
    for shape, column in zip(shapes, columns(lines, shapes), strict=True):
        shape.goes_on = shape.goes_on or column == RUNNING
        shape.features.append(f"column={column}")
    block = main_block(lines, shapes)
    for more in (
        block_features(lines, shapes, block),
        place_features(lines),
        neighbour_features(shapes),
        density_features(lines, shapes),
        pattern_features(shapes),
        subject_features(lines, shapes, block),
        repetition_features(lines),
        outlook_features(lines, shapes),
        cohesion_features(lines, shapes),
        gap_features(lines, shapes, block),
        kin_features(lines, block),
    ):
        for own, added in zip(features, more, strict=True):
            own.extend(added)
    return shapes


def block_features(lines: Sequence[Line], shapes: Sequence[Shape], block: range) -> list[list[str]]:
    """Say where each line lies with respect to the main block."""
    words = sum(line.length for line in lines) or 1
    inside = sum(lines[i].length for i in block)
    share = bucket(inside / words, (0.2, 0.4, 0.6, 0.8, 0.95))
    size = bucket(inside, (25, 60, 120, 250))
    result = []
    for i, shape in enumerate(shapes):
        if i < block.start:
            place = f"before{bucket(block.start - i, DISTANCES)}"
        elif i >= block.stop:
            place = f"after{bucket(i - block.stop + 1, DISTANCES)}"
        else:
            place = f"in{min(i - block.start, 2)},{min(block.stop - 1 - i, 2)}"
        zone = place[:2]
        result.append(
            [
                f"place={place}",
                f"zone={zone},share={share}",
                f"zone={zone},size={size}",
                f"zone={zone},length={shape.length},end={shape.ending}",
                f"zone={zone},prose={shape.prose},dated={shape.dated}",
                f"place={place},length={shape.length}",
                *(f"zone={zone},has={name}" for name in shape.classes),
            ]
        )
    return result


def place_features(lines: Sequence[Line]) -> list[list[str]]:
    """Say where each line lies in the page, and how much air is around it."""
    count = len(lines)
    size = bucket(count, (4, 9, 20, 45, 90))
    blanks = Counter(min(line.blank_before, 3) for line in lines[1:])
    usual = blanks.most_common(1)[0][0] if blanks else 0
    result = []
    for i, line in enumerate(lines):
        after = lines[i + 1].blank_before if i + 1 < count else usual
        air = [
            ("less", "usual", "more")[(b > usual) - (b < usual) + 1]
            for b in (line.blank_before, after)
        ]
        result.append(
            [
                f"page={size}",
                f"from_start={bucket(i, DISTANCES)}",
                f"from_start={bucket(i, (1, 2, 3))},page={size}",
                f"from_end={bucket(count - 1 - i, DISTANCES)}",
                f"tenth={10 * i // count},page={size}",
                f"air={air[0]},{air[1]}",
            ]
        )
    return result


def neighbour_features(shapes: Sequence[Shape]) -> list[list[str]]:
    """Say what stands one and two lines before and after each line."""
    result = []
    for i, shape in enumerate(shapes):
        own: list[str] = []
        for step, sign in SIGNS:
            if 0 <= i + step < len(shapes):
                own += signed(sign, tuple(shapes[i + step].told))
                own.append(f"{sign}lengths={shape.length},{shapes[i + step].length}")
            else:
                own.append(f"{sign}edge")
        result.append(own)
    return result


@lru_cache(maxsize=1 << 14)
def signed(sign: str, told: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a neighbour tells, with the place where it stands; equal tellings are many."""
    return tuple(f"{sign}{word}" for word in told)


def density_features(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[list[str]]:
    """Say how much running text, how many short lines and dates the neighbourhood holds."""
    prose = [
        0,
        *accumulate(
            min(line.length, 60) * shape.prose for line, shape in zip(lines, shapes, strict=True)
        ),
    ]
    short = [0, *accumulate(line.length <= 6 for line in lines)]
    dated = [0, *accumulate(shape.dated for shape in shapes)]
    count = len(lines)
    result = []
    for i in range(count):
        own: list[str] = []
        for name, low, high in (
            ("before3", max(0, i - 3), i),
            ("after3", i + 1, min(count, i + 4)),
            ("before8", max(0, i - 8), i),
            ("after8", i + 1, min(count, i + 9)),
        ):
            size = max(1, high - low)
            own += density_words(
                name,
                bucket((prose[high] - prose[low]) / size, (1, 5, 12, 22)),
                4 * (short[high] - short[low]) // size,
                min(dated[high] - dated[low], 3),
                shapes[i].prose,
            )
        result.append(own)
    return result


@lru_cache(maxsize=1 << 12)
def density_words(name: str, running: int, short: int, dated: int, prose: bool) -> tuple[str, ...]:
    """Name how much of what a stretch of neighbours holds; equal stretches are many."""
    return (
        f"{name}prose={running}",
        f"{name}short={short}",
        f"{name}dated={dated}",
        f"{name}prose={running},prose={prose}",
    )


def pattern_features(shapes: Sequence[Shape]) -> list[list[str]]:
    """Say whether the shapes of lines repeat with a period, as lists of teasers do."""
    codes = [
        (bucket(shape.length, (2, 4, 6, 8)), shape.ending in {"stop", "quote"}, shape.dated)
        for shape in shapes
    ]
    count = len(codes)
    result: list[list[str]] = [[] for _ in codes]
    for period in PERIODS:
        same = [0, *accumulate(codes[i] == codes[i + period] for i in range(count - period))]
        if len(same) < 2:
            break
        for i in range(count):
            low = max(0, i - NEAR - period)
            high = max(low, min(len(same) - 1, i + NEAR))
            if high - low >= 4:
                share = bucket((same[high] - same[low]) / (high - low), (0.4, 0.6, 0.8, 0.95))
                result[i].append(f"period{period}={share}")
                result[i].append(f"period{period}={share},prose={shapes[i].prose}")
    return result


def subject_features(
    lines: Sequence[Line], shapes: Sequence[Shape], block: range
) -> list[list[str]]:
    """Say how much a line shares its words with the main block and with its neighbours."""
    subject = Counter(stem for i in block for stem in lines[i].kernel)
    best_title = title_place(lines, block, subject)
    result = []
    for i, line in enumerate(lines):
        least = 2 if i in block else 1
        shared = sum(subject[stem] >= least for stem in line.kernel)
        share = bucket(shared / max(1, len(line.kernel)), (0.001, 0.15, 0.3, 0.5, 0.75))
        zone = "before" if i < block.start else "after" if i >= block.stop else "in"
        own = [
            f"{zone}subject={share}",
            f"{zone}shared={min(shared, 5)}",
            f"{zone}subject={share},length={shapes[i].length}",
            f"{zone}subject={share},prose={shapes[i].prose}",
        ]
        for step in (-1, 1):
            if 0 <= i + step < len(lines):
                common = len(line.kernel & lines[i + step].kernel)
                own.append(f"{step:+}common={min(common, 4)}")
                own.append(f"{step:+}common={min(common, 3)},length={shapes[i].length}")
        if i == best_title:
            own.append("best_title")
        elif best_title is not None:
            own.append(f"from_title={'before' if i < best_title else 'after'},{zone}")
        result.append(own)
    return result


def title_place(lines: Sequence[Line], block: range, subject: Counter[str]) -> int | None:
    """Return the line before the main block that best names its subject, the nearest of equals."""
    best, best_score = None, 1.0
    for i in range(max(0, block.start - 25), min(block.start + 1, len(lines))):
        line = lines[i]
        if not 3 <= line.length <= 26:
            continue
        shared = sum(subject[stem] >= (2 if i in block else 1) for stem in line.kernel)
        score = shared + 2.0 * shared / max(3, len(line.kernel))
        if score >= best_score:
            best, best_score = i, score
    return best


def repetition_features(lines: Sequence[Line]) -> list[list[str]]:
    """Say which lines stand in the page more than once, or hold the words of another."""
    keys = [" ".join(line.words) for line in lines]
    times = Counter(keys)
    places: dict[str, int] = {}
    for i, key in enumerate(keys):
        places.setdefault(key, i)
    first = [bool(key) and times[key] > 1 and places[key] == i for i, key in enumerate(keys)]
    seen: set[str] = set()
    result = []
    for i, key in enumerate(keys):
        own = []
        if times[key] > 1 and key:
            own.append(f"repeated={'again' if key in seen else 'first'}")
            own.append(f"repeated={min(times[key], 4)}")
            own.append(f"repeated={min(times[key], 4)},length={bucket(lines[i].length, (2, 4, 8))}")
            if (i and keys[i - 1] == key) or (i + 1 < len(keys) and keys[i + 1] == key):
                own.append("repeated=adjacent")
        if any(first[max(0, i - 1) : i]) or any(first[i + 1 : i + 2]):
            # The lines of a table of contents come again below, one after the other.
            own.append(f"beside_repeated={first[i]}")
        seen.add(key)
        result.append(own)
    return result


def outlook_features(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[list[str]]:
    """Say under which heading a line stands, and how much running text is still to come."""
    running = [
        0,
        *accumulate(
            min(line.length, 60) * shape.prose for line, shape in zip(lines, shapes, strict=True)
        ),
    ]
    headed: dict[str, int] = {}
    result = []
    for i, (line, shape) in enumerate(zip(lines, shapes, strict=True)):
        ahead = bucket(running[-1] - running[i + 1], (1, 25, 60, 150))
        behind = bucket(running[i], (1, 25, 60, 150))
        own = [f"ahead={ahead}", f"behind={behind}", f"behind={behind},ahead={ahead}"]
        own.append(f"behind={behind},ahead={ahead},length={shape.length}")
        for name, place in headed.items():
            distance = bucket(i - place, (1, 2, 3, 5, 9, 14))
            if distance < 6:
                own.append(f"under={name},{distance}")
                own.append(f"under={name},prose={shape.prose}")
                own.append(f"under={name},length={shape.length}")
        if line.length <= 6:
            headed.update(dict.fromkeys(shape.classes & HEADINGS, i))
        result.append(own)
    return result
