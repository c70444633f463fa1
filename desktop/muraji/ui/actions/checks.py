"""What is looked at beside the review itself: the checks of the annotation, and the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.ui.actions.action import Action
from muraji.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from muraji.ui.main_window import MainWindow


def _show_meter(window: MainWindow) -> None:
    """Lay the figures of the review over the window."""
    from muraji.ui.overlays.meter import MeterSheet

    if window.bridge is not None:
        MeterSheet(window, window.bridge).show()


# fmt: off
CHECKING = (
    Action("meter", "checks", QT_TRANSLATE_NOOP("actions", "What the review costs, over time"), ("F4",), _show_meter, "chart"),
    Action("checks", "checks", QT_TRANSLATE_NOOP("actions", "Checks of the annotation"), ("F5",), lambda window: window.rooms.checking.toggle(), "check"),
    Action("next_issue", "checks", QT_TRANSLATE_NOOP("actions", "Next finding"), ("F3",), lambda window: window.rooms.checking.step(1)),
    Action("previous_issue", "checks", QT_TRANSLATE_NOOP("actions", "Previous finding"), ("Shift+F3",), lambda window: window.rooms.checking.step(-1)),
    Action("fix_issue", "checks", QT_TRANSLATE_NOOP("actions", "Mend what was found"), ("F2",), lambda window: window.rooms.checking.fix()),
    Action("dismiss_issue", "checks", QT_TRANSLATE_NOOP("actions", "No mistake: dismiss for good"), ("Shift+F2",), lambda window: window.rooms.checking.dismiss()),
    Action("check_again", "checks", QT_TRANSLATE_NOOP("actions", "Check again"), ("Shift+F5",), lambda window: window.rooms.checking.run()),
)
# fmt: on
