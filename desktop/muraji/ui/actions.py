"""Every command a user can give: its name, its words, its keys and what it does.

The menus, the palette, the help overlay and the key dispatcher are all made from this table.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from muraji.domain.region import RegionKind
from muraji.review.commands import (
    articles,
    caret,
    deciding,
    edges,
    history,
    jumping,
    paragraphs,
    together,
    values,
    walking,
)
from muraji.review.commands.edges import Edge, Unit
from muraji.text.direction import runs_right_to_left
from muraji.ui.keyboard import ARABIC_LETTERS
from muraji.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from muraji.domain.label import LabelSet
    from muraji.review.desk import Desk, Outcome
    from muraji.ui.main_window import MainWindow

GROUPS = {
    "decide": QT_TRANSLATE_NOOP("actions", "Decide"),
    "label": QT_TRANSLATE_NOOP("actions", "Label"),
    "edges": QT_TRANSLATE_NOOP("actions", "Edges"),
    "go": QT_TRANSLATE_NOOP("actions", "Go"),
    "article": QT_TRANSLATE_NOOP("actions", "Article"),
    "region": QT_TRANSLATE_NOOP("actions", "This paragraph is"),
    "project": QT_TRANSLATE_NOOP("actions", "Project"),
    "view": QT_TRANSLATE_NOOP("actions", "View"),
}
"""The groups in which actions are listed; those of no listed group are explained elsewhere."""


@dataclass(frozen=True)
class Action:
    """One command: where it is listed, what it is called, its keys, and how it is carried out."""

    id: str
    group: str
    title: str
    """English; :meth:`words` gives it in the window's language."""
    keys: tuple[str, ...]
    run: Callable[[MainWindow], None]
    icon: str = ""
    shown_title: str = ""
    """Set for actions made at run time from data that is already in the window's language."""

    def words(self) -> str:
        """Return what the action is called in the window's language."""
        return self.shown_title or QCoreApplication.translate("actions", self.title)


def group_title(title: str) -> str:
    """Return the name of an action group in the window's language."""
    return QCoreApplication.translate("actions", title)


def _desk(command: Callable[[Desk], Outcome]) -> Callable[[MainWindow], None]:
    def run(window: MainWindow) -> None:
        window.run(command)

    return run


def _edge(*, at_left: bool, to_left: bool, unit: Unit) -> Callable[[MainWindow], None]:
    """Move the edge seen at the left or right, whichever end of the mention that is."""

    def command(desk: Desk) -> Outcome:
        rtl = is_right_to_left(desk)
        edge = Edge.END if at_left == rtl else Edge.START
        return edges.move_edge(desk, edge, unit, forward=to_left == rtl)

    return _desk(command)


def _towards(*, left: bool, widen: bool) -> Callable[[MainWindow], None]:
    """Move or widen the caret to the left or right as seen."""

    def command(desk: Desk) -> Outcome:
        forward = left == is_right_to_left(desk)
        if widen:
            return (caret.widen_forward if forward else caret.widen_back)(desk)
        return (caret.caret_forward if forward else caret.caret_back)(desk)

    return _desk(command)


def is_right_to_left(desk: Desk) -> bool:
    """Say whether the paragraph in focus runs from right to left."""
    page = desk.page
    paragraph = page.paragraph_at(desk.place) if page else None
    if page is None or paragraph is None:
        return True
    return runs_right_to_left(paragraph.of(page.text))


# fmt: off
DECIDE = (
    Action("accept", "decide", QT_TRANSLATE_NOOP("actions", "Accept and go on"), ("Space",), _desk(deciding.accept), "accept"),
    Action("reject", "decide", QT_TRANSLATE_NOOP("actions", "Reject or delete"), ("X", "Delete", "Backspace"), _desk(deciding.reject), "reject"),
    Action("accept_group", "decide", QT_TRANSLATE_NOOP("actions", "Accept the whole group"), ("G",), _desk(together.accept_group), "group"),
    Action("reject_group", "decide", QT_TRANSLATE_NOOP("actions", "Reject the whole group"), ("Shift+G",), _desk(together.reject_group)),
    Action("confirm_paragraph", "decide", QT_TRANSLATE_NOOP("actions", "Confirm the paragraph"), ("Enter",), _desk(together.confirm_paragraph)),
    Action("forgive", "decide", QT_TRANSLATE_NOOP("actions", "Make undecided again"), ("E",), _desk(deciding.forgive)),
    Action("undo", "decide", QT_TRANSLATE_NOOP("actions", "Undo"), ("Z", "Ctrl+Z"), _desk(history.undo), "undo"),
    Action("redo", "decide", QT_TRANSLATE_NOOP("actions", "Redo"), ("Shift+Z", "Ctrl+Y", "Ctrl+Shift+Z"), _desk(history.redo), "redo"),
    Action("day_later", "decide", QT_TRANSLATE_NOOP("actions", "Date one day later"), ("=",), _desk(values.day_later)),
    Action("day_earlier", "decide", QT_TRANSLATE_NOOP("actions", "Date one day earlier"), ("-",), _desk(values.day_earlier)),
    Action("flag", "decide", QT_TRANSLATE_NOOP("actions", "Flag to come back to"), ("Q",), _desk(deciding.flag), "flag"),
)

EDGES = (
    Action("left_edge_left", "edges", QT_TRANSLATE_NOOP("actions", "Left edge left by a word"), ("U",), _edge(at_left=True, to_left=True, unit=Unit.WORD)),
    Action("left_edge_right", "edges", QT_TRANSLATE_NOOP("actions", "Left edge right by a word"), ("I",), _edge(at_left=True, to_left=False, unit=Unit.WORD)),
    Action("right_edge_left", "edges", QT_TRANSLATE_NOOP("actions", "Right edge left by a word"), ("O",), _edge(at_left=False, to_left=True, unit=Unit.WORD)),
    Action("right_edge_right", "edges", QT_TRANSLATE_NOOP("actions", "Right edge right by a word"), ("P",), _edge(at_left=False, to_left=False, unit=Unit.WORD)),
    Action("left_edge_left_letter", "edges", QT_TRANSLATE_NOOP("actions", "Left edge left by a letter"), ("Shift+U",), _edge(at_left=True, to_left=True, unit=Unit.LETTER)),
    Action("left_edge_right_letter", "edges", QT_TRANSLATE_NOOP("actions", "Left edge right by a letter"), ("Shift+I",), _edge(at_left=True, to_left=False, unit=Unit.LETTER)),
    Action("right_edge_left_letter", "edges", QT_TRANSLATE_NOOP("actions", "Right edge left by a letter"), ("Shift+O",), _edge(at_left=False, to_left=True, unit=Unit.LETTER)),
    Action("right_edge_right_letter", "edges", QT_TRANSLATE_NOOP("actions", "Right edge right by a letter"), ("Shift+P",), _edge(at_left=False, to_left=False, unit=Unit.LETTER)),
    Action("proclitic", "edges", QT_TRANSLATE_NOOP("actions", "Proclitic off or on"), ("C",), _desk(edges.toggle_proclitic), "scissors"),
)

GO = (
    Action("next_pending", "go", QT_TRANSLATE_NOOP("actions", "Next suggestion"), ("N",), _desk(walking.next_pending), "next"),
    Action("previous_pending", "go", QT_TRANSLATE_NOOP("actions", "Previous suggestion"), ("B",), _desk(walking.previous_pending), "previous"),
    Action("next_mention", "go", QT_TRANSLATE_NOOP("actions", "Next mention"), ("Down",), _desk(walking.next_mention)),
    Action("previous_mention", "go", QT_TRANSLATE_NOOP("actions", "Previous mention"), ("Up",), _desk(walking.previous_mention)),
    Action("outer", "go", QT_TRANSLATE_NOOP("actions", "Out to the mention around"), ("A",), _desk(walking.outer)),
    Action("inner", "go", QT_TRANSLATE_NOOP("actions", "Into the mention inside"), ("S",), _desk(walking.inner)),
    Action("next_paragraph", "go", QT_TRANSLATE_NOOP("actions", "Next paragraph"), (".",), _desk(paragraphs.next_paragraph)),
    Action("previous_paragraph", "go", QT_TRANSLATE_NOOP("actions", "Previous paragraph"), (",",), _desk(paragraphs.previous_paragraph)),
    Action("next_maybe", "go", QT_TRANSLATE_NOOP("actions", "Next faint candidate"), ("M",), _desk(walking.next_maybe)),
    Action("previous_maybe", "go", QT_TRANSLATE_NOOP("actions", "Previous faint candidate"), ("Shift+M",), _desk(walking.previous_maybe)),
    Action("caret_left", "go", QT_TRANSLATE_NOOP("actions", "Caret left by a word"), ("Left",), _towards(left=True, widen=False)),
    Action("caret_right", "go", QT_TRANSLATE_NOOP("actions", "Caret right by a word"), ("Right",), _towards(left=False, widen=False)),
    Action("widen_left", "go", QT_TRANSLATE_NOOP("actions", "Widen the caret to the left"), ("Shift+Left",), _towards(left=True, widen=True)),
    Action("widen_right", "go", QT_TRANSLATE_NOOP("actions", "Widen the caret to the right"), ("Shift+Right",), _towards(left=False, widen=True)),
    Action("jump_again", "go", QT_TRANSLATE_NOOP("actions", "Jump again"), (";",), _desk(jumping.jump_again)),
    Action("page_down", "go", QT_TRANSLATE_NOOP("actions", "One screen down"), ("PageDown",), lambda window: window.review.scroll_by(1)),
    Action("page_up", "go", QT_TRANSLATE_NOOP("actions", "One screen up"), ("PageUp",), lambda window: window.review.scroll_by(-1)),
    Action("into_mention", "go", QT_TRANSLATE_NOOP("actions", "Caret into the mention"), ("Shift+S",), _desk(caret.into_mention)),
    Action("widen_paragraph", "go", QT_TRANSLATE_NOOP("actions", "Take the next paragraph in"), ("Shift+.",), _desk(paragraphs.widen)),
    Action("let_go", "go", QT_TRANSLATE_NOOP("actions", "Let go"), ("Esc",), _desk(caret.let_go)),
)

ARTICLE = (
    Action("finish", "article", QT_TRANSLATE_NOOP("actions", "Finish the article"), ("F", "Ctrl+Enter"), _desk(articles.finish), "finish"),
    Action("reopen", "article", QT_TRANSLATE_NOOP("actions", "Reopen the article"), ("Shift+F",), _desk(articles.reopen)),
    Action("next_article", "article", QT_TRANSLATE_NOOP("actions", "Next article"), ("]",), _desk(articles.next_article)),
    Action("previous_article", "article", QT_TRANSLATE_NOOP("actions", "Previous article"), ("[",), _desk(articles.previous_article)),
    Action("next_unfinished", "article", QT_TRANSLATE_NOOP("actions", "Next unfinished article"), ("Shift+N",), _desk(articles.next_unfinished)),
    Action("keep_or_cut", "article", QT_TRANSLATE_NOOP("actions", "Cut or keep the paragraph"), ("K",), _desk(paragraphs.keep_or_cut), "region"),
)

PROJECT = (
    Action("new", "project", QT_TRANSLATE_NOOP("actions", "New project"), ("Ctrl+N",), lambda window: window.doors.new_project(), "new"),
    Action("open", "project", QT_TRANSLATE_NOOP("actions", "Open a project"), ("Ctrl+O",), lambda window: window.doors.open_project(), "open"),
    Action("import", "project", QT_TRANSLATE_NOOP("actions", "Import articles"), ("Ctrl+I",), lambda window: window.doors.import_articles(), "import"),
    Action("suggest", "project", QT_TRANSLATE_NOOP("actions", "Suggest again"), ("Ctrl+R",), lambda window: window.doors.suggest()),
    Action("export", "project", QT_TRANSLATE_NOOP("actions", "Export"), ("Ctrl+E",), lambda window: window.doors.export(), "export"),
    Action("reviewer", "project", QT_TRANSLATE_NOOP("actions", "Reviewer's name"), (), lambda window: window.doors.name_reviewer(), "reviewer"),
    Action("quit", "project", QT_TRANSLATE_NOOP("actions", "Quit"), ("Ctrl+Q",), lambda window: window.leave()),
)

VIEW = (
    Action("palette", "view", QT_TRANSLATE_NOOP("actions", "All commands"), ("Ctrl+K",), lambda window: window.show_palette(), "palette"),
    Action("help", "view", QT_TRANSLATE_NOOP("actions", "Keys"), ("Shift+/", "F1"), lambda window: window.show_keys(), "help"),
    Action("search", "view", QT_TRANSLATE_NOOP("actions", "Search the queue"), ("Ctrl+F", "/"), lambda window: window.queue.search(), "search"),
    Action("toggle_queue", "view", QT_TRANSLATE_NOOP("actions", "Queue"), ("F8",), lambda window: window.looks.toggle_queue(), "queue"),
    Action("toggle_inspector", "view", QT_TRANSLATE_NOOP("actions", "Inspector"), ("F9",), lambda window: window.looks.toggle_inspector(), "inspector"),
    Action("clean_reading", "view", QT_TRANSLATE_NOOP("actions", "Clean or raw reading"), ("V",), lambda window: window.looks.toggle_clean_reading(), "scissors"),
    Action("show_rejected", "view", QT_TRANSLATE_NOOP("actions", "Show the rejected"), ("Shift+X",), lambda window: window.looks.toggle_rejected()),
    Action("zoom_in", "view", QT_TRANSLATE_NOOP("actions", "Larger text"), ("Ctrl+=",), lambda window: window.looks.zoom(1)),
    Action("zoom_out", "view", QT_TRANSLATE_NOOP("actions", "Smaller text"), ("Ctrl+-",), lambda window: window.looks.zoom(-1)),
    Action("theme", "view", QT_TRANSLATE_NOOP("actions", "Next theme"), ("Ctrl+T",), lambda window: window.looks.next_theme(), "theme"),
    Action("language", "view", QT_TRANSLATE_NOOP("actions", "Arabic or English"), ("Ctrl+L",), lambda window: window.looks.switch_language(), "language"),
    Action("fullscreen", "view", QT_TRANSLATE_NOOP("actions", "Full screen"), ("F11",), lambda window: window.looks.toggle_full_screen()),
)

# fmt: on
# fmt: on

REGION_KEYS = {
    RegionKind.HEADLINE: ("H", QT_TRANSLATE_NOOP("actions", "Headline")),
    RegionKind.DATELINE: ("D", QT_TRANSLATE_NOOP("actions", "Dateline")),
    RegionKind.BYLINE: ("Y", QT_TRANSLATE_NOOP("actions", "Byline")),
    RegionKind.CAPTION: ("C", QT_TRANSLATE_NOOP("actions", "Caption")),
    RegionKind.SUBHEAD: ("S", QT_TRANSLATE_NOOP("actions", "Subhead")),
    RegionKind.SHARE: ("A", QT_TRANSLATE_NOOP("actions", "Share bar")),
    RegionKind.RELATED: ("R", QT_TRANSLATE_NOOP("actions", "Related news")),
    RegionKind.COMMENT_FORM: ("F", QT_TRANSLATE_NOOP("actions", "Comment form")),
    RegionKind.VIEW_COUNTER: ("V", QT_TRANSLATE_NOOP("actions", "View counter")),
    RegionKind.NAVIGATION: ("N", QT_TRANSLATE_NOOP("actions", "Navigation")),
    RegionKind.SOURCE_FOOTER: ("O", QT_TRANSLATE_NOOP("actions", "Source or footer")),
    RegionKind.TAGS: ("G", QT_TRANSLATE_NOOP("actions", "Tags")),
    RegionKind.OTHER_NEWS_TEASER: ("T", QT_TRANSLATE_NOOP("actions", "Teaser of other news")),
    None: ("B", QT_TRANSLATE_NOOP("actions", "Body of the article")),
}
"""The second key of the chord that says what a paragraph is, and what it is called."""

REGIONS = tuple(
    Action(
        f"region.{kind or 'body'}",
        "region",
        title,
        (f"R {key}",),
        _desk(partial(paragraphs.mark, kind=kind)),
    )
    for kind, (key, title) in REGION_KEYS.items()
)
JUMPS = tuple(
    Action(
        f"jump.{letter}", "jump", letter, (f"J {key}",), _desk(partial(jumping.jump, letter=letter))
    )
    for letter, key in ARABIC_LETTERS.items()
)

ACTIONS = (*DECIDE, *EDGES, *GO, *ARTICLE, *REGIONS, *PROJECT, *VIEW, *JUMPS)
"""Every command that does not depend on the project's labels."""


def label_actions(labels: LabelSet, language: str) -> Iterator[Action]:
    """Yield the commands that give a label: by its key the mention in hand, with Shift its group.

    A key of two letters is a chord of two presses: ``LE`` is L, then E.
    """
    for label in labels:
        title = label.title.in_language(language)
        keys = tuple(label.key)
        chord = " ".join(keys)
        group_chord = " ".join((*keys[:-1], f"Shift+{keys[-1]}"))
        group_title = QCoreApplication.translate("actions", "{label}, the whole group")
        yield Action(
            f"label.{label.name}",
            "label",
            label.title.en,
            (chord,) if keys else (),
            _desk(partial(deciding.relabel, label=label.name)),
            shown_title=title,
        )
        yield Action(
            f"label_group.{label.name}",
            "label",
            f"{label.title.en}, the whole group",
            (group_chord,) if keys else (),
            _desk(partial(together.relabel_group, label=label.name)),
            shown_title=group_title.format(label=title),
        )
