"""The project's doors, and what the window shows."""

from __future__ import annotations

from muraji.ui.actions.action import Action
from muraji.ui.doors.own_lists import show_lists
from muraji.ui.marking import QT_TRANSLATE_NOOP

# fmt: off
PROJECT = (
    Action("new", "project", QT_TRANSLATE_NOOP("actions", "New project"), ("Ctrl+N",), lambda window: window.doors.new_project(), "new"),
    Action("open", "project", QT_TRANSLATE_NOOP("actions", "Open a project"), ("Ctrl+O",), lambda window: window.doors.open_project(), "open"),
    Action("import", "project", QT_TRANSLATE_NOOP("actions", "Import articles"), ("Ctrl+I",), lambda window: window.doors.import_articles(), "import"),
    Action("clean_again", "project", QT_TRANSLATE_NOOP("actions", "Clean again what waits"), (), lambda window: window.doors.clean_again(), "scissors"),
    Action("suggest", "project", QT_TRANSLATE_NOOP("actions", "Suggest again"), ("Ctrl+R",), lambda window: window.doors.suggest()),
    Action("export", "project", QT_TRANSLATE_NOOP("actions", "Export"), ("Ctrl+E",), lambda window: window.doors.export(), "export"),
    Action("reviewer", "project", QT_TRANSLATE_NOOP("actions", "Reviewer's name"), (), lambda window: window.doors.name_reviewer(), "reviewer"),
    Action("labels", "project", QT_TRANSLATE_NOOP("actions", "Labels of the project"), ("Ctrl+Shift+L",), lambda window: window.rooms.edit_labels(), "edges"),
    Action("topics", "project", QT_TRANSLATE_NOOP("actions", "Topics of articles"), ("Ctrl+Shift+D",), lambda window: window.rooms.edit_topics()),
    Action("learning", "project", QT_TRANSLATE_NOOP("actions", "Learning"), (), lambda window: window.rooms.show_learning(), "chart"),
    Action("lists", "project", QT_TRANSLATE_NOOP("actions", "Lists of names"), (), show_lists),
    Action("settings", "project", QT_TRANSLATE_NOOP("actions", "Settings"), ("Ctrl+,",), lambda window: window.rooms.show_settings(), "settings"),
    Action("check", "project", QT_TRANSLATE_NOOP("actions", "Check the project file"), (), lambda window: window.safekeeping.check(), "warning"),
    Action("backups", "project", QT_TRANSLATE_NOOP("actions", "Backups"), (), lambda window: window.safekeeping.show_backups(), "history"),
    Action("quit", "project", QT_TRANSLATE_NOOP("actions", "Quit"), ("Ctrl+Q",), lambda window: window.leave()),
)

VIEW = (
    Action("palette", "view", QT_TRANSLATE_NOOP("actions", "All commands"), ("Ctrl+K",), lambda window: window.show_palette(), "palette"),
    Action("help", "view", QT_TRANSLATE_NOOP("actions", "Keys"), ("Shift+/",), lambda window: window.show_keys(), "help"),
    Action("handbook", "view", QT_TRANSLATE_NOOP("actions", "Handbook"), ("F1",), lambda window: window.rooms.show_handbook()),
    Action("about", "view", QT_TRANSLATE_NOOP("actions", "About Muraji"), (), lambda window: window.rooms.show_about()),
    Action("search", "view", QT_TRANSLATE_NOOP("actions", "Search the queue"), ("Ctrl+F", "/"), lambda window: window.queue.search(), "search"),
    Action("names", "view", QT_TRANSLATE_NOOP("actions", "Names in the whole project"), ("Ctrl+G",), lambda window: window.names.enter(), "group"),
    Action("toggle_queue", "view", QT_TRANSLATE_NOOP("actions", "Queue"), ("F8",), lambda window: window.looks.toggle_queue(), "queue"),
    Action("toggle_inspector", "view", QT_TRANSLATE_NOOP("actions", "Inspector"), ("F9",), lambda window: window.looks.toggle_inspector(), "inspector"),
    Action("history", "view", QT_TRANSLATE_NOOP("actions", "History"), ("F7",), lambda window: window.rooms.toggle_history(), "history"),
    Action("undo_to_here", "view", QT_TRANSLATE_NOOP("actions", "Undo to the line chosen in the history"), ("Ctrl+Alt+Z",), lambda window: window.rooms.undo_to_here()),
    Action("guidelines", "view", QT_TRANSLATE_NOOP("actions", "Guidelines for the label in hand"), ("H", "F6"), lambda window: window.rooms.toggle_guidelines()),
    Action("print_keys", "view", QT_TRANSLATE_NOOP("actions", "Sheet of keys to print"), ("Ctrl+P",), lambda window: window.rooms.print_keys()),
    Action("clean_reading", "view", QT_TRANSLATE_NOOP("actions", "Clean or raw reading"), ("V",), lambda window: window.looks.toggle_clean_reading(), "scissors"),
    Action("show_rejected", "view", QT_TRANSLATE_NOOP("actions", "Show the rejected"), ("Shift+X",), lambda window: window.looks.toggle_rejected()),
    Action("zoom_in", "view", QT_TRANSLATE_NOOP("actions", "Larger text"), ("Ctrl+=",), lambda window: window.looks.zoom(1)),
    Action("zoom_out", "view", QT_TRANSLATE_NOOP("actions", "Smaller text"), ("Ctrl+-",), lambda window: window.looks.zoom(-1)),
    Action("theme", "view", QT_TRANSLATE_NOOP("actions", "Next theme"), ("Ctrl+T",), lambda window: window.looks.next_theme(), "theme"),
    Action("language", "view", QT_TRANSLATE_NOOP("actions", "Arabic or English"), ("Ctrl+L",), lambda window: window.looks.switch_language(), "language"),
    Action("fullscreen", "view", QT_TRANSLATE_NOOP("actions", "Full screen"), ("F11",), lambda window: window.looks.toggle_full_screen()),
)
# fmt: on
