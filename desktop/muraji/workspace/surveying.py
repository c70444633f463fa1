"""What an import would bring, looked at before anything comes in: files, labels, cuts, copies."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.formats.catalogue import reader_of
from muraji.formats.columns import ColumnTable, encoding_of, glance
from muraji.formats.plain_text import decode_file
from muraji.text.similar import SketchIndex, sketch
from muraji.workspace.arrivals import ImportReport
from muraji.workspace.file_places import FilePlaces, shown_name
from muraji.workspace.import_terms import ImportTerms, used_labels
from muraji.workspace.incoming import incoming, unpacked
from muraji.workspace.reading_in import CP1256, PLAIN, UNCLEANED, FileReader

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from muraji.domain.document import Document
    from muraji.domain.job import Job
    from muraji.domain.region import Region
    from muraji.formats.columns import Glance
    from muraji.workspace.incoming import IncomingFile
    from muraji.workspace.workspace import Workspace

WINDOWS_1256 = "windows-1256"
"""The encoding that is only ever guessed."""
SHOWN = 5
"""Articles of a file that are kept to be looked at."""
COMPARED = 5000
"""Articles among which near-duplicates are looked for."""


@dataclass
class FileSurvey:
    """What one file holds."""

    path: Path
    """As a person knows it."""
    format_name: str = ""
    encoding: str = ""
    articles: int = 0
    repeated: int = 0
    """How many of them have come before, or are in the project."""
    cut_lines: int = 0
    lines: int = 0
    samples: list[Document] = field(default_factory=list)
    """The first articles, with the zones that the cleaner sees."""
    labels: Counter[str] = field(default_factory=Counter)
    columns: Glance | None = None
    problem: Words | None = None
    doubt: Words | None = None
    """What a person has to agree to before it comes in."""


@dataclass
class Survey:
    """What an import would bring."""

    files: list[FileSurvey] = field(default_factory=list)
    duplicates: list[tuple[str, str]] = field(default_factory=list)
    """Sources of articles whose text is there already, each with the source that has it."""
    near_duplicates: list[tuple[str, str]] = field(default_factory=list)
    """Sources of articles that are much like another one, with that one's."""
    problems: list[tuple[Path, Words]] = field(default_factory=list)
    """Folders and archives that cannot be looked into."""
    remarks: list[tuple[Path, Words]] = field(default_factory=list)
    """What was passed over in folders."""

    @property
    def labels(self) -> Counter[str]:
        """The labels of all files, with their mentions."""
        return sum((file.labels for file in self.files), Counter())

    def coming(self, *, accept_windows_1256: bool = True, mend_offsets: bool = True) -> int:
        """Return how many articles come in where this is agreed to, or not; copies apart."""
        return sum(
            file.articles - file.repeated
            for file in self.files
            if (file.encoding != WINDOWS_1256 or accept_windows_1256)
            and (file.doubt is None or mend_offsets)
            and file.problem is None
        )

    @property
    def unsure(self) -> list[Path]:
        """The files whose encoding wants a person's look."""
        return [file.path for file in self.files if file.encoding == WINDOWS_1256]

    @property
    def doubts(self) -> list[tuple[Path, Words]]:
        """What a person has to agree to, by file."""
        return [(file.path, file.doubt) for file in self.files if file.doubt is not None]

    @property
    def all_problems(self) -> list[tuple[Path, Words]]:
        """What is wrong, by file."""
        wrong = [(file.path, file.problem) for file in self.files if file.problem is not None]
        return [*self.problems, *wrong]


class _Copies:
    """Finds texts that have come before."""

    def __init__(self, workspace: Workspace, survey: Survey, places: FilePlaces) -> None:
        self._workspace = workspace
        self._survey = survey
        self._places = places
        self._sources: dict[str, str] = {}
        self._index: SketchIndex[str] = SketchIndex()

    def look(self, document: Document, path: Path) -> bool:
        """Say whether the text has come before."""
        article = document.article
        name = self._places.article(path, article.source)
        standing = self._sources.get(article.id) or self._workspace.store.source_of(article.id)
        if standing is not None:
            self._survey.duplicates.append((name, standing))
            return True
        if len(self._sources) < COMPARED:
            drawn = sketch(_content(document))
            near = self._index.near(drawn)
            if near:
                other = self._sources[max(near, key=lambda found: found[1])[0]]
                self._survey.near_duplicates.append((name, other))
            self._index.add(article.id, drawn)
        self._sources[article.id] = self._places.source(path, article.source)
        return False


def survey(
    workspace: Workspace,
    paths: Sequence[Path],
    *,
    accept_windows_1256: bool = False,
    format_name: str | None = None,
    terms: ImportTerms | None = None,
) -> Job[Survey]:
    """Read everything as an import would, and keep nothing of it but what a person wants to know."""
    found, report = Survey(), ImportReport()
    places = FilePlaces(paths)
    copies = _Copies(workspace, found, places)
    agreeable = replace(terms or ImportTerms(), mend_offsets=True)
    reader = FileReader(workspace, report, agreeable, format_name, accept_windows_1256=True)
    files = incoming(paths, report)
    found.remarks = list(report.remarks)
    for done, path in enumerate(files):
        for file in unpacked(path, report):
            name = shown_name(file.shown)
            progress = Progress(done, len(files), Words(f"Looking at {name}", f"النظر في {name}"))
            yield progress
            seen = FileSurvey(file.shown)
            found.files.append(seen)
            try:
                _look_at(file, seen, format_name)
                for content in reader.contents(file):
                    yield progress
                    _count(content.documents, seen, copies)
            except MurajiError as error:
                seen.problem = error.words
            if seen.encoding == WINDOWS_1256 and not accept_windows_1256:
                report.unsure.append((file.shown, ""))
    found.problems = places.told(report.problems)
    for seen in found.files:
        if seen.problem is not None:
            ((_, seen.problem),) = places.told([(seen.path, seen.problem)])
    yield Progress(len(files), len(files), Words("Looked at", "تم النظر"))
    return found


def _look_at(file: IncomingFile, seen: FileSurvey, format_name: str | None) -> None:
    seen.format_name = format_name or reader_of(file.path) or PLAIN
    if seen.format_name == PLAIN:
        seen.encoding = decode_file(file.path).encoding
    elif seen.format_name == ColumnTable.name:
        encoding = encoding_of(file.path)
        seen.encoding = {CP1256: WINDOWS_1256, "utf-8-sig": "UTF-8"}.get(encoding, encoding)
        seen.columns = glance(file.path, encoding)


def _count(documents: Iterable[Document], seen: FileSurvey, copies: _Copies) -> None:
    for document in documents:
        seen.articles += 1
        seen.repeated += copies.look(document, seen.path)
        seen.doubt = seen.doubt or document.doubt
        seen.labels += used_labels([document])
        if len(seen.samples) < SHOWN:
            seen.samples.append(document)
        if seen.format_name in UNCLEANED:
            seen.lines += _lines(document.article.text)
            seen.cut_lines += sum(
                _lines(region.span.of(document.article.text)) for region in _cut(document)
            )


def _cut(document: Document) -> list[Region]:
    return [region for region in document.regions if not region.kind.is_content]


def _lines(text: str) -> int:
    return sum(bool(line.strip()) for line in text.split("\n"))


def _content(document: Document) -> str:
    """Return the text without what is cut: pages of one site share their furniture."""
    parts, end = [], 0
    for region in _cut(document):
        parts.append(document.article.text[end : region.span.start])
        end = region.span.end
    return "".join((*parts, document.article.text[end:]))
