"""Everything that enters or leaves a project through the window: dialogs first, then a job."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from muraji.domain.errors import MurajiError, OnlyReadableError
from muraji.domain.words import Words
from muraji.ui.background.jobs import BUSY, STOPPED, Jobs
from muraji.ui.dialogs.name_reviewer import NameReviewer
from muraji.ui.doors.dropping import Dropping
from muraji.ui.doors.exporting import Exporting
from muraji.ui.doors.importing import Importing
from muraji.ui.doors.wanted_model import wanted_model
from muraji.ui.look.theme import arabic_families
from muraji.ui.missing import tell_with_missing
from muraji.ui.overlays.message_bar import MessageBar
from muraji.workspace.cleaning import clean_again
from muraji.workspace.places import data_folder
from muraji.workspace.sample import NAME as SAMPLE_NAME
from muraji.workspace.sample import sample_project
from muraji.workspace.suggesting import suggest
from muraji.workspace.workspace import SUFFIX, Workspace, system_user

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from muraji.domain.job import Progress
    from muraji.ui.main_window import MainWindow
    from muraji.ui.panels.job_strip import JobStrip

READ_ONLY = Words("Open to read only", "فتح للقراءة فقط")


class Doors(QObject):
    """Opens projects, runs jobs on them, and says how it went in the window's language."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.settings
        self.messages = MessageBar(window)
        self.jobs = Jobs(self)
        self._importing = Importing(window, self)
        self._exporting = Exporting(window, self)
        self._dropping = Dropping(window, self)
        self.show_progress_on(window.review.job_strip)
        self.jobs.failed.connect(self._on_failed)
        if not arabic_families():
            self.messages.warn(
                self.tr(
                    "No font with Arabic letters was found. Install Vazirmatn or Noto Naskh Arabic."
                )
            )

    def new_project(self) -> bool:
        """Ask where, and make an empty project there; say whether one is open now."""
        name = self.tr("my project")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("New project"),
            str(self.folder("project_folder") / f"{name}{SUFFIX}"),
            self._project_filter(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not chosen:
            return False
        path = Path(chosen)
        if path.suffix != SUFFIX:
            path = path.with_name(f"{path.name}{SUFFIX}")
        return self._show(path, Workspace.create)

    def open_project(self) -> None:
        """Ask which project, and open it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a project"),
            str(self.folder("project_folder")),
            self._project_filter(),
        )
        if chosen:
            self.open_recent(Path(chosen))

    def open_recent(self, path: Path) -> bool:
        """Open the project at this place; say whether it is open now."""
        bridge = self._window.bridge
        if bridge is not None and _is_same(bridge.workspace.store.path, path):
            return True
        return self._show(path, Workspace.open)

    def open_sample(self) -> None:
        """Open the sample project, making it when it is not there yet."""
        path = data_folder() / SAMPLE_NAME
        if path.exists():
            self.open_recent(path)
        else:
            self.jobs.run(sample_project(path), self.open_recent)

    def import_articles(self, paths: Sequence[Path] | None = None) -> None:
        """Bring files and folders in; asks for them, and for a project, where there is none."""
        if self.jobs.is_running:
            self.show_error(BUSY)
        elif self._window.bridge is not None or self.new_project():
            self._importing.begin(paths)

    def clean_again(self) -> None:
        """Look for page furniture again in what waits, knowing what was cut and kept since."""
        bridge = self._window.bridge
        if bridge is not None:
            self.jobs.run(clean_again(bridge.workspace), self._on_cleaned)

    def suggest(self) -> None:
        """Ask the engine about every article that is not finished."""
        bridge = self._window.bridge
        if bridge is not None:
            self.jobs.run(
                suggest(bridge.workspace, None, wanted_model(self._window)), self._on_suggested
            )

    def export(self) -> None:
        """Ask for a format and a place, and write the project there."""
        if self.jobs.is_running:
            self.show_error(BUSY)
        elif self._window.bridge is not None:
            self._exporting.begin()

    def name_reviewer(self) -> None:
        """Ask under whose name decisions are kept."""
        dialog = NameReviewer(self._window, self._settings["reviewer"] or system_user())
        dialog.accepted.connect(lambda: self._name(dialog.name))
        dialog.open()

    def show_error(self, words: Words) -> None:
        """Say what went wrong and what to do."""
        self.messages.warn(words.in_language(self._window.language))

    def show_busy(self) -> None:
        """Say that something else has to end first."""
        self.show_error(BUSY)

    def _refuse(self, path: Path, error: MurajiError) -> None:
        """Say why a project was not opened, and offer to read a copy of it where that helps."""
        language = self._window.language
        if isinstance(error, OnlyReadableError):
            self.messages.tell(
                error.words.in_language(language),
                READ_ONLY.in_language(language),
                lambda: self._read_only(path),
            )
        else:
            self.show_error(error.words)

    def refresh(self, article_id: str | None = None) -> None:
        """Show what a job has changed: the queue, and the article named or the one that is open."""
        bridge = self._window.bridge
        if bridge is None:
            return
        self._window.queue.reload()
        page = bridge.desk.page
        if article_id is None and page is not None:
            article_id = page.article.id
        if article_id is not None:
            bridge.open(article_id)

    def folder(self, setting: str) -> Path:
        """Return the folder used last for this, or the user's documents."""
        kept = self._settings[setting]
        if kept and Path(kept).is_dir():
            return Path(kept)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(documents))

    def stop(self) -> None:
        """Stop the job that runs and wait for the step it is at."""
        self.jobs.close()

    def _show(self, path: Path, enter: Callable[[Path, str | None], Workspace]) -> bool:
        if self.jobs.is_running:
            self.show_error(BUSY)
            return False
        try:
            workspace = enter(path, self._settings["reviewer"] or None)
        except MurajiError as error:
            self._refuse(path, error)
            return False
        self.messages.hide()
        self._settings["project_folder"] = str(path.resolve().parent)
        self._settings.note_project(path)
        self._window.open_workspace(workspace)
        return True

    def _read_only(self, path: Path) -> None:
        self._show(path, Workspace.open_to_read)

    def _name(self, name: str) -> None:
        self._settings["reviewer"] = name
        bridge = self._window.bridge
        if bridge is not None:
            bridge.workspace.session.reviewer = name
            self.refresh()

    def _on_failed(self, words: Words) -> None:
        if words is BUSY:
            self.show_error(words)
            return
        self.refresh()
        if words is STOPPED:
            self.messages.tell(words.in_language(self._window.language))
        else:
            self.show_error(words)

    def _on_cleaned(self, count: int) -> None:
        self.refresh()
        self.messages.tell(self.tr("%n articles cleaned again", "", count))

    def _on_suggested(self, count: int) -> None:
        self.refresh()
        told = self.tr("%n suggestions", "", count)
        tell_with_missing(self.messages, told, self._window.language)

    def show_progress_on(self, strip: JobStrip) -> None:
        """Show on this strip how far the job has come."""

        def show_progress(progress: Progress) -> None:
            strip.show_progress(progress, self._window.language)

        strip.stop_wanted.connect(self.jobs.cancel)
        self.jobs.began.connect(strip.begin)
        self.jobs.progress.connect(show_progress)
        self.jobs.ended.connect(strip.end)

    def _project_filter(self) -> str:
        return self.tr("Muraji projects (*{suffix})").format(suffix=SUFFIX)


def _is_same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()
