"""One answer for all mentions of a name: only what was shown, in one step, over many articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import Annotation, Manner, MentionState
from muraji.domain.article import Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.journal import EntryKind
from muraji.domain.region import Region, RegionKind
from muraji.domain.span import Span
from muraji.review import concordance as module
from muraji.review.commands import names
from muraji.review.commands.history import NOTHING_TO_UNDO
from muraji.review.commands.names import NOTHING_CHOSEN
from muraji.review.concordance import ALL_NAMES_DECIDED, Concordance
from muraji.review.context import Context, context_of
from muraji.review.desk import Desk
from muraji.workspace.workspace import Workspace

from ..suggested import suggested

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STORY = (
    ("one", "زار الوفد حمص أمس", (("حمص", "GPE", 0.9),)),
    ("two", "وصل إلى حِمص ثم عاد إلى حمص", (("حِمص", "GPE", 0.8), ("حمص", "GPE", 0.95))),
    ("three", "نادي حمص يفوز على حلب", (("حمص", "ORG", 0.7), ("حلب", "GPE", 0.9))),
    ("four", "أهل حمص\nمشاركة حمص الآن", (("أهل حمص", "NORP", 0.4), ("حمص", "GPE", 0.2))),
    ("five", "سافر إلى حلب", (("حلب", "GPE", 0.9),)),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Workspace.create(tmp_path / "p.muraji", "ريم") as workspace:
        for source, text, mentions in STORY:
            article = article_of(source, text)
            rows = [suggestion(article.id, text, *told) for told in mentions]
            changes = Changes(tuple(Change(None, row) for row in (Status(article.id), *rows)))
            workspace.session.record(EntryKind.IMPORT, changes, source, new_articles=(article,))
        yield Desk(workspace.store, workspace.session, workspace.labels)


def suggestion(article_id: str, text: str, surface: str, label: str, score: float) -> Annotation:
    start = text.rindex(surface)
    span = Span(start, start + len(surface))
    return suggested(article_id, span, label, score)


def opened(desk: Desk) -> Concordance:
    made = Concordance(desk)
    made.list_names()
    show(made)
    return made


def show(concordance: Concordance) -> None:
    concordance.note_shown(row.id for row in concordance.mentions)


def chosen(concordance: Concordance) -> list[tuple[str, str]]:
    store = concordance.desk.store
    return [
        (store.article(row.article_id).source, row.label)
        for row in concordance.mentions
        if concordance.is_chosen(row)
    ]


def states(desk: Desk) -> list[tuple[str, str, str]]:
    return [
        (source, row.label, row.state.value)
        for id_, (source, _, _) in zip(desk.store.article_ids(), STORY, strict=True)
        for row in desk.store.annotations_of(id_)
    ]


def test_names_wait_the_most_frequent_first_through_spelling(desk: Desk) -> None:
    concordance = opened(desk)
    assert concordance.keys == ["حمص", "حلب"]
    group = concordance.group("حمص")
    assert group.labels == (("GPE", 4), ("ORG", 1))
    assert group.count(MentionState.PENDING) == 5
    assert group.agreement == 0.8
    assert group.surface == "حمص"


def test_a_name_below_the_threshold_alone_does_not_wait(desk: Desk) -> None:
    assert "اهل حمص" not in opened(desk).keys
    desk.threshold = 0.3
    assert "اهل حمص" in opened(desk).keys


def test_names_can_be_looked_for(desk: Desk) -> None:
    concordance = opened(desk)
    concordance.list_names("حَل")
    assert (concordance.keys, concordance.key) == (["حلب"], "حلب")
    concordance.list_names("لا أحد")
    assert (concordance.keys, concordance.key, concordance.mentions) == ([], None, [])


def test_outliers_come_first_and_are_not_chosen(desk: Desk) -> None:
    concordance = opened(desk)
    told = [(row.label, row.score) for row in concordance.mentions]
    assert told == [("ORG", 0.7), ("GPE", 0.2), ("GPE", 0.8), ("GPE", 0.9), ("GPE", 0.95)]
    assert chosen(concordance) == [("two", "GPE"), ("one", "GPE"), ("two", "GPE")]
    assert [concordance.is_outlier(row) for row in concordance.mentions[:2]] == [True, False]


def test_a_line_shows_its_context_within_the_paragraph(desk: Desk) -> None:
    concordance = opened(desk)
    lines = [concordance.line(place) for place in range(5)]
    assert lines[0].context == Context("نادي ", "حمص", " يفوز على حلب")
    assert lines[1].context == Context("مشاركة ", "حمص", " الآن")
    assert lines[0].title == "نادي حمص يفوز على حلب"


def test_accepting_is_one_step_of_the_group_over_articles(desk: Desk) -> None:
    concordance = opened(desk)
    before = states(desk)
    outcome = names.accept(concordance)
    assert len(outcome.changes.article_ids) == 2
    rows = [change.after for change in outcome.changes if isinstance(change.after, Annotation)]
    assert {row.manner for row in rows} == {Manner.GROUP}
    assert [state for _, label, state in states(desk) if label == "GPE"][:3] == ["accepted"] * 3
    entry = desk.session.undo()
    assert entry is not None
    assert list(states(desk)) == before
    concordance.refresh(entry.changes)
    assert len(chosen(concordance)) == 3


def test_what_disagrees_is_asked_next_in_the_same_group(desk: Desk) -> None:
    concordance = opened(desk)
    names.accept(concordance)
    assert (concordance.key, chosen(concordance)) == ("حمص", [("three", "ORG")])
    show(concordance)
    outcome = names.relabel(concordance, "GPE")
    assert ("three", "GPE", "accepted") in states(desk)
    assert concordance.key == "حلب"
    assert outcome.words is not None


def test_only_what_was_shown_is_decided(desk: Desk) -> None:
    concordance = Concordance(desk)
    concordance.list_names()
    assert names.accept(concordance).words is NOTHING_CHOSEN
    concordance.note_shown([concordance.mentions[2].id])
    names.accept(concordance)
    assert [state for _, _, state in states(desk)].count("accepted") == 1
    assert concordance.key == "حمص", "what was not shown keeps the group open"
    assert len(chosen(concordance)) == 2


def test_lines_are_taken_out_and_in(desk: Desk) -> None:
    concordance = opened(desk)
    concordance.turn(concordance.mentions[2])
    concordance.turn(concordance.mentions[1])
    assert [row.score for row in concordance.in_hand()] == [0.2, 0.9, 0.95]
    names.reject(concordance)
    told = states(desk)
    assert ("four", "GPE", "rejected") in told
    assert ("two", "GPE", "pending") in told
    assert chosen(concordance) == [("three", "ORG")], "a line taken out stays out"


def test_a_decided_line_can_be_taken_in_and_changed(desk: Desk) -> None:
    concordance = opened(desk)
    names.accept(concordance)
    decided = concordance.mentions[-1]
    assert decided.state is MentionState.ACCEPTED
    concordance.turn(concordance.mentions[0])
    concordance.turn(decided)
    show(concordance)
    names.relabel(concordance, "FAC")
    assert desk.store.annotation(decided.id).label == "FAC"


def test_what_cannot_stand_is_left_out_and_told(desk: Desk) -> None:
    store, session = desk.store, desk.session
    article = article_of("six", "مدينة حمص الجديدة")
    rows = [
        Status(article.id),
        suggestion(article.id, article.text, "حمص", "GPE", 0.9),
        suggestion(article.id, article.text, "حمص", "LOC", 0.9),
        suggestion(article.id, article.text, "مدينة حمص", "GPE", 0.9),
    ]
    changes = Changes(tuple(Change(None, row) for row in rows))
    session.record(EntryKind.IMPORT, changes, "six", new_articles=(article,))
    concordance = opened(desk)
    both = [row for row in concordance.mentions if row.article_id == article.id]
    for row in both:
        if not concordance.is_chosen(row):
            concordance.turn(row)
    outcome = names.accept(concordance)
    assert outcome.words is not None
    assert "1 left out" in outcome.words.en
    assert store.annotation(rows[1].id).state is MentionState.ACCEPTED
    assert store.annotation(rows[2].id).state is not MentionState.ACCEPTED


def test_cut_text_is_not_asked_about(desk: Desk) -> None:
    id_ = desk.store.article_ids()[0]
    region = Region("r", id_, Span(0, 17), RegionKind.SHARE, "c 1")
    desk.session.record(EntryKind.SUGGEST, Changes((Change(None, region),)), "c 1")
    assert id_ not in {row.article_id for row in opened(desk).mentions}


def test_the_last_name_is_told(desk: Desk) -> None:
    concordance = opened(desk)
    concordance.step(1)
    assert concordance.key == "حلب"
    concordance.step(1)
    assert concordance.key == "حلب"
    show(concordance)
    names.accept(concordance)
    assert concordance.key == "حمص", "what was passed over comes round"
    show(concordance)
    names.accept(concordance)
    show(concordance)
    outcome = names.reject(concordance)
    assert outcome.words is not None
    assert ALL_NAMES_DECIDED.en in outcome.words.en


def test_it_opens_at_the_mention_in_hand(desk: Desk) -> None:
    concordance = opened(desk)
    row = next(row for row in desk.store.annotations_of(desk.store.article_ids()[4]))
    concordance.open_name_of(row.id)
    assert concordance.key == "حلب"
    concordance.open_name_of("no such mention")
    assert concordance.key == "حلب"


def test_texts_are_let_go(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "TEXTS_KEPT", 1)
    concordance = opened(desk)
    assert {concordance.line(place).context.surface for place in range(5)} == {"حمص", "حِمص"}
    assert len(concordance._texts) == 1


def test_contexts_are_cut_between_words_and_at_line_ends() -> None:
    text = "واحد اثنان ثلاثة أربعة خمسة\nستة"
    span = Span(11, 16)
    assert context_of(text, span, 8) == Context("اثنان ", "ثلاثة", " أربعة")
    assert context_of(text, span, 99) == Context("واحد اثنان ", "ثلاثة", " أربعة خمسة")
    assert context_of(text, Span(23, 31), 99).surface == "خمسة ستة"


def test_undo_opens_the_name_it_was_about(desk: Desk) -> None:
    concordance = opened(desk)
    assert names.undo(concordance).words is NOTHING_TO_UNDO
    concordance.step(1)
    show(concordance)
    names.accept(concordance)
    assert concordance.key == "حمص"
    outcome = names.undo(concordance)
    assert (concordance.key, len(chosen(concordance))) == ("حلب", 2)
    assert outcome.words is not None
    assert outcome.words.en == "Undone: accepted (2)"
    names.redo(concordance)
    assert chosen(concordance) == []
