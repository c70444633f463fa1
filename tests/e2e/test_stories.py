"""The review loop, a story for each of its promises, by keys under both layouts of the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import Manner

from .driving import Driver, project_of, run_program, settle
from .port import ASKED, SHARE, TEASER, TEXT, port_file
from .story import place, story_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from muraji.ui.article.view import ArticleView

    Told = Callable[[Callable[[Driver], None]], None]


@pytest.fixture(params=["latin", "arabic"])
def told(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Told:
    """Run a story on a fresh project with the page about the port, then a short article."""
    files = (port_file(tmp_path), story_file(tmp_path))
    project = project_of(monkeypatch, tmp_path / "told.muraji", *files)

    def tell(drive: Callable[[Driver], None]) -> None:
        assert run_program(monkeypatch, [str(project)], drive, request.param) == 0

    return tell


def test_edges_go_by_word_and_by_letter_as_they_are_seen(told: Told) -> None:
    def drive(driver: Driver) -> None:
        assert driver.surface() == "ميناء الفاو الكبير"
        for key, surface in (
            ("I", "ميناء الفاو"),
            ("U", "ميناء الفاو الكبير"),
            ("O", "الفاو الكبير"),
            ("P", "ميناء الفاو الكبير"),
            ("Shift+I", "ميناء الفاو الكبي"),
            ("Shift+U", "ميناء الفاو الكبير"),
            ("Shift+O", "يناء الفاو الكبير"),
            ("Shift+P", "ميناء الفاو الكبير"),
        ):
            driver.press(key)
            assert driver.surface() == surface, key

    told(drive)


def test_edges_of_a_number_in_arabic_are_those_that_are_seen(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.click(place(TEXT, "25").start)
        for key, surface in (
            ("Shift+I", "5"),
            ("Shift+U", "25"),
            ("Shift+O", "2"),
            ("Shift+P", "25"),
            ("U", "25 سفينة"),
            ("I", "25"),
            ("P", "سيستقبل 25"),
            ("O", "25"),
        ):
            driver.press(key)
            assert driver.surface() == surface, key

    told(drive)


def test_a_proclitic_goes_off_and_on_by_one_key(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.click(place(TEXT, "وللعراق").start)
        assert driver.surface() == "وللعراق"
        driver.press("C")
        assert driver.surface() == "للعراق"
        driver.press("C")
        assert driver.surface() == "لعراق", "of لل the second lam is the name's own"
        driver.press("C")
        assert driver.surface() == "وللعراق"

    told(drive)


def test_a_word_is_labelled_where_the_caret_stands(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.press("Esc", "Left", "Left")
        assert driver.surface() == "الفاو"
        driver.press("Shift+Left")
        assert driver.surface() == "الفاو الكبير"
        driver.press("L W")
        assert ("الفاو الكبير", "WEBSITE", "accepted") in driver.decided(), "a chord beyond nine"
        driver.press("Z", "J O")
        assert driver.surface() == "خور", "to any word by its first letter, which stands on O"

    told(drive)


def test_the_caret_passes_over_what_is_folded_away(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.click(place(TEXT, "ميناء").start - 2)
        while driver.surface() != "وصل":
            assert driver.desk.caret is None or not place(TEXT, SHARE).overlaps(driver.desk.caret)
            before = driver.desk.caret
            driver.press("Left")
            assert driver.desk.caret != before
        assert not driver.window.review.view.span_rects(place(TEXT, SHARE))

    told(drive)


def test_a_name_is_decided_as_a_group_in_one_step(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.press("Space")
        assert driver.surface() == "البصرة"
        driver.press("G")
        states = [state for found, _, state in driver.decided() if found == "البصرة"]
        assert states == ["accepted"] * 4
        driver.press("Z", "Shift+G")
        states = [state for found, _, state in driver.decided() if found == "البصرة"]
        assert states == ["rejected"] * 4
        driver.press("Z", "Shift+6")
        labels = [label for found, label, _ in driver.decided() if found == "البصرة"]
        assert labels == ["LOC"] * 4
        driver.press("Z")
        assert {state for _, _, state in driver.decided()[1:]} == {"pending"}

    told(drive)


def test_a_paragraph_is_confirmed_once_all_of_it_was_on_the_screen(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.press("Enter")
        assert driver.surface() == "محمد السوداني", "the next paragraph"
        page = driver.desk.page
        confirmed = [row for row in page.in_order() if row.manner is Manner.PARAGRAPH]
        assert [row.span.of(TEXT) for row in confirmed] == ["ميناء الفاو الكبير", "البصرة"]
        page.seen.clear()
        driver.press("Enter")
        assert driver.said(), "it has not been on the screen"
        assert driver.state_of("محمد السوداني") == "pending"

    told(drive)


def test_a_faint_candidate_becomes_a_mention_by_one_key(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.press("M")
        assert driver.surface() == "خور الزبير"
        driver.press("Space")
        assert driver.state_of("خور الزبير") == "accepted"

    told(drive)


def test_finishing_counts_what_was_seen_and_takes_the_rest_along(told: Told) -> None:
    def drive(driver: Driver) -> None:
        page = driver.desk.page
        whole = place(TEXT, "العراقية")
        page.seen[:] = [type(whole)(0, whole.start)]
        driver.press("F")
        assert driver.surface() in {"وزارة النقل العراقية", "العراقية"}, "the first one not seen"
        assert str(ASKED) in driver.said()
        page.note_seen(type(whole)(0, len(TEXT)))
        driver.press("F")
        assert driver.desk.page is not page, "the next article is open"
        assert driver.desk.store.status(page.article.id).state.value == "finished"
        driver.press("Z")
        assert driver.desk.page.article.id == page.article.id
        assert driver.desk.page.status.state.value != "finished"

    told(drive)


def test_the_least_certain_come_first_when_asked_for(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.press("Y", "Esc", "N")
        assert driver.surface() == "وللعراق"
        driver.press("Space")
        assert driver.surface() == "غرفة تجارة البصرة"
        driver.press("Y", "Esc", "N")
        assert driver.surface() != "أمس السبت"

    told(drive)


def test_an_article_is_taken_up_where_it_was_left(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.press("N", "N", "N")
        left = driver.surface()
        driver.press("]", "[")
        assert driver.surface() == left

    told(drive)


def test_nested_mentions_are_walked_in_and_out(told: Told) -> None:
    def drive(driver: Driver) -> None:
        whole = place(TEXT, "غرفة تجارة البصرة")
        driver.click(whole.start + 1)
        assert driver.surface() == "غرفة تجارة البصرة"
        driver.press("S")
        assert driver.surface() == "البصرة"
        driver.press("A")
        assert driver.surface() == "غرفة تجارة البصرة"
        driver.press("Shift+Space")
        assert driver.state_of("غرفة تجارة البصرة") == "accepted"
        assert driver.state_of("البصرة", 2) == "accepted", "with what is inside"
        driver.click(whole.start + 1)
        driver.press("I")
        assert driver.surface() == "غرفة تجارة", "the inner one now stands beside it"

    told(drive)


def test_a_date_goes_a_day_on_and_is_typed_in_place(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.click(place(TEXT, "أمس السبت").start)
        for key, value in (("=", "2024-12-08"), ("-", "2024-12-07"), ("-", "2024-12-06")):
            driver.press(key)
            assert driver.desk.mention.value == value
        driver.press("T")
        driver.window.review.inspector.line.field.clear()
        driver.type("٧/١٢/٢٠٢٤")
        driver.press("Enter")
        assert driver.desk.mention.value == "2024-12-07"

    told(drive)


def test_a_paragraph_is_cut_and_kept_and_its_mentions_with_it(told: Told) -> None:
    def drive(driver: Driver) -> None:
        waiting = len(driver.desk.pending())
        view: ArticleView = driver.window.review.view
        assert not view.span_rects(place(TEXT, SHARE)), "folded"
        driver.press("V")
        assert view.span_rects(place(TEXT, SHARE)), "the raw page"
        driver.press("V", "Enter", "Esc", "K")
        assert len(driver.desk.pending()) < waiting - 2, "what was cut is not asked about"
        driver.press("K")
        assert len(driver.desk.pending()) == waiting - 2
        driver.press("V")
        driver.click(place(TEXT, TEASER).start + 1)
        driver.press("R B")
        assert [row.span.of(TEXT) for row in driver.desk.pending()][-1] == "لندن"
        driver.press("R N")
        kinds = {region.kind.value for region in driver.desk.page.regions}
        assert kinds == {"headline", "share", "navigation"}

    told(drive)


def test_what_cannot_be_seen_is_named_under_the_glass(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.press("M")
        assert driver.surface() == "خور الزبير"
        glass = driver.window.review.inspector._magnifier
        assert glass.accessibleDescription().split(" ")[0] == "NBSP"

    told(drive)


def test_notes_and_flags_are_gone_through_over_articles(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.press("W")
        driver.type("اسم الميناء الرسمي؟")
        driver.press("Enter")
        assert driver.desk.mention.note == "اسم الميناء الرسمي؟"
        driver.press("]", "Q", "[", "Esc", "'")
        assert driver.surface() == "ميناء الفاو الكبير"
        assert "اسم الميناء" in driver.said()
        driver.press("'")
        assert driver.desk.mention.flagged
        driver.press("D P")
        assert driver.desk.page.status.document_labels == ("politics",)

    told(drive)


def test_the_history_tells_and_goes_back_to_a_line(told: Told) -> None:
    def drive(driver: Driver) -> None:
        before = driver.decided()
        driver.press("Space", "Space", "G", "F7")
        history = driver.window.rooms._history
        assert history.list.hasFocus()
        oldest = next(
            row
            for row in range(history.model.rowCount())
            if history.model.line(row).words.en == "Imported"
        )
        history.list.setCurrentIndex(history.model.index(oldest))
        driver.press("Ctrl+Alt+Z")
        driver.wait_for_job()
        assert driver.decided() == before

    told(drive)


def test_guidelines_open_at_the_label_in_hand(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.press("F6")
        assert driver.window.rooms._guidelines.isVisible()
        driver.press("F6")
        assert not driver.window.rooms._guidelines.isVisible()

    told(drive)


def test_every_command_is_found_by_name(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.press("Ctrl+K")
        driver.type("reject or")
        driver.press("Enter")
        assert driver.state_of("ميناء الفاو الكبير") == "rejected"
        driver.press("Z", "Ctrl+K")
        driver.type("رفض أو")
        driver.press("Enter")
        assert driver.state_of("ميناء الفاو الكبير") == "rejected", "by its Arabic name too"

    told(drive)


def test_the_page_is_all_that_is_left_when_panels_are_put_away(told: Told) -> None:
    def drive(driver: Driver) -> None:
        page = driver.window.review
        wide = page.view.width()
        driver.window.trigger("toggle_queue")
        driver.window.trigger("toggle_inspector")
        settle()
        assert not page.queue_place.isVisible()
        assert not page.inspector_place.isVisible()
        assert page.view.width() > wide
        driver.press("Space")
        assert driver.state_of("ميناء الفاو الكبير") == "accepted"
        assert page.status_line._saved.text()

    told(drive)


def test_what_may_end_a_chord_is_said_and_then_gone(told: Told) -> None:
    def drive(driver: Driver) -> None:
        wide = driver.window.width()
        line = driver.window.review.status_line
        driver.press("R")
        assert driver.said().count("   ") > 10
        assert not line._progress.isVisible()
        assert driver.window.width() == wide, "a long sentence takes no room from the page"
        driver.press("H")
        assert not driver.said()
        assert line._progress.isVisible()

    told(drive)
