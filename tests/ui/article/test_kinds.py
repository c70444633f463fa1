from __future__ import annotations

from PySide6.QtCore import QTranslator

from muraji.domain.region import RegionKind
from muraji.ui.article.kinds import KindNames
from muraji.ui.article.paragraphs import Fold


def test_every_kind_has_a_name_of_its_own(qapp: object) -> None:
    names = [KindNames().name(kind) for kind in RegionKind]
    assert all(names)
    assert len(set(names)) == len(RegionKind)


def test_a_fold_says_what_it_hides(qapp: object) -> None:
    fold = Fold(2, 6, ((RegionKind.SHARE, 3), (RegionKind.RELATED, 1)))
    assert KindNames().fold(fold) == "share bar, 3 lines  ·  related news, 1 line"


def test_names_can_be_translated(qapp: object) -> None:
    class Arabic(QTranslator):
        def translate(self, context: str, source: str, note: str = "", n: int = -1) -> str:
            words = {"share bar": "شريط المشاركة", "%n lines": "%n أسطر", "%1, %2": "%1، %2"}
            return words.get(source, "") if context == "KindNames" else ""

        def isEmpty(self) -> bool:
            return False

    from PySide6.QtCore import QCoreApplication

    translator = Arabic()
    QCoreApplication.installTranslator(translator)
    try:
        fold = Fold(2, 4, ((RegionKind.SHARE, 3),))
        assert KindNames().fold(fold) == "شريط المشاركة، 3 أسطر"
    finally:
        QCoreApplication.removeTranslator(translator)
