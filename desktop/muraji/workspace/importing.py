"""Bringing texts into a project: each file whole or not at all, the rest unhindered."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from muraji.domain.article import Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.document import Document
from muraji.domain.errors import MurajiError
from muraji.domain.job import Progress
from muraji.domain.journal import EntryKind
from muraji.domain.region import Region, region_id
from muraji.domain.words import Words
from muraji.formats.catalogue import FORMATS, for_reading
from muraji.formats.plain_text import decode_file
from muraji.workspace.places import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from muraji.domain.article import Article
    from muraji.domain.change import Row
    from muraji.domain.job import Job
    from muraji.text.boilerplate import Cleaner
    from muraji.workspace.workspace import Workspace


@dataclass
class ImportReport:
    """What became of each file."""

    imported: list[str] = field(default_factory=list)
    """Ids of the articles that are new."""
    duplicates: list[tuple[str, str]] = field(default_factory=list)
    """Names of the files already here, with the source under which each stands."""
    unsure: list[tuple[Path, str]] = field(default_factory=list)
    """Files whose encoding wants a person's look, with the beginning of each as it would read."""
    problems: list[tuple[Path, Words]] = field(default_factory=list)


def import_paths(
    workspace: Workspace, paths: Sequence[Path], *, accept_windows_1256: bool = False
) -> Job[ImportReport]:
    """Import files and folders, yielding progress; closing the job keeps what is already in.

    Files that are not UTF-8 are imported only with ``accept_windows_1256``, which a person gives
    after seeing the previews in ``unsure``.
    """
    report = ImportReport()
    files = list(_files(paths, report))
    cleaner = shipped_cleaner()
    for done, path in enumerate(files):
        yield Progress(done, len(files), Words(f"Importing {path.name}", f"استيراد {path.name}"))
        try:
            _import_file(workspace, path, cleaner, report, accept_windows_1256)
        except MurajiError as error:
            report.problems.append((path, error.words))
    yield Progress(len(files), len(files), Words("Imported", "تم الاستيراد"))
    return report


def _import_file(
    workspace: Workspace,
    path: Path,
    cleaner: Cleaner,
    report: ImportReport,
    accept_windows_1256: bool,
) -> None:
    if path.suffix.lower() != ".txt" and (names := for_reading(path.suffix.lower())):
        reading = FORMATS[names[0]].read(path)
        for document in list(reading.documents):
            _keep(workspace, document, path.name, report)
        return
    decoded = decode_file(path)
    if not decoded.is_certain and not accept_windows_1256:
        report.unsure.append((path, decoded.preview))
        return
    article = article_of(path.name, decoded.text)
    document = Document(article, Status(article.id), tuple(found_regions(article, cleaner)))
    _keep(workspace, document, path.name, report)


def _keep(workspace: Workspace, document: Document, name: str, report: ImportReport) -> None:
    article = document.article
    standing = workspace.store.source_of(article.id)
    if standing is not None:
        report.duplicates.append((name, standing))
        return
    rows: tuple[Row, ...] = (document.status, *document.regions, *document.annotations)
    workspace.session.record(
        EntryKind.IMPORT,
        Changes(tuple(Change(None, row) for row in rows)),
        f"{article.source} {article.sha256}",
        new_articles=(article,),
    )
    report.imported.append(article.id)


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
        if not path.is_dir():
            yield path
            continue
        texts = sorted(found for found in path.rglob("*.txt") if found.is_file())
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
