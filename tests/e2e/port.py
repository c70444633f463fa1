"""A page of news as it is scraped: headline, dateline, share bar, nested names, a date, a teaser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.article import Status, article_of
from muraji.domain.document import Document
from muraji.domain.region import Region, RegionKind, region_id
from muraji.formats.catalogue import FORMATS
from muraji.workspace.label_sets import shipped

from ..suggested import suggested
from .story import place

if TYPE_CHECKING:
    from pathlib import Path

SHARE = "شارك الخبر على فيسبوك"
TEASER = "اقرأ أيضا: أسعار النفط ترتفع في لندن"
PARAGRAPHS = (
    "افتتاح ميناء الفاو الكبير في البصرة",
    SHARE,
    "وصل رئيس الوزراء محمد السوداني إلى البصرة أمس السبت، وقال إن الميناء سيستقبل 25 سفينة.",
    "وأثنت غرفة تجارة البصرة على القرار، وللعراق موانئ أخرى قرب\u00a0خور الزبير.",
    "وعاد السوداني من البصرة إلى بغداد، ورافقه وفد من وزارة النقل العراقية.",
    TEASER,
)
TEXT = "\n".join(PARAGRAPHS)
SUGGESTED = (
    ("ميناء الفاو الكبير", 0, "FAC", 0.9, None),
    ("البصرة", 0, "GPE", 0.95, None),
    ("محمد السوداني", 0, "PERSON", 0.9, None),
    ("البصرة", 1, "GPE", 0.95, None),
    ("أمس السبت", 0, "DATE", 0.8, "2024-12-07"),
    ("25", 0, "CARDINAL", 0.9, 25),
    ("غرفة تجارة البصرة", 0, "ORG", 0.7, None),
    ("البصرة", 2, "GPE", 0.9, None),
    ("وللعراق", 0, "GPE", 0.6, None),
    ("خور الزبير", 0, "LOC", 0.3, None),
    ("السوداني", 1, "PERSON", 0.85, None),
    ("البصرة", 3, "GPE", 0.95, None),
    ("بغداد", 0, "GPE", 0.95, None),
    ("وزارة النقل العراقية", 0, "ORG", 0.9, None),
    ("العراقية", 0, "NORP", 0.9, None),
    ("لندن", 0, "GPE", 0.9, None),
)
ASKED = 14
"""Of these, the faint candidate and the one in the teaser are not asked about."""


def port_file(folder: Path) -> Path:
    """Write the page as a Muraji JSON file and return its path."""
    article = article_of("port.txt", TEXT)
    rows = []
    for surface, nth, label, score, value in SUGGESTED:
        span = place(TEXT, surface, nth)
        rows.append(suggested(article.id, span, label, score, value=value, origin="story 1"))
    regions = tuple(
        Region(region_id(article.id, span, kind), article.id, span, kind, "story 1")
        for surface, kind in (
            (PARAGRAPHS[0], RegionKind.HEADLINE),
            (SHARE, RegionKind.SHARE),
            (TEASER, RegionKind.RELATED),
        )
        for span in [place(TEXT, surface)]
    )
    path = folder / "port.json"
    status = Status(article.id, published="2024-12-08")
    with path.open("wb") as stream:
        FORMATS["json"].write([Document(article, status, regions, tuple(rows))], shipped(), stream)
    return path
