"""Bringing texts into a project: each file whole or not at all, the rest unhindered."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from muraji.domain.article import Status, article_of
from muraji.domain.document import Document
from muraji.domain.errors import MurajiError
from muraji.domain.job import Progress
from muraji.domain.label import Label, LabelSet
from muraji.domain.region import Region, region_id
from muraji.domain.words import Words
from muraji.formats.catalogue import FORMATS, reader_of
from muraji.formats.plain_text import decode_file
from muraji.workspace.arrivals import Arrivals, FileContent, ImportReport, shown_name
from muraji.workspace.copies import find_copies
from muraji.workspace.places import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from muraji.domain.article import Article
    from muraji.domain.job import Job
    from muraji.formats.format import Format
    from muraji.text.boilerplate import Cleaner
    from muraji.workspace.workspace import Workspace

PLAIN = "text"
"""The format whose encoding a person may have to confirm."""


def import_paths(
    workspace: Workspace,
    paths: Sequence[Path],
    *,
    accept_windows_1256: bool = False,
    format_name: str | None = None,
) -> Job[ImportReport]:
    """Import files and folders, yielding progress; closing the job keeps what was read so far.

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
    report = ImportReport()
    files = list(_files(paths, report))
    arrivals = Arrivals(workspace, report)
    labels = workspace.labels
    cleaner = shipped_cleaner()
    try:
        for done, path in enumerate(files):
            name = shown_name(path)
            yield Progress(done, len(files), Words(f"Importing {name}", f"استيراد {name}"))
            try:
                name_of_format = format_name or reader_of(path)
                if name_of_format not in {None, PLAIN}:
                    arrivals.add(_annotated(path, FORMATS[name_of_format], labels))
                else:
                    arrivals.add(_read(path, cleaner, report, accept_windows_1256))
            except MurajiError as error:
                report.problems.append((path, error.words))
    finally:
        arrivals.flush()
    report.repeating = yield from find_copies(workspace)
    yield Progress(len(files), len(files), Words("Imported", "تم الاستيراد"))
    return report


def _annotated(path: Path, format_: Format, standing: LabelSet) -> FileContent:
    """Read a file with entities; where it does not declare their labels, unknown ones are added."""
    reading = format_.read(path)
    documents = tuple(reading.documents)
    if reading.labels is not None:
        return FileContent(path, documents, reading.labels)
    used = dict.fromkeys(row.label for document in documents for row in document.annotations)
    unknown = [name for name in used if name not in standing]
    added = (Label(name, "", "", Words(name, name), Words("", "")) for name in unknown)
    return FileContent(path, documents, LabelSet((*standing, *added)) if unknown else None)


def _read(
    path: Path, cleaner: Cleaner, report: ImportReport, accept_windows_1256: bool
) -> FileContent:
    decoded = decode_file(path)
    if not decoded.is_certain and not accept_windows_1256:
        report.unsure.append((path, decoded.preview))
        return FileContent(path)
    article = article_of(shown_name(path), decoded.text)
    document = Document(article, Status(article.id), tuple(found_regions(article, cleaner)))
    return FileContent(path, (document,))


def found_regions(article: Article, cleaner: Cleaner) -> Iterator[Region]:
    """Yield the zones that the cleaner sees in the article."""
    for found in cleaner.find_regions(article.text):
        yield Region(
            region_id(article.id, found.span, found.kind),
            article.id,
            found.span,
            found.kind,
            f"cleaner {cleaner.version}",
        )


@cache
def shipped_cleaner() -> Cleaner:
    """Return the cleaner that comes with the program."""
    from muraji.text.boilerplate import Cleaner

    return Cleaner.load(resource("cleaning"))


def _files(paths: Iterable[Path], report: ImportReport) -> Iterator[Path]:
    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where a folder may not be read
            yield path
            continue
        texts = list(_texts_below(path, report))
        if not texts:
            report.problems.append(
                (
                    path,
                    Words(
                        f"The folder “{path}” holds no .txt files. Choose a folder with articles.",
                        f"لا ملفات ‎.txt في المجلد «{path}». اختر مجلدًا فيه مقالات.",
                    ),
                )
            )
        yield from texts


def _texts_below(folder: Path, report: ImportReport) -> Iterator[Path]:
    def tell(error: OSError) -> None:
        closed = Path(error.filename)
        report.problems.append(
            (
                closed,
                Words(
                    f"The folder “{closed}” cannot be read: {error.strerror}. Allow reading it, and "
                    "import it again.",
                    f"تعذّرت قراءة المجلد «{closed}»: {error.strerror}. اسمح بقراءته ثم استورده مجددًا.",
                ),
            )
        )

    found = [
        Path(above, name)
        for above, _, names in os.walk(folder, onerror=tell)
        for name in _articles_among(names)
    ]
    yield from sorted(path for path in found if path.is_file())


def _articles_among(names: Sequence[str]) -> list[str]:
    """Return the texts of a folder; where brat's annotation lies beside one, that in its place."""
    annotated = {name.removesuffix(".ann") for name in names if name.endswith(".ann")}
    return [
        f"{stem}.ann" if (stem := name[:-4]) in annotated else name
        for name in names
        if name.lower().endswith(".txt")
    ]
