"""All mentions of a name over the whole project, answered with one key: each line has been shown."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation, Manner, MentionState
from muraji.domain.decision import Accept, Reject, Relabel
from muraji.domain.journal import EntryKind
from muraji.domain.words import Words
from muraji.review.commands.history import NOTHING_TO_REDO, NOTHING_TO_UNDO
from muraji.review.context import Context, context_of
from muraji.review.desk import Desk, Outcome
from muraji.review.nesting_rules import in_the_way
from muraji.review.telling import told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from muraji.domain.change import Changes
    from muraji.domain.journal import Entry
    from muraji.domain.name_group import NameGroup

GROUPS = 400
"""Names listed at once, the most frequent; those decided make room when the list is made anew."""
CONTEXT = 80
"""Code points read at each side of a mention; how many of them are seen is for the window to say."""
TEXTS_KEPT = 200

NOTHING_CHOSEN = Words(
    "No line on the screen is chosen. E takes a line in.",
    "لا سطر مختار على الشاشة. المفتاح E يضمّ السطر.",
)
ALL_NAMES_DECIDED = Words("No name waits any more.", "لم يبقَ اسم ينتظر الحكم.")


@dataclass(frozen=True)
class Line:
    """A mention with what stands around it in its article."""

    mention: Annotation
    title: str
    context: Context


class Concordance:
    """A reviewer's place among the names: which group is open, which of its lines are chosen."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.keys: list[str] = []
        self.key: str | None = None
        self.mentions: list[Annotation] = []
        """Of the open group: undecided before decided, what disagrees or is doubtful first."""
        self.lead: str | None = None
        """The label whose undecided lines are chosen unless a person chooses otherwise."""
        self._by_hand: dict[str, bool] = {}
        self._shown: set[str] = set()
        self._groups: dict[str, NameGroup] = {}
        self._texts: OrderedDict[str, str] = OrderedDict()

    def list_names(self, containing: str = "") -> None:
        """Read which names wait, and open the first; one that is open and listed stays."""
        self.keys = self.desk.store.names.waiting(GROUPS, self.desk.threshold, containing)
        self._groups.clear()
        if self.key not in self.keys:
            self.open(self.keys[0] if self.keys else None)

    def group(self, key: str) -> NameGroup:
        """Return the counts of a name."""
        if key not in self._groups:
            self._groups[key] = self.desk.store.names.group(key)
        return self._groups[key]

    def open(self, key: str | None) -> None:
        """Open the group of a name; one that is not listed is listed first."""
        if key is not None and key not in self.keys:
            self.keys.insert(0, key)
        self.key = key
        self._by_hand.clear()
        self._shown.clear()
        self._read()

    def open_name_of(self, annotation_id: str) -> None:
        """Open the group to which a mention belongs."""
        key = self.desk.store.names.key_of(annotation_id)
        if key is not None:
            self.open(key)

    def refresh(self, changes: Changes) -> None:
        """Keep step with what was committed; choices made by hand stay."""
        if any(isinstance(change.row, Annotation) for change in changes):
            self._groups.clear()
            self._read()

    def line(self, place: int) -> Line:
        """Return a line of the open group."""
        mention = self.mentions[place]
        context = context_of(self._text(mention.article_id), mention.span, CONTEXT)
        title = self.desk.store.names.sources([mention.article_id])[mention.article_id]
        return Line(mention, title, context)

    def is_chosen(self, mention: Annotation) -> bool:
        """Say whether the next answer is for this mention too, once it has been shown."""
        by_rule = self._is_asked(mention) and mention.label == self.lead
        return self._by_hand.get(mention.id, by_rule)

    def is_outlier(self, mention: Annotation) -> bool:
        """Say whether the mention bears another label than most of its name."""
        return self.key is not None and mention.label != self.group(self.key).majority

    def turn(self, mention: Annotation) -> None:
        """Take a line out of the choice, or into it."""
        self._by_hand[mention.id] = not self.is_chosen(mention)

    def note_shown(self, ids: Iterable[str]) -> None:
        """Remember that these lines have been on the screen."""
        self._shown.update(ids)

    def in_hand(self) -> list[Annotation]:
        """Return the mentions that the next answer is for: chosen, and shown."""
        return [row for row in self.mentions if self.is_chosen(row) and row.id in self._shown]

    def accept(self) -> Outcome:
        """Accept the lines in hand and go on."""
        waiting = [row for row in self.in_hand() if row.state is not MentionState.ACCEPTED]
        rows = self._compatible(waiting)
        outcome = self._answer(Accept(_ids(rows), Manner.GROUP))
        return self._told(outcome, len(rows), len(waiting) - len(rows))

    def reject(self) -> Outcome:
        """Reject the lines in hand and go on."""
        rows = self.in_hand()
        return self._told(self._answer(Reject(_ids(rows), Manner.GROUP)), len(rows), 0)

    def relabel(self, label: str) -> Outcome:
        """Give the lines in hand this label, accepted, and go on."""
        chosen = self.in_hand()
        rows = self._compatible(chosen)
        outcome = self._answer(Relabel(_ids(rows), label, Manner.GROUP))
        return self._told(outcome, len(rows), len(chosen) - len(rows))

    def undo(self) -> Outcome:
        """Take the newest step of the project back, and open the name that it was about."""
        return self._taken_back(self.desk.session.undo(), NOTHING_TO_UNDO)

    def redo(self) -> Outcome:
        """Do the step undone last again, and open the name that it is about."""
        return self._taken_back(self.desk.session.redo(), NOTHING_TO_REDO)

    def step(self, by: int) -> Outcome:
        """Open the next name of the list, or an earlier one."""
        if self.key is None or not self.keys:
            return Outcome(words=ALL_NAMES_DECIDED)
        place = self.keys.index(self.key) + by
        self.open(self.keys[min(max(0, place), len(self.keys) - 1)])
        return Outcome()

    def go_on(self) -> bool:
        """Open the next name below of which any line is chosen; say whether there is one."""
        if self.key is None:
            return False
        place = self.keys.index(self.key)
        for key in [*self.keys[place + 1 :], *self.keys[:place]]:
            if self.group(key).count(MentionState.PENDING):
                self.open(key)
                if any(map(self.is_chosen, self.mentions)):
                    return True
        return False

    def _answer(self, decision: Accept | Reject | Relabel) -> Outcome:
        if not decision.ids:
            return Outcome(words=NOTHING_CHOSEN)
        outcome = self.desk.do(decision)
        for id_ in decision.ids:
            self._by_hand.pop(id_, None)
        self.refresh(outcome.changes)
        return outcome

    def _taken_back(self, entry: Entry | None, otherwise: Words) -> Outcome:
        if entry is None:
            return Outcome(words=otherwise)
        self.desk.keep_step(entry.changes)
        self.refresh(entry.changes)
        rows = [change.row for change in entry.changes if isinstance(change.row, Annotation)]
        if rows and not any(row.id == mention.id for row in rows for mention in self.mentions):
            self.open_name_of(rows[0].id)
        what = told(entry, self.desk.labels)
        sign = (
            Words("Undone", "تراجع") if entry.kind is EntryKind.UNDO else Words("Redone", "إعادة")
        )
        words = Words(f"{sign.en}: {what.en}", f"{sign.ar}: {what.ar}")
        return Outcome(entry.changes, words=words)

    def _told(self, outcome: Outcome, count: int, left_out: int) -> Outcome:
        """Go on where nothing is left in the group, and say what was done."""
        if outcome.words is not None:
            return outcome
        words = Words(f"{count} decided.", f"حُكم في {count}.")
        if left_out:
            words = Words(
                f"{words.en} {left_out} left out: they would overlap accepted mentions.",
                f"{words.ar} تُرك {left_out}: يتعارض مع إشارات مقبولة.",
            )
        left = sum(map(self.is_chosen, self.mentions))
        if left:
            words = Words(f"{words.en} {left} more here.", f"{words.ar} وهنا {left} أخرى.")
        elif not self.go_on():
            words = Words(
                f"{words.en} {ALL_NAMES_DECIDED.en}", f"{words.ar} {ALL_NAMES_DECIDED.ar}"
            )
        return Outcome(outcome.changes, words=words)

    def _compatible(self, rows: list[Annotation]) -> list[Annotation]:
        """Leave out what cannot stand beside accepted mentions, or beside a surer one of these."""
        chosen = set(_ids(rows))
        standing: defaultdict[str, list[Annotation]] = defaultdict(list)
        for article_id in {row.article_id for row in rows}:
            standing[article_id] = [
                row
                for row in self.desk.store.annotations_of(article_id)
                if row.state is MentionState.ACCEPTED and row.id not in chosen
            ]
        kept = set()
        for row in sorted(rows, key=lambda row: (row.label != self.lead, -(row.score or 0))):
            if not any(in_the_way(other, row) for other in standing[row.article_id]):
                standing[row.article_id].append(row)
                kept.add(row.id)
            else:
                self._by_hand[row.id] = False
        return [row for row in rows if row.id in kept]

    def _read(self) -> None:
        if self.key is None:
            self.mentions, self.lead = [], None
            return
        majority = self.group(self.key).majority
        rows = self.desk.store.names.mentions(self.key)
        self.mentions = sorted(rows, key=lambda row: _rank(row, majority))
        waiting = [row for row in rows if self._is_asked(row) and self._by_hand.get(row.id, True)]
        asked = [row.label for row in waiting]
        self.lead = majority if majority in asked or not asked else max(asked, key=asked.count)

    def _is_asked(self, row: Annotation) -> bool:
        is_sure = row.score is None or row.score >= self.desk.threshold
        return row.state is MentionState.PENDING and is_sure

    def _text(self, article_id: str) -> str:
        text = self._texts.get(article_id)
        if text is None:
            text = self._texts[article_id] = self.desk.store.article(article_id).text
            if len(self._texts) > TEXTS_KEPT:
                self._texts.popitem(last=False)
        return text


_STATES = (MentionState.PENDING, MentionState.ACCEPTED, MentionState.REJECTED)


def _rank(row: Annotation, majority: str | None) -> tuple[int, bool, float]:
    """Return by what outliers come first: another label than most, then a low score."""
    doubt = 0.0 if row.score is None else row.score
    is_pending = row.state is MentionState.PENDING
    return _STATES.index(row.state), row.label == majority, doubt if is_pending else 0.0


def _ids(rows: Iterable[Annotation]) -> tuple[str, ...]:
    return tuple(row.id for row in rows)
