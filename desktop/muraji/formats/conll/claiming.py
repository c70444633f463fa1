"""What tagged tokens claim of the text that they are put together to."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from muraji.formats.parts.claims import Claim, ClaimedText, Unit
from muraji.formats.parts.place import Place
from muraji.formats.parts.rebuilding import rebuilt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from muraji.formats.conll.rows import Row, TokenArticle
    from muraji.formats.parts.tagging import TokenRange

    RangesOf: TypeAlias = Callable[[Sequence[Row], Place], Iterable[TokenRange]]


def claimed(article: TokenArticle, source: str, origin: str, ranges_of: RangesOf) -> ClaimedText:
    """Return the text of the tokens, and the mentions that ``ranges_of`` reads in each sentence."""
    text, spans = rebuilt([[row.token for row in rows] for rows in article.sentences])
    claims = []
    for rows, sentence in zip(article.sentences, spans, strict=True):
        for start, end, label in ranges_of(rows, article.place):
            place = Place(article.place.file).line(rows[start].line)
            claims.append(Claim(sentence[start].start, sentence[end - 1].end, label, place=place))
    return ClaimedText(source, text, claims, article.place, origin, (Unit.CODE_POINTS,))
