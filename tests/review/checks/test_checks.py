"""The checks find planted mistakes at their place, with the decision that mends them, and little else."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.article import ReviewState, Status, article_of
from muraji.domain.decision import Accept, Add, Reject, Relabel, Resize
from muraji.domain.document import Document
from muraji.domain.region import Region, RegionKind
from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.review.checks.article import CheckedArticle, Project, known_names
from muraji.review.checks.edges import trimmed_of_marks
from muraji.review.checks.table import CHECKS, issues_of, rank
from muraji.store.checking import NameCounts
from muraji.text.clitics import Clitics
from muraji.text.matching import matching_key
from muraji.workspace.label_sets import shipped

if TYPE_CHECKING:
    from muraji.domain.issue import Issue

TEXT = "زار سامي حداد مدينة حلب، ثم «جامعة حلب» في المساء.\nوقال سامي حداد لحلب إنه سعيد."
CLITICS = Clitics({"حلب": 400, "لحلب": 8, "واشنطن": 300, "سامي": 50})
ACCEPTED, REJECTED = MentionState.ACCEPTED, MentionState.REJECTED


def mention(text: str, words: str, label: str, after: str = "", **fields: object) -> Annotation:
    start = text.index(words, text.index(after) + len(after) if after else 0)
    row = Annotation(
        f"{words} {label} {after}", "a", Span(start, start + len(words)), label, ACCEPTED, "t 1"
    )
    return replace(row, **fields)  # type: ignore[arg-type]


def found(
    *rows: Annotation,
    text: str = TEXT,
    names: dict[str, NameCounts] | None = None,
    answers: tuple[Suggestion, ...] = (),
    state: ReviewState = ReviewState.FINISHED,
    regions: tuple[Region, ...] = (),
) -> list[Issue]:
    article = replace(article_of("a.txt", text), id="a")
    rows = tuple(sorted(rows, key=lambda row: (row.span.start, -row.span.end)))
    document = Document(article, Status("a", state), regions, rows)
    checked = CheckedArticle(document, answers)
    if names is None:
        counts: dict[str, Counter[str]] = {}
        for row in rows:
            if row.state is ACCEPTED and row.span.end <= len(text):
                counts.setdefault(matching_key(row.span.of(text)), Counter())[row.label] += 1
        names = {key: NameCounts(labels, 0) for key, labels in counts.items()}
    labels = shipped()
    project = Project(labels, names.get, known_names(names, labels), CLITICS)
    return list(issues_of(checked, project))


def test_a_name_under_another_label_than_most_is_mended_by_the_usual_one() -> None:
    names = {"حلب": NameCounts(Counter(GPE=5, ORG=1), 0)}
    row = mention(TEXT, "حلب", "ORG", "مدينة ")
    (issue,) = found(row, mention(TEXT, "حلب", "ORG", "وقال سامي حداد ل"), names=names)[:1]
    assert (issue.check, issue.span, issue.fix) == ("labels", row.span, Relabel((row.id,), "GPE"))
    assert issue.words.en.endswith("State/town in 5 of 6 mentions")


def test_of_two_labels_as_frequent_only_a_person_can_tell() -> None:
    names = {"حلب": NameCounts(Counter(GPE=2, ORG=2), 0)}
    rows = [mention(TEXT, "حلب", "ORG", "مدينة "), mention(TEXT, "حلب", "GPE", "جامعة ")]
    issues = [issue for issue in found(*rows, names=names) if issue.check == "labels"]
    assert [(issue.annotation_id, issue.fix) for issue in issues] == [(rows[0].id, None)]


def test_numbers_and_dates_are_no_names() -> None:
    text = "ثلاثة ثلاثة ثلاثة ثلاثة"
    names = {matching_key("ثلاثة"): NameCounts(Counter(CARDINAL=3, DATE=1), 0)}
    assert found(mention(text, "ثلاثة", "DATE"), text=text, names=names) == []


@pytest.mark.parametrize(
    ("words", "label", "mended"),
    [
        ("لحلب", "GPE", "حلب"),
        ("سامي حداد ", "PERSON", "سامي حداد"),
        ("«جامعة حلب»", "ORG", "جامعة حلب"),
        ("«جامعة حلب", "ORG", "جامعة حلب"),
        ("جامعة حلب»", "ORG", "جامعة حلب"),
        ("حلب،", "GPE", "حلب"),
        ("سامي حد", "PERSON", "سامي حداد"),
        ("سعيد.", "PERSON", "سعيد"),
        ("امي حداد", "PERSON", "سامي حداد"),
    ],
)
def test_edges_are_mended(words: str, label: str, mended: str) -> None:
    row = mention(TEXT, words, label)
    (issue,) = [one for one in found(row) if one.check == "edges"]
    assert isinstance(issue.fix, Resize)
    assert issue.fix.span.of(TEXT) == mended
    assert issue.annotation_id == row.id


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال قائد حركة «أحرار الشام» أمس", "قائد حركة «أحرار الشام»"),
        ("وصل إلى واشنطن صباحا", "واشنطن"),
        ("قال د. سامي", "د. سامي"),
        ("نسبة 20% من الناس", "20%"),
        ("موقع bbc.com ينقل", "bbc.com"),
        ("قال الأمين العام (سابقا) أمس", "الأمين العام (سابقا)"),
        ("وللبنان", "لبنان"),
    ],
)
def test_right_edges_are_left_alone(text: str, words: str) -> None:
    issues = found(mention(text, words, "ORG"), text=text)
    assert [issue for issue in issues if issue.check == "edges"] == []


def test_marks_alone_leave_nothing() -> None:
    assert trimmed_of_marks("«،»", Span(0, 3)) is None


def test_an_edge_is_not_mended_into_another_mention() -> None:
    rows = mention(TEXT, "لحلب", "GPE"), mention(TEXT, "حلب", "GPE", "حداد ل")
    (issue,) = [one for one in found(*rows) if one.check == "edges"]
    assert issue.fix is None


def test_an_occurrence_without_a_mark_is_found_behind_its_proclitic() -> None:
    rows = mention(TEXT, "سامي حداد", "PERSON"), mention(TEXT, "حلب", "GPE", "مدينة ")
    missed = [issue for issue in found(*rows) if issue.check == "missed"]
    assert [(issue.surface, issue.label) for issue in missed] == [
        ("حلب", "GPE"),
        ("سامي حداد", "PERSON"),
        ("حلب", "GPE"),
    ]
    assert [TEXT[issue.span.start - 1] for issue in missed] == [" ", " ", "ل"]
    assert missed[1].fix == Add("a", missed[1].span, "PERSON")


def test_what_was_rejected_or_waits_or_is_cut_is_not_missed() -> None:
    row = mention(TEXT, "سامي حداد", "PERSON")
    for state in (REJECTED, MentionState.PENDING):
        other = mention(TEXT, "سامي حداد", "PERSON", "وقال", state=state)
        issues = found(row, other, state=ReviewState.STARTED)
        assert [one for one in issues if one.check == "missed"] == []
    waits = mention(TEXT, "سامي حداد", "PERSON", "وقال", state=MentionState.PENDING)
    assert [one.span for one in found(row, waits) if one.check == "missed"] == [waits.span]
    cut = Region("r", "a", Span(TEXT.index("وقال"), len(TEXT)), RegionKind.RELATED, "t")
    assert [one for one in found(row, regions=(cut,)) if one.check == "missed"] == []


def test_a_name_known_in_the_project_is_missed_only_in_finished_articles() -> None:
    names = {"حلب": NameCounts(Counter(GPE=3), 0)}
    assert len(found(names=names)) == 3
    assert found(names=names, state=ReviewState.STARTED) == []
    assert found(names={"حلب": NameCounts(Counter(GPE=3), 1)}) == []


def test_spans_that_cannot_be() -> None:
    crossing = mention(TEXT, "سامي حداد", "PERSON"), mention(TEXT, "حداد مدينة حلب", "GPE")
    double = mention(TEXT, "حلب", "GPE", "جامعة "), mention(TEXT, "حلب", "ORG", "جامعة ")
    beyond = replace(crossing[0], id="beyond", span=Span(len(TEXT) + 3, len(TEXT) + 9))
    blank = replace(crossing[0], id="blank", span=Span(TEXT.index(" "), TEXT.index(" ") + 1))
    comma = replace(crossing[0], id="comma", span=Span(TEXT.index("،"), TEXT.index("،") + 2))
    rows = (*crossing, *double, beyond, blank, comma)
    issues = [one for one in found(*rows) if one.check == "spans"]
    assert {issue.fix for issue in issues} >= {
        Reject((crossing[0].id,)),
        Reject(("beyond",)),
        Reject(("blank",)),
        Reject(("comma",)),
    }
    assert len(issues) == 5


def answer(words: str, label: str, score: float, after: str = "") -> Suggestion:
    span = mention(TEXT, words, label, after).span
    return Suggestion(span, label, "engine 1", score, Words("", ""))


def test_what_the_model_is_sure_of_is_held_against_a_finished_article() -> None:
    row = mention(TEXT, "سامي حداد", "ORG")
    short = mention(TEXT, "جامعة", "ORG")
    refused = mention(TEXT, "المساء", "TIME", state=REJECTED)
    answers = (
        answer("سامي حداد", "PERSON", 0.95),
        answer("حلب", "GPE", 0.99, "مدينة "),
        answer("جامعة حلب", "ORG", 0.93),
        answer("المساء", "TIME", 0.98),
        answer("سعيد", "PERSON", 0.6),
    )
    names = {}
    issues = found(row, short, refused, answers=answers, names=names)
    assert [issue.fix for issue in issues if issue.check == "contradicted"] == [
        Relabel((row.id,), "PERSON"),
        Add("a", answers[1].span, "GPE"),
        Resize(short.id, answers[2].span),
        Accept((refused.id,)),
    ]
    started = found(row, answers=answers, names=names, state=ReviewState.STARTED)
    assert {issue.check for issue in started} == {"missed"}
    less = (replace(answers[3], score=0.94),)
    assert not found(refused, answers=less, names=names), "a person has looked at it"


def test_the_same_mending_is_told_once_and_the_gravest_first() -> None:
    row = mention(TEXT, "سامي حداد", "ORG")
    names = {matching_key("سامي حداد"): NameCounts(Counter(PERSON=9, ORG=1), 0)}
    issues = found(row, answers=(answer("سامي حداد", "PERSON", 0.95),), names=names)
    assert [issue.check for issue in issues if issue.annotation_id] == ["labels"]
    assert [issue.check for issue in sorted(issues, key=rank)] == sorted(
        (issue.check for issue in issues), key=list(CHECKS).index
    )


def test_a_finding_keeps_its_id_while_nothing_about_it_changes() -> None:
    row = mention(TEXT, "لحلب", "GPE")
    (one,), (again,) = found(row), found(row)
    assert one.id == again.id
    (other,) = found(replace(row, id="another"))
    assert other.id != one.id, "another mention, another mending"
