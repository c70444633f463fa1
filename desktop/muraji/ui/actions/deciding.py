"""Answers to the mention in hand."""

from __future__ import annotations

from muraji.review.commands import deciding, together
from muraji.ui.actions.action import Action, at_desk
from muraji.ui.marking import QT_TRANSLATE_NOOP

# fmt: off
DECIDE = (
    Action("accept", "decide", QT_TRANSLATE_NOOP("actions", "Accept and go on"), ("Space",), at_desk(deciding.accept), "accept"),
    Action("reject", "decide", QT_TRANSLATE_NOOP("actions", "Reject or delete"), ("X", "Delete", "Backspace"), at_desk(deciding.reject), "reject"),
    Action("accept_group", "decide", QT_TRANSLATE_NOOP("actions", "Accept the whole group"), ("G",), at_desk(together.accept_group), "group"),
    Action("accept_nest", "decide", QT_TRANSLATE_NOOP("actions", "Accept with what is inside"), ("Shift+Space",), at_desk(together.accept_nest)),
    Action("reject_group", "decide", QT_TRANSLATE_NOOP("actions", "Reject the whole group"), ("Shift+G",), at_desk(together.reject_group)),
    Action("confirm_paragraph", "decide", QT_TRANSLATE_NOOP("actions", "Confirm the paragraph"), ("Enter",), at_desk(together.confirm_paragraph)),
    Action("forgive", "decide", QT_TRANSLATE_NOOP("actions", "Make undecided again"), ("E",), at_desk(deciding.forgive)),
    Action("undo", "decide", QT_TRANSLATE_NOOP("actions", "Undo"), ("Z", "Ctrl+Z"), lambda window: window.steps.undo(), "undo"),
    Action("redo", "decide", QT_TRANSLATE_NOOP("actions", "Redo"), ("Shift+Z", "Ctrl+Y", "Ctrl+Shift+Z"), lambda window: window.steps.redo(), "redo"),
)
# fmt: on
