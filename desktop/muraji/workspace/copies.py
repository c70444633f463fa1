"""Looking for articles that repeat others: each new text compared once with all before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.text.similar import Sketch, sketch
from muraji.workspace.batch import Batch

if TYPE_CHECKING:
    from muraji.domain.job import Job
    from muraji.workspace.workspace import Workspace

SKETCHES_AT_ONCE = 512
"""Each is kept in a tenth of a millisecond, and a commit writes much the same pages for few and many."""


def find_copies(workspace: Workspace) -> Job[int]:
    """Compare the articles that are new with the others; return how many repeat an earlier one.

    Only what belongs to the article is compared, without the page around it. Closing the job keeps
    what was found; the rest is looked at with the next import.
    """
    copies = workspace.store.copies
    found = 0

    def keep(sketches: list[tuple[str, Sketch]]) -> None:
        nonlocal found
        found += copies.keep(sketches)

    batch: Batch[tuple[str, Sketch]] = Batch(keep, SKETCHES_AT_ONCE)
    new = copies.unsketched()
    try:
        for done, article_id in enumerate(new):
            yield Progress(
                done, len(new), Words("Looking for near-copies", "البحث عن المقالات المكرّرة")
            )
            batch.add((article_id, sketch(content_of(workspace, article_id))))
    finally:
        batch.flush()
    return found


def content_of(workspace: Workspace, article_id: str) -> str:
    """Return what belongs to the article, the rest left blank: every letter keeps its place."""
    text = workspace.store.article(article_id).text
    parts, end = [], 0
    for region in workspace.store.regions_of(article_id):
        if not region.kind.is_content:
            parts += [text[end : region.span.start], "\n" * len(region.span)]
            end = region.span.end
    return "".join([*parts, text[end:]])
