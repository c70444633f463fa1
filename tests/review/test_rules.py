"""Each decision does what its sentence says, and what is not allowed is refused in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from muraji.domain.annotation import Annotation, Manner, MentionState
from muraji.domain.article import ReviewState, Status, article_of
from muraji.domain.decision import (
    Accept,
    Add,
    Finish,
    Flag,
    Forgive,
    LabelDocument,
    MarkRegion,
    Normalise,
    Note,
    Reject,
    Relabel,
    Remove,
    Reopen,
    Resize,
    SetPublished,
)
from muraji.domain.errors import MurajiError
from muraji.domain.region import Region, RegionKind
from muraji.domain.span import Span
from muraji.review.replay import key_of
from muraji.review.rules import Hand, changes_of

from ..suggested import suggested

if TYPE_CHECKING:
    from muraji.domain.article import Article
    from muraji.domain.decision import Decision

ARTICLE = article_of("a.txt", "قال وزير الخارجية الأردني أيمن الصفدي في عمّان")
MINISTER, MINISTRY, JORDANIAN = Span(4, 25), Span(9, 17), Span(18, 25)
HAND = Hand("ريم", "2024-12-08T09:00:00Z")


def mention(span: Span, label: str, **fields: Any) -> Annotation:
    return suggested(ARTICLE.id, span, label, **{"score": None, **fields})


class Desk:
    """Rows in memory, changed only by what the rules say."""

    def __init__(self, *rows: Annotation | Region | Status) -> None:
        stand = (Status(ARTICLE.id), *rows)
        self.rows: dict[tuple[str, str], Any] = {key_of(row): row for row in stand}

    def article(self, article_id: str) -> Article:
        assert article_id == ARTICLE.id
        return ARTICLE

    def status(self, article_id: str) -> Status:
        return self.rows["status", article_id]

    def annotation(self, annotation_id: str) -> Annotation:
        return self.rows["annotation", annotation_id]

    def annotations_of(self, article_id: str) -> list[Annotation]:
        return [row for row in self.rows.values() if isinstance(row, Annotation)]

    def annotations_touching(self, article_id: str, span: Span) -> list[Annotation]:
        return [row for row in self.annotations_of(article_id) if row.span.overlaps(span)]

    def regions_of(self, article_id: str) -> list[Region]:
        return [row for row in self.rows.values() if isinstance(row, Region)]

    def decide(self, decision: Decision) -> int:
        """Carry the decision out and say how many rows it changed."""
        changes = changes_of(decision, self, HAND)
        for change in changes:
            assert self.rows.get(key_of(change.row)) == change.before
            if change.after is None:
                del self.rows[key_of(change.row)]
            else:
                self.rows[key_of(change.row)] = change.after
        return len(changes)

    def state_of(self, row: Annotation) -> MentionState:
        return self.annotation(row.id).state

    @property
    def review(self) -> ReviewState:
        return self.status(ARTICLE.id).state


PERSON = mention(MINISTER, "PERSON")
ORG = mention(MINISTRY, "ORG")
GPE = mention(MINISTRY, "GPE")
NORP = mention(JORDANIAN, "NORP")
CROSSING = mention(Span(20, 30), "PERSON")


def test_accepting_stamps_who_when_and_how() -> None:
    desk = Desk(ORG)
    desk.decide(Accept((ORG.id,), Manner.GROUP))
    stamped = desk.annotation(ORG.id)
    assert stamped == replace(
        ORG,
        state=MentionState.ACCEPTED,
        reviewer="ريم",
        decided_at="2024-12-08T09:00:00Z",
        manner=Manner.GROUP,
    )
    assert desk.review is ReviewState.STARTED


def test_accepting_twice_changes_nothing() -> None:
    desk = Desk(ORG)
    assert desk.decide(Accept((ORG.id, ORG.id))) == 2
    assert desk.decide(Accept((ORG.id,))) == 0


def test_suggestions_in_the_way_fall_in_the_same_step() -> None:
    desk = Desk(PERSON, ORG, GPE, NORP, CROSSING)
    desk.decide(Accept((ORG.id, PERSON.id)))
    assert desk.state_of(GPE) is MentionState.REJECTED
    assert desk.state_of(CROSSING) is MentionState.REJECTED
    assert desk.state_of(NORP) is MentionState.PENDING


@pytest.mark.parametrize("other", [GPE, mention(Span(14, 20), "FAC")])
def test_what_meets_an_accepted_mention_is_refused(other: Annotation) -> None:
    desk = Desk(ORG, other)
    desk.decide(Accept((ORG.id,)))
    with pytest.raises(MurajiError) as caught:
        desk.decide(Add(ARTICLE.id, other.span, "LAW"))
    assert "الخارجية" in caught.value.words.en
    assert "الخارجية" in caught.value.words.ar
    with pytest.raises(MurajiError):
        desk.decide(Accept((other.id,)))


def test_two_that_cross_cannot_arrive_together() -> None:
    desk = Desk(PERSON, CROSSING)
    with pytest.raises(MurajiError, match="overlap"):
        desk.decide(Accept((PERSON.id, CROSSING.id)))


def test_two_labels_on_one_span_cannot_arrive_together() -> None:
    desk = Desk(ORG, GPE)
    with pytest.raises(MurajiError, match="share one"):
        desk.decide(Accept((ORG.id, GPE.id)))


def test_nested_mentions_may_be_accepted() -> None:
    desk = Desk(PERSON, ORG, NORP)
    desk.decide(Accept((PERSON.id, ORG.id, NORP.id)))
    assert all(desk.state_of(row) is MentionState.ACCEPTED for row in (PERSON, ORG, NORP))


def test_a_rejected_suggestion_stays_as_a_negative() -> None:
    desk = Desk(ORG)
    desk.decide(Reject((ORG.id,)))
    assert desk.state_of(ORG) is MentionState.REJECTED
    assert desk.decide(Reject((ORG.id,))) == 0


@pytest.mark.parametrize("kind", [Reject, Remove])
def test_an_added_mention_goes_and_a_suggestion_is_kept(kind: type[Reject] | type[Remove]) -> None:
    desk = Desk(ORG)
    desk.decide(Add(ARTICLE.id, JORDANIAN, "NORP"))
    added = next(row for row in desk.annotations_of(ARTICLE.id) if not row.is_suggested)
    desk.decide(kind((added.id, ORG.id)))
    assert desk.annotations_of(ARTICLE.id) == [desk.annotation(ORG.id)]
    assert desk.state_of(ORG) is MentionState.REJECTED


def test_forgiving_goes_back_to_undecided() -> None:
    desk = Desk(ORG)
    desk.decide(Reject((ORG.id,)))
    desk.decide(Forgive((ORG.id,)))
    assert desk.annotation(ORG.id) == ORG
    assert desk.decide(Forgive((ORG.id,))) == 0


def test_what_a_person_added_is_never_undecided() -> None:
    desk = Desk()
    desk.decide(Add(ARTICLE.id, JORDANIAN, "NORP"))
    (added,) = desk.annotations_of(ARTICLE.id)
    assert desk.decide(Forgive((added.id,))) == 0


def test_relabelling_accepts_and_drops_what_the_old_label_meant() -> None:
    desk = Desk(replace(ORG, value="x", link="org:1"))
    desk.decide(Relabel((ORG.id,), "GPE"))
    after = desk.annotation(ORG.id)
    assert (after.label, after.state) == ("GPE", MentionState.ACCEPTED)
    assert (after.value, after.link) == (None, None)
    assert after.suggested_label == "ORG"
    assert after.is_corrected


def test_resizing_accepts_and_keeps_what_was_proposed() -> None:
    desk = Desk(ORG)
    desk.decide(Resize(ORG.id, MINISTER))
    after = desk.annotation(ORG.id)
    assert (after.span, after.suggested_span) == (MINISTER, MINISTRY)
    assert after.state is MentionState.ACCEPTED
    assert desk.decide(Resize(ORG.id, MINISTER)) == 0


@pytest.mark.parametrize("span", [Span(3, 4), Span(40, 400), Span(400, 401)])
def test_a_mention_needs_a_letter_of_the_text(span: Span) -> None:
    desk = Desk(ORG)
    for decision in (Add(ARTICLE.id, span, "ORG"), Resize(ORG.id, span)):
        with pytest.raises(MurajiError, match="at least one letter"):
            desk.decide(decision)


def test_adding_what_is_suggested_accepts_the_suggestion() -> None:
    desk = Desk(ORG)
    desk.decide(Add(ARTICLE.id, MINISTRY, "ORG"))
    assert desk.state_of(ORG) is MentionState.ACCEPTED
    assert len(desk.annotations_of(ARTICLE.id)) == 1


def test_adding_where_a_mention_has_moved_away_gets_an_id_of_its_own() -> None:
    desk = Desk(ORG)
    desk.decide(Resize(ORG.id, Span(4, 17)))
    desk.decide(Add(ARTICLE.id, MINISTRY, "ORG"))
    assert {row.span for row in desk.annotations_of(ARTICLE.id)} == {Span(4, 17), MINISTRY}


def test_values_notes_and_flags_of_a_mention() -> None:
    desk = Desk(ORG)
    desk.decide(Normalise(ORG.id, {"min": 3}))
    desk.decide(Note(ARTICLE.id, ORG.id, "انظر الدليل"))
    desk.decide(Flag(ARTICLE.id, ORG.id, flagged=True))
    after = desk.annotation(ORG.id)
    assert (after.value, after.note, after.flagged) == ({"min": 3}, "انظر الدليل", True)
    assert after.state is MentionState.PENDING
    assert desk.decide(Flag(ARTICLE.id, ORG.id, flagged=True)) == 0


def test_the_article_as_a_whole() -> None:
    desk = Desk()
    desk.decide(Note(ARTICLE.id, None, "ملاحظة"))
    desk.decide(Flag(ARTICLE.id, None, flagged=True))
    desk.decide(LabelDocument(ARTICLE.id, ("سياسة",)))
    desk.decide(SetPublished(ARTICLE.id, "2024-12-08"))
    assert desk.status(ARTICLE.id) == Status(
        ARTICLE.id, ReviewState.WAITING, "2024-12-08", True, "ملاحظة", ("سياسة",)
    )
    desk.decide(SetPublished(ARTICLE.id, None))
    assert desk.status(ARTICLE.id).published is None


@pytest.mark.parametrize("day", ["", "2024-13-01", "2024-02-30", "8/12/2024", "20241208", "أمس"])
def test_a_day_that_is_none_is_refused(day: str) -> None:
    with pytest.raises(MurajiError, match="not a day"):
        Desk().decide(SetPublished(ARTICLE.id, day))


def test_finishing_accepts_what_was_left_to_it() -> None:
    desk = Desk(ORG, NORP)
    desk.decide(Finish(ARTICLE.id, (ORG.id,)))
    assert desk.annotation(ORG.id).manner is Manner.FINISH
    assert desk.state_of(NORP) is MentionState.PENDING
    assert desk.review is ReviewState.FINISHED
    desk.decide(Reject((NORP.id,)))
    assert desk.review is ReviewState.FINISHED


def test_only_a_finished_article_is_reopened() -> None:
    desk = Desk()
    assert desk.decide(Reopen(ARTICLE.id)) == 0
    desk.decide(Finish(ARTICLE.id, ()))
    desk.decide(Reopen(ARTICLE.id))
    assert desk.review is ReviewState.STARTED


def test_marking_a_region_starts_the_review() -> None:
    desk = Desk()
    desk.decide(MarkRegion(ARTICLE.id, Span(0, 4), RegionKind.SHARE))
    (region,) = desk.regions_of(ARTICLE.id)
    assert region.span == Span(0, 3)
    assert desk.review is ReviewState.STARTED
