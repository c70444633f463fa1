"""Why a line is taken for what it is, in words that a reviewer understands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.domain.region import RegionKind

PHRASES = {
    "share": Words("words of sharing", "عبارات المشاركة"),
    "follow": Words("words of following the outlet", "عبارات متابعة الموقع"),
    "related": Words("a heading of related news", "عنوان أخبار ذات صلة"),
    "listing": Words("a heading of a list of news", "عنوان قائمة أخبار"),
    "comment": Words("words of a comment form", "عبارات نموذج التعليق"),
    "views": Words("a counter of reads", "عدّاد قراءات"),
    "menu": Words("words of a menu", "عبارات القوائم"),
    "legal": Words("a notice of rights", "إشعار حقوق"),
    "newsletter": Words("words of subscription", "عبارات الاشتراك"),
    "app": Words("words of an application", "عبارات التطبيقات"),
    "cookie": Words("a notice of cookies", "إشعار ملفات الارتباط"),
    "source": Words("a note of the source", "إشارة إلى المصدر"),
    "tags": Words("a heading of tags", "عنوان الوسوم"),
    "dateline": Words("words of publication", "عبارات النشر"),
    "byline": Words("words of authorship", "عبارات الكاتب"),
    "caption": Words("words of a picture", "عبارات الصورة"),
    "advert": Words("a mark of advertising", "علامة إعلان"),
    "weather": Words("words of a widget", "عبارات الخدمات"),
    "poll": Words("words of a poll", "عبارات الاستطلاع"),
    "section": Words("the name of a section", "اسم قسم"),
    "ago": Words("how long ago", "مدة مضت"),
    "month": Words("a date", "تاريخ"),
}
MARKS = {
    "best_title": Words("it names the subject of the text below", "يسمّي موضوع النص التالي"),
    "repeated=again": Words("it repeats another line of the page", "يكرّر سطرًا آخر في الصفحة"),
    "date": Words("it holds a date", "فيه تاريخ"),
    "address": Words("it holds an address", "فيه عنوان إلكتروني"),
}
PLACES = {
    "be": Words("it stands before the main text", "يقع قبل النص الرئيس"),
    "af": Words("it stands after the main text", "يقع بعد النص الرئيس"),
    "in": Words("its shape differs from the text around it", "شكله مخالف للنص حوله"),
}


def reason_of(kind: RegionKind | None, features: Sequence[str]) -> Words:
    """Return the most telling evidence for what a line is."""
    if kind is None:
        return Words("running text", "نص متصل")
    held = set(features)
    parts = []
    for mark, words in MARKS.items():
        if mark in held:
            parts.append(words)
    for name, words in PHRASES.items():
        if not held.isdisjoint((f"is={name}", f"starts={name}", f"has={name}")):
            parts.append(words)
    zone = next((f[6:8] for f in features if f.startswith("place=")), "in")
    parts = [*parts[:2], PLACES[zone]]
    return Words("; ".join(part.en for part in parts), "؛ ".join(part.ar for part in parts))
