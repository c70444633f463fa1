"""All mentions of a name over the whole project, answered with one key: each line has been shown."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.words import Words
from muraji.review.context import Context, context_of
from muraji.review.desk import Desk, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

    from muraji.domain.change import Changes
    from muraji.domain.name_group import NameGroup

GROUPS = 400
"""Names listed at once, the most frequent; those decided make room when the list is made anew."""
CONTEXT = 80
"""Code points read at each side of a mention; how many of them are seen is for the window to say."""
TEXTS_KEPT = 200

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

    def list_names(self, containing: str = "", of: str | None = None) -> None:
        """Read which names wait, and open that ``of`` a mention or the first; one open and listed stays."""
        self.keys = self.desk.store.names.waiting(GROUPS, self.desk.threshold, containing)
        self._groups.clear()
        if of is not None:
            self.open_name_of(of)
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

    def refresh(self, changes: Changes, answered: Iterable[str] = ()) -> None:
        """Keep step with what was committed; choices made by hand stay but for lines just answered."""
        for id_ in answered:
            self._by_hand.pop(id_, None)
        rows = [change.row for change in changes if isinstance(change.row, Annotation)]
        if not rows:
            return
        if self._holds_all(rows) and all(change.after is not None for change in changes):
            self._groups.pop(self.key or "", None)
            newest = {row.id: row for row in rows}
            self._order([newest.get(row.id, row) for row in self.mentions])
        else:
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

    def leave_out(self, mention: Annotation) -> None:
        """Take a line out of the choice."""
        self._by_hand[mention.id] = False

    def note_shown(self, ids: Iterable[str]) -> None:
        """Remember that these lines have been on the screen."""
        self._shown.update(ids)

    def in_hand(self) -> list[Annotation]:
        """Return the mentions that the next answer is for: chosen, and shown."""
        return [row for row in self.mentions if self.is_chosen(row) and row.id in self._shown]

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

    def _holds_all(self, rows: Iterable[Annotation]) -> bool:
        """Say whether these are mentions of the open name where they stood, all of it being read."""
        if self.key is None:
            return False
        spans = {row.id: row.span for row in self.mentions}
        waiting = sum(row.state is MentionState.PENDING for row in self.mentions)
        is_whole = self.group(self.key).count(MentionState.PENDING) == waiting
        return is_whole and all(spans.get(row.id) == row.span for row in rows)

    def _read(self) -> None:
        if self.key is None:
            self.mentions, self.lead = [], None
        else:
            self._order(self.desk.store.names.mentions(self.group(self.key)))

    def _order(self, rows: list[Annotation]) -> None:
        """Make these the lines of the open name, and say which label is asked about."""
        majority = self.group(self.key).majority if self.key is not None else None
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
