"""The cleaner at work in a project: with what the project remembers of each source, and again."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from muraji.domain.article import ReviewState
from muraji.domain.change import Change, Changes
from muraji.domain.job import Progress
from muraji.domain.journal import EntryKind
from muraji.domain.region import Region, region_id
from muraji.domain.words import Words
from muraji.review.session import Delivery
from muraji.workspace.batch import Batch
from muraji.workspace.places import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TypeAlias

    from muraji.domain.article import Article
    from muraji.domain.job import Job
    from muraji.text.boilerplate.cleaner import Cleaner
    from muraji.text.boilerplate.memory import SourceMemory
    from muraji.text.boilerplate.zones import FoundRegion
    from muraji.workspace.workspace import Workspace

    Zones: TypeAlias = tuple[str, tuple[Region, ...]]


LEAST_LEFT = 0.6
"""Share of the article that what its source repeats may take away: more, and it is a copy."""


@cache
def shipped_cleaner() -> Cleaner:
    """Return the cleaner that comes with the program."""
    from muraji.text.boilerplate.cleaner import Cleaner

    return Cleaner.load(resource("cleaning"))


def found_regions(
    article: Article, cleaner: Cleaner, memory: SourceMemory | None = None
) -> Iterator[Region]:
    """Yield the zones that the cleaner sees in the article, knowing what its source repeats.

    Where next to nothing would be left of what the page itself shows to be the article, the text is
    a copy of another and not the page around one: then what the source repeats is not heeded.
    """
    zones = cleaner.find_regions(article.text, memory)
    if memory is not None and memory.is_telling:
        alone = cleaner.find_regions(article.text)
        if _cut(zones) > _cut(alone) + LEAST_LEFT * (len(article.text) - _cut(alone)):
            zones = alone
    for found in zones:
        yield Region(
            region_id(article.id, found.span, found.kind),
            article.id,
            found.span,
            found.kind,
            f"cleaner {cleaner.version}",
        )


def _cut(zones: Iterable[FoundRegion]) -> int:
    """Return how many code points do not belong to the article."""
    return sum(len(zone.span) for zone in zones if not zone.kind.is_content)


def clean_again(workspace: Workspace, article_ids: Sequence[str] | None = None) -> Job[int]:
    """Look again for what is not the article, in all that wait for a reviewer or in those named.

    What reviewers have cut or kept in other articles of a source, and the lines that came back
    since, are known now. An article that somebody has begun stays as it is. Returns how many
    articles changed.
    """
    cleaner = shipped_cleaner()
    store, session = workspace.store, workspace.session
    changed = 0

    def keep(answers: list[Zones]) -> None:
        nonlocal changed
        with session.undisturbed():
            deliveries = []
            for id_, regions in answers:
                changes = _replaced(store.regions_of(id_), regions)
                if len(changes) and _waits(workspace, id_):
                    deliveries.append(Delivery(changes, f"cleaner {cleaner.version}"))
            session.record_all(EntryKind.SUGGEST, deliveries)
            changed += len(deliveries)

    wanted = list(article_ids) if article_ids is not None else store.article_ids()
    batch: Batch[Zones] = Batch(keep)
    try:
        for done, id_ in enumerate(wanted):
            words = Words("Cleaning with what is known", "تنظيف بما عُرف عن المصادر")
            yield Progress(done, len(wanted), words)
            # Of all articles only those that the cleaner has been at before: others came as they are.
            is_named = article_ids is not None
            if not _waits(workspace, id_) or not (is_named or store.regions_of(id_)):
                continue
            article = store.article(id_)
            memory = store.lines.memory_for(article)
            if memory.is_telling:
                batch.add((id_, tuple(found_regions(article, cleaner, memory))))
    finally:
        batch.flush()
    yield Progress(len(wanted), len(wanted), Words("Cleaned", "تم التنظيف"))
    return changed


def _waits(workspace: Workspace, article_id: str) -> bool:
    """Say whether nobody has begun the article, and its zones are the cleaner's or there are none."""
    if workspace.store.status(article_id).state is not ReviewState.WAITING:
        return False
    return all(
        region.reviewer is None and region.origin.startswith("cleaner")
        for region in workspace.store.regions_of(article_id)
    )


def _replaced(standing: Sequence[Region], wanted: Sequence[Region]) -> Changes:
    """Return the changes that put the wanted zones in place of those that stand."""
    stand = {row.id: row for row in standing}
    want = {row.id: row for row in wanted}
    gone = [Change(row, None) for id_, row in stand.items() if id_ not in want]
    new = [Change(None, row) for id_, row in want.items() if id_ not in stand]
    return Changes((*gone, *new))
