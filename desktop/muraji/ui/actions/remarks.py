"""Values, notes and flags: what is written beside a mention or an article."""

from __future__ import annotations

from functools import partial

from muraji.review.commands import deciding, remarks, values
from muraji.ui.actions.action import Action, at_desk
from muraji.ui.marking import QT_TRANSLATE_NOOP

# fmt: off
REMARKS = (
    Action("edit_value", "remark", QT_TRANSLATE_NOOP("actions", "Edit the value"), ("T",), lambda window: window.lines.edit_value()),
    Action("day_later", "remark", QT_TRANSLATE_NOOP("actions", "Date one day later"), ("=",), at_desk(values.day_later)),
    Action("day_earlier", "remark", QT_TRANSLATE_NOOP("actions", "Date one day earlier"), ("-",), at_desk(values.day_earlier)),
    Action("published", "remark", QT_TRANSLATE_NOOP("actions", "Date of the article"), ("Shift+T",), lambda window: window.lines.set_published()),
    Action("note", "remark", QT_TRANSLATE_NOOP("actions", "Note on the mention"), ("W",), lambda window: window.lines.write_note(), "note"),
    Action("note_article", "remark", QT_TRANSLATE_NOOP("actions", "Note on the article"), ("Shift+W",), lambda window: window.lines.write_article_note()),
    Action("flag", "remark", QT_TRANSLATE_NOOP("actions", "Flag to come back to"), ("Q",), at_desk(deciding.flag), "flag"),
    Action("flag_article", "remark", QT_TRANSLATE_NOOP("actions", "Flag the article"), ("Shift+Q",), at_desk(remarks.flag_article)),
    Action("next_remark", "remark", QT_TRANSLATE_NOOP("actions", "Next note or flag"), ("'",), at_desk(remarks.next_remark)),
    Action("previous_remark", "remark", QT_TRANSLATE_NOOP("actions", "Previous note or flag"), ("Shift+'",), at_desk(remarks.previous_remark)),
)
# fmt: on

READING_TITLES = (
    QT_TRANSLATE_NOOP("actions", "First other reading"),
    QT_TRANSLATE_NOOP("actions", "Second other reading"),
    QT_TRANSLATE_NOOP("actions", "Third other reading"),
    QT_TRANSLATE_NOOP("actions", "Fourth other reading"),
)
READINGS = tuple(
    Action(
        f"reading.{number}",
        "remark",
        title,
        (f"Ctrl+{number}",),
        at_desk(partial(values.take_reading, number=number)),
    )
    for number, title in enumerate(READING_TITLES, 1)
)
