"""The engine's answers seen through what this project has learned."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from muraji.extract.mentions import linked, repeated
from muraji.extract.overlap import may_nest, resolve
from muraji.extract.pipeline import LEAST, within_zones

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.domain.suggestion import Suggestion
    from muraji.extract.pipeline import Zone
    from muraji.extract.reading import Reading
    from muraji.extract.remembered import Remembered

SURE = 0.5
"""From this score on a remembered name stands against its pieces."""


def advised(
    reading: Reading,
    answers: Sequence[Suggestion],
    remembered: Remembered,
    zones: Sequence[Zone] = (),
) -> list[Suggestion]:
    """Return the suggestions that stand once the memory has had its say, in reading order.

    ``answers`` are the engine's on the text that was read, under the labels of the project.
    """
    if not remembered:
        return list(answers)
    text = reading.text
    found = {(one.span, one.label): remembered.weighed(text, one) for one in answers}
    labelled = {
        one.span
        for one in found.values()
        if one.score >= SURE and not remembered.was_refused(text, one)
    }
    for one in remembered.names(reading):
        # Under which of its labels a name stands here, the engine has seen from the words around it.
        if one.span not in labelled:
            found.setdefault((one.span, one.label), one)
    settled = _without_pieces(list(found.values()), remembered, text)
    standing = resolve(within_zones(settled, zones))
    unrefused = [one for one in standing if not remembered.was_refused(text, one)]
    again = [
        remembered.weighed(text, one)
        for one in repeated(reading, standing)
        if not _goes_on(one, unrefused)
    ]
    again = [remembered.inside(text, one) if _is_inside(one, standing) else one for one in again]
    standing = resolve([*standing, *again])
    return linked(text, [one for one in standing if one.score >= LEAST])


def _goes_on(one: Suggestion, found: Sequence[Suggestion]) -> bool:
    """Say whether a longer suggestion of the same label begins where this one does.

    «المرصد السوري» is another name than «المرصد», however often that was accepted.
    """
    return any(
        other.label == one.label
        and other.span.start == one.span.start
        and other.span.end > one.span.end
        for other in found
    )


def _is_inside(one: Suggestion, found: Sequence[Suggestion]) -> bool:
    """Say whether a suggestion stands in a longer likely one."""
    return any(
        other.span != one.span and other.span.contains(one.span)
        for other in found
        if other.score >= SURE
    )


def _without_pieces(
    found: Sequence[Suggestion], remembered: Remembered, text: str
) -> list[Suggestion]:
    """Halve the score of what cuts a name accepted before in pieces, unless it was accepted too."""
    likely = [one for one in found if one.score >= SURE]
    covers = {one.span for one in likely if remembered.has_accepted(text, one)}
    kept = []
    for one in found:
        around = [name for name in likely if name.span.overlaps(one.span)]
        if one.span not in covers and any(_is_piece(one, n) for n in around if n.span in covers):
            one = replace(one, score=one.score / 2)  # noqa: PLW2901
        if _is_inside(one, around):
            one = remembered.inside(text, one)  # noqa: PLW2901
        kept.append(one)
    return kept


def _is_piece(one: Suggestion, name: Suggestion) -> bool:
    if one.span.crosses(name.span):
        return True
    return name.span.contains(one.span) and not may_nest(name, one)
