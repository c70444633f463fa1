"""The names of page furniture in the reviewer's language, for folds and margins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from muraji.domain.region import RegionKind

if TYPE_CHECKING:
    from muraji.ui.article.paragraphs import Fold


class KindNames(QObject):
    """Says what a zone is and what a fold hides."""

    def name(self, kind: RegionKind) -> str:
        """Return the short name of a kind of zone."""
        names = {
            RegionKind.HEADLINE: self.tr("headline"),
            RegionKind.DATELINE: self.tr("dateline"),
            RegionKind.BYLINE: self.tr("byline"),
            RegionKind.CAPTION: self.tr("caption"),
            RegionKind.SUBHEAD: self.tr("subhead"),
            RegionKind.SHARE: self.tr("share bar"),
            RegionKind.RELATED: self.tr("related news"),
            RegionKind.COMMENT_FORM: self.tr("comment form"),
            RegionKind.VIEW_COUNTER: self.tr("view counter"),
            RegionKind.NAVIGATION: self.tr("navigation"),
            RegionKind.SOURCE_FOOTER: self.tr("source footer"),
            RegionKind.TAGS: self.tr("tags"),
            RegionKind.OTHER_NEWS_TEASER: self.tr("other news"),
        }
        return names[kind]

    def fold(self, fold: Fold) -> str:
        """Return the line that stands for a folded run: “share bar, 3 lines”."""
        parts = []
        for kind, count in fold.lines:
            lines = self.tr("1 line") if count == 1 else self.tr("%n lines", "", count)
            parts.append(self.tr("%1, %2").replace("%1", self.name(kind)).replace("%2", lines))
        return "  ·  ".join(parts)
