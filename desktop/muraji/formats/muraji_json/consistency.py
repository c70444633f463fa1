"""What the parts of an article must be to each other before a project takes them in."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from muraji.domain.annotation import MentionState
from muraji.domain.span import nesting_is_valid
from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from muraji.domain.document import Document

Value = TypeVar("Value")


def contradictions(document: Document) -> Iterator[Words]:
    """Yield, in words, what no project could have written."""
    article, rows = document.article, document.annotations
    if article.id != article.sha256[:16]:
        yield Words("its id is not the beginning of its SHA-256", "معرّفها ليس أول بصمتها (SHA-256)")
    if "\r" in article.text:
        yield Words(
            "its text holds carriage returns; lines end in line feeds only",
            "في نصها محارف إرجاع (CR)؛ تنتهي السطور بمحرف LF وحده",
        )
    ids = [*(row.id for row in rows), *(region.id for region in document.regions)]
    for id_ in _repeated(ids):
        yield Words(f"the id {id_} is given twice", f"المعرّف {id_} مكرّر")
    accepted = [row.span for row in rows if row.state is MentionState.ACCEPTED]
    if not nesting_is_valid(accepted):
        yield Words("two accepted entities cross", "فيها كيانان مقبولان متقاطعان")
    for span in _repeated(accepted):
        yield Words(
            f"{span.start}-{span.end} is accepted with two labels",
            f"الموضع {span.start}-{span.end} مقبول بفئتين",
        )
    spans = sorted(region.span for region in document.regions)
    if any(left.overlaps(right) for left, right in pairwise(spans)):
        yield Words("two of its regions overlap", "فيها منطقتان متداخلتان")
    yield from _bad_times(document)


def _bad_times(document: Document) -> Iterator[Words]:
    times = [row.decided_at for row in document.annotations]
    times += [region.decided_at for region in document.regions]
    for time in times:
        if time and not _is_read_by(datetime.fromisoformat, time):
            yield Words(f"{time} is no time", f"{time} ليس وقتًا")
    published = document.status.published
    if published and not _is_read_by(date.fromisoformat, published):
        yield Words(f"{published} is no day of the calendar", f"{published} ليس يومًا في التقويم")


def _is_read_by(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True


def _repeated(values: Iterable[Value]) -> list[Value]:
    return [value for value, times in Counter(values).items() if times > 1]
