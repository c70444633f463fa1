"""What editing the label set does: the set itself, and every mention whose label moves."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.change import Change
from muraji.domain.errors import MurajiError
from muraji.domain.label import TOPICS, LabelSet, ProjectLabels
from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from muraji.domain.decision import EditLabels, EditTopics
    from muraji.domain.label import Label
    from muraji.domain.span import Span
    from muraji.review.rows import LabelRows

_NAME = re.compile(r"\S{1,40}")
_KEY = re.compile(r"|[0-9]|L[0-9A-Z]")
_TOPIC_KEY = re.compile(r"|[0-9A-Z]")
_PREFERENCE = (MentionState.ACCEPTED, MentionState.PENDING, MentionState.REJECTED)


def label_changes(decision: EditLabels, rows: LabelRows) -> list[Change]:
    """Return the new label set and the mentions that take another label with it.

    Raises:
        MurajiError: two labels share a name or key, or a label that mentions carry would vanish.
    """
    check_labels(decision.labels)
    before, after = rows.kept(), ProjectLabels(LabelSet(decision.labels))
    moved = {old: new for old, new in decision.moved if old != new}
    _check_that_none_is_lost(before, after.labels, moved, rows)
    changes = [] if before == after else [Change(before, after)]
    if moved:
        mentions = rows.mentions_of({*moved, *moved.values()})
        changes += _moved_mentions(mentions, moved)
    return changes


def topic_changes(decision: EditTopics, rows: LabelRows) -> list[Change]:
    """Return the new topics and the articles that take another topic with them.

    Raises:
        MurajiError: two topics share a name or key, or one that articles carry would vanish.
    """
    check_topics(decision.labels)
    before, after = rows.kept(TOPICS), ProjectLabels(LabelSet(decision.labels), TOPICS)
    moved = {old: new for old, new in decision.moved if old != new}
    gone = (
        [label.name for label in before.labels if label.name not in after.labels] if before else []
    )
    counts = rows.topic_counts() if gone else {}
    for name in gone:
        if counts.get(name) and moved.get(name, name) not in after.labels:
            raise MurajiError(
                f"{counts[name]} articles are about “{name}”. Merge it into another topic instead.",
                f"{counts[name]} من المقالات موضوعها «{name}». ادمجه في موضوع آخر بدلًا من حذفه.",
            )
    changes = [] if before == after else [Change(before, after)]
    for status in rows.articles_about(moved) if moved else ():
        topics = dict.fromkeys(moved.get(name, name) for name in status.document_labels)
        changes.append(Change(status, replace(status, document_labels=tuple(topics))))
    return changes


def check_topics(labels: Iterable[Label]) -> None:
    """Refuse names and keys of topics that cannot be told apart or typed.

    Raises:
        MurajiError: which topic is to be mended.
    """
    _check(
        labels,
        _TOPIC_KEY,
        Words("use one letter or digit", "استعمل حرفًا واحدًا أو رقمًا"),
    )


def check_labels(labels: Iterable[Label]) -> None:
    """Refuse names and keys that cannot be told apart or typed.

    Raises:
        MurajiError: which label is to be mended.
    """
    _check(
        labels,
        _KEY,
        Words("use one digit, or L and a letter or digit", "استعمل رقمًا واحدًا، أو L وحرفًا أو رقمًا"),
    )


def _check(labels: Iterable[Label], key: re.Pattern[str], advice: Words) -> None:
    names: set[str] = set()
    keys: dict[str, str] = {}
    for label in labels:
        if not _NAME.fullmatch(label.name) or not label.title.en or not label.title.ar:
            raise MurajiError(
                f"The label “{label.name}” needs a name without spaces, and a title in both languages.",
                f"تحتاج الفئة «{label.name}» إلى اسم بلا مسافات، وعنوان باللغتين.",
            )
        if label.name in names:
            raise MurajiError(
                f"Two labels are called “{label.name}”. Rename one, or merge them.",
                f"فئتان باسم «{label.name}». غيّر اسم إحداهما أو ادمجهما.",
            )
        if not key.fullmatch(label.key):
            raise MurajiError(
                f"“{label.key}” cannot be the key of “{label.name}”: {advice.en}.",
                f"لا يصلح «{label.key}» مفتاحًا للفئة «{label.name}»: {advice.ar}.",
            )
        if label.key and label.key in keys:
            raise MurajiError(
                f"“{keys[label.key]}” and “{label.name}” share the key {label.key}. Change one.",
                f"للفئتين «{keys[label.key]}» و«{label.name}» المفتاح نفسه {label.key}. غيّر أحدهما.",
            )
        names.add(label.name)
        keys[label.key] = label.name


def _check_that_none_is_lost(
    before: ProjectLabels | None, after: LabelSet, moved: dict[str, str], rows: LabelRows
) -> None:
    gone = [label for label in before.labels if label.name not in after] if before else []
    counts = rows.counts() if gone else {}
    for label in gone:
        count = counts.get(label.name, 0)
        if count and moved.get(label.name, label.name) not in after:
            raise MurajiError(
                f"{count} mentions carry the label “{label.name}”. Merge it into another instead.",
                f"تحمل {count} من الإشارات الفئة «{label.name}». ادمجها في فئة أخرى بدلًا من حذفها.",
            )


def _moved_mentions(mentions: Iterable[Annotation], moved: dict[str, str]) -> list[Change]:
    """Return the mentions under their new labels; of two that become the same the surer one stays."""
    by_place: dict[tuple[str, Span, str], list[tuple[Annotation, Annotation]]] = {}
    for row in mentions:
        label = moved.get(row.label, row.label)
        suggested = row.suggested_label and moved.get(row.suggested_label, row.suggested_label)
        after = replace(row, label=label, suggested_label=suggested)
        by_place.setdefault((row.article_id, row.span, label), []).append((row, after))
    changes = []
    for pairs in by_place.values():
        first, *others = sorted(pairs, key=lambda pair: _rank(pair[0]))
        if first[0] != first[1]:
            changes.append(Change(*first))
        if any(row != after for row, after in pairs):
            changes += [Change(row, None) for row, _ in others]
    return changes


def _rank(row: Annotation) -> tuple[int, float]:
    return _PREFERENCE.index(row.state), -(row.score or 0)
