"""The article as a whole, and what its paragraphs are."""

from __future__ import annotations

from functools import partial

from muraji.domain.region import RegionKind
from muraji.review.commands import articles, copies, paragraphs
from muraji.ui.actions.action import Action, at_desk
from muraji.ui.marking import QT_TRANSLATE_NOOP

# fmt: off
ARTICLE = (
    Action("finish", "article", QT_TRANSLATE_NOOP("actions", "Finish the article"), ("F", "Ctrl+Enter"), at_desk(articles.finish), "finish"),
    Action("reopen", "article", QT_TRANSLATE_NOOP("actions", "Reopen the article"), ("Shift+F",), at_desk(articles.reopen)),
    Action("next_article", "article", QT_TRANSLATE_NOOP("actions", "Next article"), ("]",), at_desk(articles.next_article)),
    Action("previous_article", "article", QT_TRANSLATE_NOOP("actions", "Previous article"), ("[",), at_desk(articles.previous_article)),
    Action("next_unfinished", "article", QT_TRANSLATE_NOOP("actions", "Next unfinished article"), ("Shift+N",), at_desk(articles.next_unfinished)),
    Action("copy", "article", QT_TRANSLATE_NOOP("actions", "The article that says the same"), ("Shift+J",), at_desk(copies.go_to_copy), "copy"),
    Action("keep_or_cut", "article", QT_TRANSLATE_NOOP("actions", "Cut or keep the paragraph"), ("K",), at_desk(paragraphs.keep_or_cut), "region"),
)
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
        at_desk(partial(paragraphs.mark, kind=kind)),
    )
    for kind, (key, title) in REGION_KEYS.items()
)
