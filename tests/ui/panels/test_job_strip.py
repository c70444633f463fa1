"""The strip that shows a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.ui.panels.job_strip import JobStrip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def strip(qtbot: QtBot) -> JobStrip:
    made = JobStrip()
    qtbot.addWidget(made)
    made.resize(600, 36)
    return made


def test_it_is_there_only_while_a_job_runs(strip: JobStrip) -> None:
    assert strip.isHidden()
    strip.begin()
    assert not strip.isHidden()
    strip.end()
    assert strip.isHidden()


@pytest.mark.parametrize(("language", "words"), [("en", "Reading"), ("ar", "قراءة")])
def test_it_says_how_far_the_job_is(strip: JobStrip, language: str, words: str) -> None:
    strip.begin()
    assert strip._bar.maximum() == 0
    strip.show_progress(Progress(3, 8, Words("Reading", "قراءة")), language)
    assert (strip._bar.value(), strip._bar.maximum()) == (3, 8)
    assert strip._words.text() == words
    assert strip._bar.accessibleDescription() == words


def test_it_can_be_stopped(strip: JobStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.stop_wanted):
        strip._stop.click()
