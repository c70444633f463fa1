"""Bringing texts into a project: each file whole or not at all, the rest unhindered."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.formats.catalogue import FORMATS
from muraji.text.direction import contained
from muraji.workspace.arrivals import Arrivals, ImportReport
from muraji.workspace.backups import BETWEEN_BIG_THINGS, keep_one
from muraji.workspace.cleaning import clean_again
from muraji.workspace.copies import find_copies
from muraji.workspace.file_places import FilePlaces, shown_name
from muraji.workspace.import_terms import ImportTerms
from muraji.workspace.incoming import incoming, unpacked
from muraji.workspace.reading_in import FileReader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from muraji.domain.job import Job
    from muraji.workspace.workspace import Workspace

AS_FOUND = ImportTerms()
OBJECTS_BETWEEN_COLLECTIONS = 50_000


def import_paths(
    workspace: Workspace,
    paths: Sequence[Path],
    *,
    accept_windows_1256: bool = False,
    format_name: str | None = None,
    terms: ImportTerms = AS_FOUND,
) -> Job[ImportReport]:
    """Import files, folders and archives, yielding progress; closing the job keeps what is in so far.

    Importing the same again goes on where it was stopped: what is in already is passed over.
    Files that are not UTF-8 are imported only with ``accept_windows_1256``, which a person gives
    after seeing the previews in ``unsure``. A file shows by its suffix and its beginning of which
    format it is, unless ``format_name`` says so.

    Raises:
        MurajiError: there is no such format, or it is only written.
    """
    if format_name is not None and not FORMATS[format_name].can_read:
        raise MurajiError(
            f"The format “{format_name}” can only be written. Choose another one for the import.",
            f"الصيغة «{format_name}» للكتابة فقط. اختر صيغة أخرى للاستيراد.",
        )
    report, places = ImportReport(), FilePlaces(paths)
    yield from keep_one(workspace.store, workspace.clock(), BETWEEN_BIG_THINGS)
    arrivals = Arrivals(workspace, report, places)
    reader = FileReader(
        workspace,
        report,
        terms,
        format_name,
        accept_windows_1256=accept_windows_1256,
        is_known=arrivals.has,
    )
    with workspace.store.in_bulk(), fewer_collections():
        yield from _read_in(paths, reader, arrivals, report)
        yield from clean_again(workspace, [id_ for id_ in report.imported if id_ in reader.cleaned])
        report.repeating = yield from find_copies(workspace)
    report.problems = places.told(report.problems)
    report.remarks = places.told(report.remarks)
    yield Progress(1, 1, Words("Imported", "تم الاستيراد"))
    return report


def _read_in(
    paths: Sequence[Path], reader: FileReader, arrivals: Arrivals, report: ImportReport
) -> Job[None]:
    files = incoming(paths, report)
    try:
        for done, path in enumerate(files):
            for file in unpacked(path, report):
                name = contained(shown_name(file.shown))
                progress = Progress(done, len(files), Words(f"Importing {name}", f"استيراد {name}"))
                yield progress
                try:
                    for number, content in enumerate(reader.contents(file)):
                        if number:
                            yield progress
                        arrivals.add(content)
                except MurajiError as error:
                    report.problems.append((file.shown, error.words))
    finally:
        arrivals.flush()


@contextmanager
def fewer_collections() -> Iterator[None]:
    """Let Python look for cycles less often while millions of small objects come and go.

    The default, after every 700 of them, takes a third of the time of reading a file.
    """
    standing = gc.get_threshold()
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS, *standing[1:])
    try:
        yield
    finally:
        gc.set_threshold(*standing)
