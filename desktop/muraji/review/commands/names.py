"""One answer for the lines of a name that are chosen and have been shown; undo, seen from there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation, Manner, MentionState
from muraji.domain.decision import Accept, Reject, Relabel
from muraji.domain.words import Words
from muraji.review.commands.history import NOTHING_TO_REDO, NOTHING_TO_UNDO, done_words
from muraji.review.concordance import ALL_NAMES_DECIDED
from muraji.review.desk import Outcome
from muraji.review.nesting_rules import in_the_way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.domain.journal import Entry
    from muraji.review.concordance import Concordance

NOTHING_CHOSEN = Words(
    "No line on the screen is chosen. E takes a line in.",
    "لا سطر مختار على الشاشة. المفتاح E يضمّ السطر.",
)


def accept(concordance: Concordance) -> Outcome:
    """Accept the lines in hand and go on."""
    waiting = [row for row in concordance.in_hand() if row.state is not MentionState.ACCEPTED]
    rows = _compatible(concordance, waiting)
    return _answer(concordance, Accept(_ids(rows), Manner.GROUP), len(waiting))


def reject(concordance: Concordance) -> Outcome:
    """Reject the lines in hand and go on."""
    rows = concordance.in_hand()
    return _answer(concordance, Reject(_ids(rows), Manner.GROUP), len(rows))


def relabel(concordance: Concordance, label: str) -> Outcome:
    """Give the lines in hand this label, accepted, and go on."""
    chosen = concordance.in_hand()
    rows = _compatible(concordance, chosen)
    return _answer(concordance, Relabel(_ids(rows), label, Manner.GROUP), len(chosen))


def undo(concordance: Concordance) -> Outcome:
    """Take the newest step of the project back, and open the name that it was about."""
    return _taken_back(concordance, concordance.desk.session.undo(), NOTHING_TO_UNDO)


def redo(concordance: Concordance) -> Outcome:
    """Do the step undone last again, and open the name that it is about."""
    return _taken_back(concordance, concordance.desk.session.redo(), NOTHING_TO_REDO)


def _answer(concordance: Concordance, decision: Accept | Reject | Relabel, wanted: int) -> Outcome:
    """Decide, go on where nothing is left in the group, and say what was done."""
    if not decision.ids:
        return Outcome(words=NOTHING_CHOSEN)
    changes = concordance.desk.do(decision).changes
    concordance.refresh(changes, decision.ids)
    count = len(decision.ids)
    words = Words(f"{count} decided.", f"حُكم في {count}.")
    if wanted > count:
        words = Words(
            f"{words.en} {wanted - count} left out: they would overlap accepted mentions.",
            f"{words.ar} تُرك {wanted - count}: يتعارض مع إشارات مقبولة.",
        )
    left = sum(map(concordance.is_chosen, concordance.mentions))
    if left:
        words = Words(f"{words.en} {left} more here.", f"{words.ar} وهنا {left} أخرى.")
    elif not concordance.go_on():
        words = Words(f"{words.en} {ALL_NAMES_DECIDED.en}", f"{words.ar} {ALL_NAMES_DECIDED.ar}")
    return Outcome(changes, words=words)


def _taken_back(concordance: Concordance, entry: Entry | None, otherwise: Words) -> Outcome:
    if entry is None:
        return Outcome(words=otherwise)
    concordance.desk.keep_step(entry.changes)
    concordance.refresh(entry.changes)
    ids = [change.row.id for change in entry.changes if isinstance(change.row, Annotation)]
    if ids and not any(mention.id in ids for mention in concordance.mentions):
        concordance.open_name_of(ids[0])
    return Outcome(entry.changes, words=done_words(entry, concordance.desk.labels))


def _compatible(concordance: Concordance, rows: Sequence[Annotation]) -> list[Annotation]:
    """Leave out what cannot stand beside accepted mentions, or beside a surer one of these."""
    chosen = set(_ids(rows))
    standing: defaultdict[str, list[Annotation]] = defaultdict(list)
    for article_id in {row.article_id for row in rows}:
        standing[article_id] = [
            row
            for row in concordance.desk.store.annotations_of(article_id)
            if row.state is MentionState.ACCEPTED and row.id not in chosen
        ]
    kept = set()
    lead = concordance.lead
    for row in sorted(rows, key=lambda row: (row.label != lead, -(row.score or 0))):
        if any(in_the_way(other, row) for other in standing[row.article_id]):
            concordance.leave_out(row)
        else:
            standing[row.article_id].append(row)
            kept.add(row.id)
    return [row for row in rows if row.id in kept]


def _ids(rows: Sequence[Annotation]) -> tuple[str, ...]:
    return tuple(row.id for row in rows)
