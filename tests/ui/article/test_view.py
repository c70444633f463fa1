"""The view through its own doors: what it paints, where it is hit, and that letters never change."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontDatabase,
    QImage,
    QPainter,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)

from muraji.domain.annotation import Annotation, MentionState, annotation_id
from muraji.domain.article import Article, article_of
from muraji.domain.label import Label, LabelSet
from muraji.domain.region import Region, RegionKind, region_id
from muraji.domain.span import Span
from muraji.domain.words import Words
from muraji.ui.article.letters import ALL_OF_IT
from muraji.ui.article.reading import ReadingStyle
from muraji.ui.article.view import ArticleView
from muraji.ui.look.theme import THEMES, arabic_families, load_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

REPOSITORY = Path(__file__).resolve().parents[3]
THEME_FOLDER = REPOSITORY / "resources" / "themes"
FONTS = ["Noto Naskh Arabic", "DejaVu Sans", "Vazirmatn"]
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def label(name: str, family: str, key: str, ar: str) -> Label:
    return Label(name, family, key, Words(name.title(), ar), Words("", ""))


LABELS = LabelSet(
    (
        label("PERSON", "people", "1", "شخص"),
        label("NORP", "people", "2", "انتماء"),
        label("ORG", "organisations", "3", "جهة"),
        label("GPE", "places", "4", "بلد"),
        label("FAC", "places", "5", "منشأة"),
        label("DATE", "time", "6", "تاريخ"),
    )
)


def words_of(text: str) -> list[Span]:
    return [Span(m.start(), m.end()) for m in re.finditer(r"\d+|[^\W\d_]+", text)]


def mention(article: Article, words: str, name: str = "GPE", **given: Any) -> Annotation:
    start = article.text.index(words)
    return mention_at(article, Span(start, start + len(words)), name, **given)


def mention_at(article: Article, span: Span, name: str, **given: Any) -> Annotation:
    identity = annotation_id(article.id, span, name)
    state = given.pop("state", MentionState.PENDING)
    given = {"score": 0.9, "suggested_span": span, "suggested_label": name, **given}
    return Annotation(identity, article.id, span, name, state, "test", **given)


def region(article: Article, words: str, kind: RegionKind) -> Region:
    start = article.text.index(words)
    span = Span(start, start + len(words))
    return Region(region_id(article.id, span, kind), article.id, span, kind, "test")


def gold_mentions(article: Article, reference: dict[str, Any]) -> list[Annotation]:
    states = list(MentionState)
    return [
        mention_at(
            article,
            Span(entity["start"], entity["end"]),
            entity["label"],
            state=states[place % 3],
            score=(place % 10) / 10,
        )
        for place, entity in enumerate(reference["entities"])
    ]


@pytest.fixture(autouse=True)
def _needs_arabic(qapp: object) -> None:
    if not arabic_families():
        pytest.skip("no font with Arabic is installed here")


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    view = ArticleView(load_theme(THEME_FOLDER / "light.toml"))
    qtbot.addWidget(view)
    view.set_language("ar")
    view.set_motion(False)
    view.resize(640, 480)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.close()


@pytest.fixture(params=FONTS)
def family(request: pytest.FixtureRequest) -> str:
    if request.param not in QFontDatabase.families():
        pytest.skip(f"the font {request.param} is not installed here")
    return request.param


def opened(view: ArticleView, text: str, **given: Any) -> Article:
    article = article_of("test", text)
    annotations = given.get("annotations", ())
    view.show_article(
        article, given.get("regions", ()), annotations, LABELS, words_of(article.text)
    )
    return article


def middle(view: ArticleView, span: Span) -> QPoint:
    return view.span_rects(span)[0].center().toPoint()


def span_of(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


# letters: where they are, and that marks never change them


def coloured_words(view: ArticleView, words: list[Span]) -> QImage:
    """Paint a copy of the page with each word in a colour of its own, letters only."""
    document = view.document().clone()
    for number, word in enumerate(words):
        cursor = QTextCursor(document)
        cursor.setPosition(word.start)
        cursor.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
        ink = QTextCharFormat()
        ink.setForeground(QColor(number % 256, number // 256, 200))
        cursor.mergeCharFormat(ink)
    font = QFont(document.defaultFont())
    font.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
    document.setDefaultFont(font)
    document.setTextWidth(view.document().textWidth())
    size = document.size().toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    document.documentLayout().draw(painter, QAbstractTextDocumentLayout.PaintContext())
    painter.end()
    return image


def test_every_pixel_of_a_word_hits_that_word(
    view: ArticleView, family: str, seed_texts: list[str]
) -> None:
    view.set_reading(ReadingStyle(families=(family,)))
    for text in seed_texts[:2]:
        opened(view, text)
        words = [Span(m.start(), m.end()) for m in re.finditer(r"\S+", text)]
        image = coloured_words(view, words)
        hits = misses = 0
        for y in range(0, image.height(), 4):
            for x in range(0, image.width(), 3):
                red, green, blue, _ = QColor(image.pixel(x, y)).getRgb()
                if blue != 200:
                    continue
                word = words[red + 256 * green]
                found = view.position_at(QPointF(x, y) - QPointF(0, scrolled(view)))
                is_right = found is not None and word.covers(found)
                hits, misses = hits + is_right, misses + (not is_right)
        assert hits > 1500
        assert misses / hits < 0.02


def scrolled(view: ArticleView) -> int:
    return view.verticalScrollBar().value()


def test_rectangles_cover_the_pixels_of_their_words(view: ArticleView, family: str) -> None:
    view.set_reading(ReadingStyle(families=(family,)))
    text = "قال لأنقرة يوم 25 ديسمبر 2024 في (BBC) إنّ حمص والرستن " * 4
    opened(view, text)
    words = [Span(m.start(), m.end()) for m in re.finditer(r"\S+", text)]
    image = coloured_words(view, words)
    for number, word in enumerate(words):
        (rect,) = view.span_rects(word)
        wanted = QColor(number % 256, number // 256, 200).rgb()
        top, bottom = round(rect.top()), round(rect.bottom())
        columns = [
            x
            for x in range(image.width())
            if any(image.pixel(x, y) == wanted for y in range(max(0, top), bottom))
        ]
        assert columns
        assert abs(columns[0] - rect.left()) <= 4
        assert abs(columns[-1] - rect.right()) <= 4


def glyphs(view: ArticleView) -> list[tuple[list[int], list[tuple[float, float]]]]:
    runs = []
    block = view.document().begin()
    while block.isValid():
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            runs += [
                (run.glyphIndexes(), [position.toTuple() for position in run.positions()])
                for run in line.glyphRuns(line.textStart(), line.textLength(), ALL_OF_IT)
            ]
        block = block.next()
    return runs


def test_deciding_never_reshapes_a_letter(
    view: ArticleView, seed_texts: list[str], gold: dict[str, dict[str, Any]]
) -> None:
    for text, reference in zip(seed_texts, gold.values(), strict=True):
        article = opened(view, text)
        view.document().size()  # Qt lays the rest of the text out only when it is needed
        bare = glyphs(view)
        mentions = gold_mentions(article, reference)
        view.set_annotations(mentions)
        for state in MentionState:
            view.update_annotations([replace(each, state=state) for each in mentions])
            view.set_current(mentions[0].id)
            view.grab()
            assert glyphs(view) == bare


def test_no_format_ever_begins_or_ends_within_a_paragraph(
    view: ArticleView, seed_texts: list[str], gold: dict[str, dict[str, Any]]
) -> None:
    for text, reference in zip(seed_texts, gold.values(), strict=True):
        article = article_of("test", text)
        regions = [
            Region(str(place), article.id, Span(zone["start"], zone["end"]), zone["kind"], "test")
            for place, zone in enumerate(reference["boilerplate"])
        ]
        regions = [replace(each, kind=RegionKind(each.kind)) for each in regions]
        view.show_article(article, regions, gold_mentions(article, reference), LABELS)
        block = view.document().begin()
        while block.isValid():
            fragments = list(block)
            assert len(fragments) <= 1
            assert block.layout().formats() == []
            block = block.next()


# what is painted


def on_screen(view: ArticleView, qtbot: QtBot) -> QImage:
    """Return what is really on the screen, not a fresh drawing of it."""
    qtbot.wait(1)
    port = view.viewport().geometry()
    return view.screen().grabWindow(view.winId()).toImage().copy(port)


@pytest.mark.parametrize("theme", THEMES)
def test_a_change_paints_what_a_full_repaint_paints(
    view: ArticleView,
    qtbot: QtBot,
    seed_texts: list[str],
    gold: dict[str, dict[str, Any]],
    theme: str,
) -> None:
    view.set_theme(load_theme(THEME_FOLDER / f"{theme}.toml"))
    article = opened(view, seed_texts[0])
    mentions = gold_mentions(article, next(iter(gold.values())))
    view.set_annotations(mentions)
    view.set_show_rejected(True)
    on_screen(view, qtbot)
    changed = [
        replace(mentions[0], state=MentionState.ACCEPTED),
        replace(mentions[3], state=MentionState.REJECTED),
        replace(mentions[2], span=Span(29, 33)),
        replace(mentions[5], label="ORG", flagged=True),
    ]
    view.update_annotations(changed, [mentions[1].id])
    view.set_current(mentions[5].id)
    on_screen(view, qtbot)
    view.set_current(mentions[7].id)
    view.set_caret(words_of(article.text)[30])
    view.set_caret(words_of(article.text)[12])
    view.verticalScrollBar().setValue(40)
    on_screen(view, qtbot)
    view.verticalScrollBar().setValue(15)
    piecemeal = on_screen(view, qtbot)
    view.update()
    view.viewport().update()
    assert piecemeal == on_screen(view, qtbot)


def test_states_differ_in_more_than_colour(view: ArticleView) -> None:
    article = opened(view, "زار الوفد حمص اليوم.")
    pictures = {}
    for name, given in {
        "suggested": {},
        "unsure": {"score": 0.6},
        "maybe": {"score": 0.2},
        "accepted": {"state": MentionState.ACCEPTED},
        "corrected": {"state": MentionState.ACCEPTED, "suggested_label": "ORG"},
        "rejected": {"state": MentionState.REJECTED},
    }.items():
        view.set_show_rejected(True)
        view.set_annotations([mention(article, "حمص", **given)])
        grey = view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        pictures[name] = bytes(grey.constBits())
    assert len(set(pictures.values())) == len(pictures)


def test_labels_of_one_family_differ_in_more_than_their_words(view: ArticleView) -> None:
    article = opened(view, "زار الوفد حمص اليوم.")
    (rect,) = view.span_rects(span_of(article, "حمص"))
    under = rect.translated(0, rect.height()).toAlignedRect()
    under.setHeight(5)
    shapes = set()
    for name in ("GPE", "FAC"):
        view.set_annotations([mention(article, "حمص", name, state=MentionState.ACCEPTED)])
        shapes.add(bytes(view.grab(under).toImage().constBits()))
    assert len(shapes) == 2


def test_rejected_mentions_are_hidden_until_they_are_asked_for(view: ArticleView) -> None:
    article = opened(view, "زار الوفد حمص اليوم.")
    bare = view.grab().toImage()
    view.set_annotations([mention(article, "حمص", state=MentionState.REJECTED)])
    assert view.grab().toImage() == bare
    view.set_show_rejected(True)
    assert view.grab().toImage() != bare


def test_the_threshold_turns_a_suggestion_into_a_hint(view: ArticleView) -> None:
    article = opened(view, "زار الوفد حمص اليوم.")
    view.set_annotations([mention(article, "حمص", score=0.6)])
    shown = view.grab().toImage()
    view.set_threshold(0.7)
    assert view.grab().toImage() != shown
    view.set_threshold(0.5)
    assert view.grab().toImage() == shown


# the page


def test_the_column_is_centred_and_no_wider_than_it_should_be(view: ArticleView) -> None:
    view.resize(1600, 500)
    opened(view, "كلمة " * 200)
    left = view.viewport().geometry().left()
    bar = view.verticalScrollBar().width()
    right = view.width() - bar - view.viewport().geometry().right() - 1
    assert abs(min(left, right) - max(left, right)) <= bar + 1
    assert view.viewport().width() <= 46 * 19 + 80


def test_arabic_stands_flush_right_and_english_flush_left(view: ArticleView) -> None:
    article = opened(
        view, "قال الوزير.\nAn English line.\n2024-12-07 | 23:47\nثم أضاف أمس أن المدينة هادئة."
    )
    edge = view.viewport().width() - 28
    assert abs(view.span_rects(span_of(article, "قال"))[0].right() - edge) < 2
    assert abs(view.span_rects(span_of(article, "An"))[0].left() - 28) < 2
    assert abs(view.span_rects(span_of(article, "2024-12-07"))[0].right() - edge) < 2


def test_an_arabic_line_that_opens_with_latin_stays_arabic(view: ArticleView) -> None:
    article = opened(view, "BBC عربي: قالت مصادر محلية إن المدينة هادئة.")
    assert (
        abs(view.span_rects(span_of(article, "BBC"))[0].right() - view.viewport().width() + 28) < 2
    )


def test_folded_furniture_keeps_offsets_and_opens_on_a_click(
    view: ArticleView, qtbot: QtBot
) -> None:
    text = "شارك الخبر\nفيسبوك\nقال الوزير في حمص.\nاقرأ أيضا"
    article = article_of("test", text)
    regions = [
        region(article, "شارك الخبر\nفيسبوك", RegionKind.SHARE),
        region(article, "اقرأ أيضا", RegionKind.RELATED),
    ]
    view.show_article(article, regions, [mention(article, "حمص")], LABELS)
    below = view.span_rects(span_of(article, "حمص"))[0].top()
    view.set_clean_reading(True)
    assert view.span_rects(span_of(article, "فيسبوك")) == []
    assert view.span_rects(span_of(article, "اقرأ")) == []
    assert view.span_rects(span_of(article, "حمص"))[0].top() < below
    assert view.document().toPlainText() == text
    assert view.visible_span() == span_of(article, "قال الوزير في حمص.")
    qtbot.mouseClick(view.viewport(), LEFT, NONE, QPoint(300, 45))
    assert len(view.span_rects(span_of(article, "فيسبوك"))) == 1
    assert view.span_rects(span_of(article, "اقرأ")) == []


def test_the_line_of_a_fold_lies_between_its_neighbours(view: ArticleView) -> None:
    text = "أعلن الوزير.\nشارك الخبر\nفيسبوك\nقال الوزير في حمص."
    article = article_of("test", text)
    view.show_article(
        article, [region(article, "شارك الخبر\nفيسبوك", RegionKind.SHARE)], [], LABELS
    )
    view.set_clean_reading(True)
    view.grab()
    fold = view._pictures.paragraphs.folded[0]
    between = view._page_painter().fold_rect(fold).translated(-view._offset())
    above = view.span_rects(span_of(article, "أعلن الوزير"))[0]
    below = view.span_rects(span_of(article, "قال"))[0]
    assert above.bottom() <= between.top()
    assert between.bottom() <= below.top()


def test_going_to_a_mention_in_a_fold_opens_it(view: ArticleView) -> None:
    text = "قال الوزير.\nاقرأ أيضا عن حلب"
    article = article_of("test", text)
    inside = mention(article, "حلب")
    view.show_article(
        article, [region(article, "اقرأ أيضا عن حلب", RegionKind.RELATED)], [inside], LABELS
    )
    view.set_clean_reading(True)
    view.set_current(inside.id)
    assert len(view.span_rects(inside.span)) == 1


def test_an_article_of_furniture_alone_can_be_folded(view: ArticleView) -> None:
    article = article_of("test", "شارك\nفيسبوك")
    view.show_article(article, [region(article, article.text, RegionKind.SHARE)], [], LABELS)
    view.set_clean_reading(True)
    view.grab()
    assert view.visible_span() is None


def test_the_current_mention_comes_to_the_middle_third(view: ArticleView) -> None:
    article = opened(view, "\n".join(f"سطر رقم {n} من نص طويل." for n in range(80)))
    far = mention(article, "رقم 55")
    view.set_annotations([far])
    view.set_current(far.id)
    height = view.viewport().height()
    assert height / 3 <= view.span_rects(far.span)[0].center().y() <= height * 2 / 3


def test_gliding_ends_where_jumping_does(view: ArticleView, qtbot: QtBot) -> None:
    article = opened(view, "\n".join(f"سطر رقم {n} من نص طويل." for n in range(80)))
    far = mention(article, "رقم 55")
    view.set_annotations([far])
    view.set_current(far.id)
    jumped = scrolled(view)
    view.verticalScrollBar().setValue(0)
    view.set_motion(True)
    view.set_current(far.id)
    qtbot.waitUntil(lambda: scrolled(view) == jumped)


def test_what_was_whole_on_screen_is_told_once_it_was(view: ArticleView, qtbot: QtBot) -> None:
    seen: list[Span] = []
    view.spans_seen.connect(seen.append)
    article = opened(view, "\n".join(f"سطر رقم {n} من نص طويل." for n in range(80)))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[-1] == view.visible_span()
    assert seen[-1].start == 0
    assert seen[-1].end < len(article.text)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: seen[-1].end == len(article.text))
    whole = view.visible_span()
    assert whole
    for rect in view.span_rects(whole):
        assert rect.top() >= 0
        assert rect.bottom() <= view.viewport().height()


def test_reading_larger_keeps_the_top_line(view: ArticleView) -> None:
    opened(view, "\n".join(f"سطر رقم {n} من نص طويل." for n in range(80)))
    view.verticalScrollBar().setValue(900)
    before = view.visible_span()
    view.set_reading(ReadingStyle(size=26))
    after = view.visible_span()
    assert before
    assert after
    assert after.start == before.start


def test_ctrl_and_the_wheel_ask_for_another_size(view: ArticleView, qtbot: QtBot) -> None:
    opened(view, "كلمة " * 900)
    for turn, step in ((120, 1), (-120, -1)):
        event = QWheelEvent(
            QPointF(50, 50),
            view.mapToGlobal(QPointF(50, 50)),
            QPoint(0, 0),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        with qtbot.waitSignal(view.zoom_requested) as asked:
            view.wheelEvent(event)
        assert asked.args == [step]
    assert scrolled(view) == 0


def test_a_paragraph_of_ten_thousand_letters_is_marked_to_its_end(view: ArticleView) -> None:
    article = opened(view, "قال الوزير في حمص كلاما طويلا جدا. " * 300 + "وصل إلى دمشق")
    last = mention(article, "دمشق")
    view.set_annotations([last])
    view.set_current(last.id)
    (rect,) = view.span_rects(last.span)
    assert view.viewport().rect().contains(rect.toAlignedRect())
    assert view.position_at(rect.center()) in range(last.span.start, last.span.end)


@pytest.mark.parametrize(
    "text",
    ["", "\n\n\n", "\x00\u2028\u2029ا", "\u202eمقلوب\u202c \u2067عزل", "a" * 5000, "😀𐤀 حمص 😀"],
)
def test_odd_texts_are_shown(view: ArticleView, text: str) -> None:
    article = opened(view, text)
    if article.text:
        whole = Span(0, len(article.text))
        view.set_annotations([mention_at(article, whole, "GPE")])
        view.set_current(annotation_id(article.id, whole, "GPE"))
    view.set_clean_reading(True)
    assert not view.grab().isNull()


def test_the_page_can_be_read_aloud(view: ArticleView) -> None:
    opened(view, "قال الوزير.")
    assert view.accessibleName()
    assert view.toPlainText() == "قال الوزير."


# the mouse


def drag(view: ArticleView, qtbot: QtBot, start: QPoint, end: QPoint, modifier: Any = NONE) -> None:
    port = view.viewport()
    qtbot.mousePress(port, LEFT, modifier, start)
    qtbot.mouseMove(port, (start + end) / 2)
    move(view, end, modifier)
    qtbot.mouseRelease(port, LEFT, modifier, end)


def move(view: ArticleView, point: QPoint, modifier: Any) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    where = QPointF(point)
    event = QMouseEvent(
        QEvent.Type.MouseMove, where, view.viewport().mapToGlobal(where), LEFT, LEFT, modifier
    )
    QApplication.sendEvent(view.viewport(), event)


def test_a_click_takes_the_inner_mention_and_another_the_outer(
    view: ArticleView, qtbot: QtBot
) -> None:
    article = opened(view, "خرجوا من سجن حمص المركزي أمس.")
    outer, inner = mention(article, "سجن حمص المركزي", "FAC"), mention(article, "حمص")
    view.set_annotations([outer, inner])
    clicked: list[str] = []
    view.mention_clicked.connect(lambda identity, _: clicked.append(identity))
    for _ in range(3):
        qtbot.mouseClick(view.viewport(), LEFT, NONE, middle(view, inner.span))
    qtbot.mouseClick(view.viewport(), LEFT, NONE, middle(view, span_of(article, "سجن")))
    assert clicked == [inner.id, outer.id, inner.id, outer.id]


def test_a_click_on_a_chip_takes_its_mention(view: ArticleView, qtbot: QtBot) -> None:
    article = opened(view, "خرجوا من حمص أمس.")
    view.set_annotations([mention(article, "حمص")])
    (rect,) = view.span_rects(span_of(article, "حمص"))
    on_chip = QPoint(round(rect.right()) - 4, round(rect.bottom()) + 9)
    with qtbot.waitSignal(view.mention_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), LEFT, NONE, on_chip)
    assert clicked.args[0] == annotation_id(article.id, span_of(article, "حمص"), "GPE")


def test_a_click_on_a_bare_word_names_the_word(view: ArticleView, qtbot: QtBot) -> None:
    article = opened(view, "خرجوا من حمص أمس.")
    with qtbot.waitSignal(view.word_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), LEFT, NONE, middle(view, span_of(article, "خرج")))
    assert clicked.args == [span_of(article, "خرجوا")]


def test_a_drag_on_wrapped_lines_selects_whole_words(
    view: ArticleView, qtbot: QtBot, seed_texts: list[str]
) -> None:
    article = opened(view, seed_texts[0])
    for first, last in (("المركزي الواقع", "المدينة"), ("أحيائها", "بالإضافة")):
        start, end = span_of(article, first), span_of(article, last)
        begin, finish = (
            middle(view, Span(start.start, start.start + 1)),
            middle(view, Span(end.end - 1, end.end)),
        )
        with qtbot.waitSignal(view.text_selected) as selected:
            drag(view, qtbot, begin, finish)
        (span,) = selected.args
        wanted = Span(min(start.start, end.start), max(start.start, end.end))
        assert span.start == wanted.start
        assert span.end >= wanted.end
        assert span in {
            Span(a.start, b.end)
            for a in words_of(article.text)
            for b in words_of(article.text)
            if a.start < b.end
        }


def test_alt_lifts_the_snap_to_words(view: ArticleView, qtbot: QtBot) -> None:
    article = opened(view, "خرجوا من حمص أمس.")
    word = span_of(article, "خرجوا")
    begin = middle(view, Span(word.start + 1, word.start + 2))
    end = middle(view, Span(word.start + 3, word.start + 4))
    with qtbot.waitSignal(view.text_selected) as selected:
        drag(view, qtbot, begin, end, Qt.KeyboardModifier.AltModifier)
    assert selected.args == [Span(word.start + 1, word.start + 4)]


def test_a_drag_that_ends_between_arabic_and_a_number_takes_only_the_number(
    view: ArticleView, qtbot: QtBot
) -> None:
    article = opened(view, "في 25ديسمبر صدر القرار")
    digits = span_of(article, "25")
    begin = middle(view, Span(digits.start, digits.start + 1))
    end = middle(view, Span(digits.end - 1, digits.end))
    with qtbot.waitSignal(view.text_selected) as selected:
        drag(view, qtbot, begin, end)
    assert selected.args == [digits]


@pytest.mark.parametrize(
    ("grip", "target", "wanted"),
    [
        ("right", "مدير", "مدير سجن حمص"),
        ("left", "المركزي", "سجن حمص المركزي"),
        ("left", "سجن", "سجن"),
    ],
)
def test_an_edge_of_the_current_mention_can_be_dragged(
    view: ArticleView, qtbot: QtBot, grip: str, target: str, wanted: str
) -> None:
    article = opened(view, "قال مدير سجن حمص المركزي أمس.")
    current = mention(article, "سجن حمص", "FAC")
    view.set_annotations([current])
    view.set_current(current.id)
    (rect,) = view.span_rects(current.span)
    x = rect.right() if grip == "right" else rect.left()
    begin = QPoint(round(x), round(rect.center().y()))
    with qtbot.waitSignal(view.edge_dragged) as dragged:
        drag(view, qtbot, begin, middle(view, span_of(article, target)))
    assert dragged.args == [current.id, span_of(article, wanted)]


def test_keys_belong_to_the_window(view: ArticleView, qtbot: QtBot) -> None:
    opened(view, "كلمة " * 900)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_A, Qt.Key.Key_Down, Qt.Key.Key_End):
        qtbot.keyClick(view, key)
    assert scrolled(view) == 0
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert scrolled(view) > 0


def test_without_signals_connected_nothing_is_kept(view: ArticleView, qtbot: QtBot) -> None:
    article = opened(view, "خرجوا من حمص أمس.")
    before: Callable[[], QImage] = lambda: view.grab().toImage()  # noqa: E731
    bare = before()
    drag(
        view, qtbot, middle(view, span_of(article, "خرجوا")), middle(view, span_of(article, "أمس"))
    )
    assert before() == bare
