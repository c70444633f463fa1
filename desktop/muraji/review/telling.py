"""Journal entries in words: what was decided, for the status line and the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain import decision as decisions
from muraji.domain.journal import EntryKind
from muraji.domain.words import Words

if TYPE_CHECKING:
    from muraji.domain.journal import Entry
    from muraji.domain.label import LabelSet

_PLAIN: dict[type, Words] = {
    decisions.Accept: Words("accepted", "قبول"),
    decisions.Reject: Words("rejected", "رفض"),
    decisions.Relabel: Words("relabelled", "تغيير الفئة"),
    decisions.Resize: Words("edge moved", "تحريك الحافة"),
    decisions.Add: Words("added", "إضافة"),
    decisions.Remove: Words("deleted", "حذف"),
    decisions.Forgive: Words("made undecided", "إعادة إلى الانتظار"),
    decisions.MarkRegion: Words("zone marked", "تعليم منطقة"),
    decisions.Normalise: Words("value set", "ضبط القيمة"),
    decisions.SetPublished: Words("date of the article set", "ضبط تاريخ المقالة"),
    decisions.Finish: Words("article finished", "إنهاء المقالة"),
    decisions.Reopen: Words("article reopened", "إعادة فتح المقالة"),
    decisions.Note: Words("note", "ملاحظة"),
    decisions.Flag: Words("flag", "علامة رجوع"),
    decisions.LabelDocument: Words("document labels", "تصنيف المقالة"),
    decisions.Dismiss: Words("finding dismissed", "تجاهل ملاحظة الفحص"),
    decisions.EditLabels: Words("labels edited", "تعديل الفئات"),
    decisions.EditTopics: Words("topics edited", "تعديل الموضوعات"),
}
"""Every decision has its line; a test compares the table with the union."""

_JOBS = {
    EntryKind.IMPORT: Words("imported", "استيراد"),
    EntryKind.SUGGEST: Words("suggestions", "اقتراحات"),
    EntryKind.REPAIR: Words("repaired", "إصلاح"),
}


def told(entry: Entry, labels: LabelSet) -> Words:
    """Return what an entry did, in a few words."""
    decision = entry.decision
    if decision is None:
        return _JOBS[entry.kind]
    words = _PLAIN[type(decision)]
    if isinstance(decision, decisions.Relabel | decisions.Add) and decision.label in labels:
        title = labels[decision.label].title
        words = Words(f"{words.en}: {title.en}", f"{words.ar}: {title.ar}")
    ids = getattr(decision, "ids", ())
    if len(ids) > 1:
        words = Words(f"{words.en} ({len(ids)})", f"{words.ar} ({len(ids)})")
    return words
