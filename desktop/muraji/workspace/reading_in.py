"""One file to documents as they come into the project: decoded, cleaned, on the terms agreed."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from muraji.domain.article import Status, article_of
from muraji.domain.document import Document
from muraji.domain.errors import MurajiError
from muraji.domain.label import Label, LabelSet
from muraji.domain.words import Words
from muraji.formats.catalogue import FORMATS, reader_of
from muraji.formats.columns import ColumnTable, encoding_of
from muraji.formats.parts.encodings import PREVIEW_LETTERS
from muraji.formats.parts.lines import cannot_be_read
from muraji.formats.parts.place import Place
from muraji.formats.plain_text import decode_file
from muraji.workspace.arrivals import FileContent
from muraji.workspace.cleaning import found_regions, shipped_cleaner
from muraji.workspace.file_places import shown_name
from muraji.workspace.import_terms import ImportTerms, arriving, likely_label, used_labels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from muraji.formats.format import Reading
    from muraji.workspace.arrivals import ImportReport
    from muraji.workspace.incoming import IncomingFile
    from muraji.workspace.workspace import Workspace

PLAIN = "text"
CP1256 = "cp1256"
UNCLEANED = frozenset({PLAIN, "html", "docx", "table"})
"""Formats that say nothing of zones; the cleaner looks for them."""
BY_LINE = frozenset({".jsonl", ".ndjson", ".csv", ".tsv", ".conll", ".bio", ".iob"})
"""Suffixes of files that are read a line at a time, however large."""
LARGEST_WHOLE = 512 * 1024 * 1024
"""Bytes of a file that is read whole."""
LARGE = 32 * 1024 * 1024
"""Bytes from which on a file is read twice, so that its articles need not be held at once."""
AT_ONCE = 200
"""Articles of a large file that are held at once."""


class FileReader:
    """Reads files for one import; what wants a person's look goes into the report."""

    def __init__(
        self,
        workspace: Workspace,
        report: ImportReport,
        terms: ImportTerms,
        format_name: str | None = None,
        *,
        accept_windows_1256: bool = False,
        is_known: Callable[[str], bool] = lambda _: False,
    ) -> None:
        """Take what is agreed; ``is_known`` says of an article's id whether its text has come before."""
        self._workspace = workspace
        self._labels = workspace.labels
        self._is_known = is_known
        self._report = report
        self._terms = terms
        self._format_name = format_name
        self._accept_windows_1256 = accept_windows_1256
        self._new_labels: set[str] = set()
        self.cleaned: set[str] = set()
        """Ids of the articles whose zones are the cleaner's."""

    def contents(self, file: IncomingFile) -> Iterator[FileContent]:
        """Yield what a file holds, in one part or in several; it is whole when the first one comes.

        Raises:
            MurajiError: the file cannot be used; nothing of it has been yielded.
        """
        name = self._format_name or reader_of(file.path)
        if name in {None, PLAIN}:
            yield from self._text(file)
            return
        size = _size_of(file.path)
        if name == ColumnTable.name and self._is_unsure(file):
            return
        if size > LARGEST_WHOLE and file.path.suffix.lower() not in BY_LINE:
            raise _too_large(file.path, size)
        if size > LARGE:
            # A file is all or nothing: it is read to its end before anything of it comes in.
            for document in self._reading(file, str(name)).documents:
                self._agreed(document)
        reading = self._reading(file, str(name))
        documents = (arriving(self._agreed(one), self._terms) for one in reading.documents)
        before = 0
        while part := tuple(islice(documents, AT_ONCE if size > LARGE else None)):
            cleaned = tuple(map(self._cleaned, part)) if name in UNCLEANED else part
            labels = self._labels_for(cleaned, reading, file.shown, before)
            yield FileContent(file.shown, cleaned, labels)
            before += len(part)

    def _agreed(self, document: Document) -> Document:
        """Return the document if nobody has to be asked about it, or a person has agreed.

        Raises:
            MurajiError: it has to be asked about.
        """
        if document.doubt is not None and not self._terms.mend_offsets:
            raise MurajiError(document.doubt.en, document.doubt.ar)
        return document

    def _text(self, file: IncomingFile) -> Iterator[FileContent]:
        decoded = decode_file(file.path)
        if not decoded.is_certain and not self._accept_windows_1256:
            self._report.unsure.append((file.shown, decoded.preview))
            return
        article = article_of(shown_name(file.path), decoded.text)
        yield FileContent(file.shown, (self._cleaned(Document(article, Status(article.id))),))

    def _reading(self, file: IncomingFile, name: str) -> Reading:
        if name != ColumnTable.name:
            return FORMATS[name].read(file.path)
        encoding = encoding_of(file.path)
        return ColumnTable().read(file.path, self._terms.columns, encoding)

    def _is_unsure(self, file: IncomingFile) -> bool:
        """Say whether a table seems to be windows-1256 and nobody has confirmed it, and tell so."""
        if self._accept_windows_1256 or encoding_of(file.path) != CP1256:
            return False
        with file.path.open("rb") as stream:
            preview = stream.read(PREVIEW_LETTERS).decode(CP1256, "replace").strip()
        self._report.unsure.append((file.shown, preview))
        return True

    def _cleaned(self, document: Document) -> Document:
        self.cleaned.add(document.article.id)
        memory = self._workspace.store.lines.memory_for(document.article)
        regions = tuple(found_regions(document.article, shipped_cleaner(), memory))
        return replace(document, regions=regions)

    def _labels_for(
        self, documents: Sequence[Document], reading: Reading, path: Path, before: int
    ) -> LabelSet | None:
        """Return the labels that the documents need; those a file declares are taken as they are.

        ``before`` counts the file's articles before these.
        """
        if reading.labels is not None and not self._terms.labels:
            return reading.labels
        declared = reading.labels or LabelSet(())
        unknown = [name for name in used_labels(documents) if name not in self._labels]
        if unknown:
            # What is here already does not come in, nor do its labels.
            coming = [one for one in documents if not self._is_known(one.article.id)]
            used = used_labels(coming)
            unknown = [name for name in unknown if name in used]
        for name in unknown:
            if name not in declared and name not in self._new_labels:
                article = before + _first_with(name, documents)
                words = _is_new(shown_name(path), name, self._labels, article)
                self._report.remarks.append((path, words))
            self._new_labels.add(name)
        added = (
            declared[name]
            if name in declared
            else Label(name, "", "", Words(name, name), Words("", ""))
            for name in unknown
        )
        return LabelSet((*self._labels, *added)) if unknown else None


def _first_with(label: str, documents: Sequence[Document]) -> int:
    """Return which document, counted from 1, is the first with a mention of this label."""
    return next(n for n, one in enumerate(documents, 1) if label in used_labels([one]))


def _is_new(file: str, name: str, labels: LabelSet, article: int) -> Words:
    """Say that a label of a file has come into the project, and how to map it instead."""
    likely = likely_label(name, labels)
    other = likely if likely != name else "…"
    return Words(
        f"“{file}”, article {article}: the label “{name}” was not in the project and has been added "
        f"to it. To give its mentions another one, import with --label {name}={other}.",
        f"«{file}»، المقالة {article}: لم تكن الفئة «{name}» في المشروع فأُضيفت إليه. لإعطاء كياناتها فئة أخرى "
        f"استورد مع ‎--label {name}={other}.",
    )


def documents_of(path: Path) -> Iterator[Document]:
    """Yield the articles of a file outside of any project, with the zones that the cleaner sees.

    Raises:
        MurajiError: the file cannot be read.
    """
    name = reader_of(path) or PLAIN
    if name == PLAIN:
        article = article_of(shown_name(path), decode_file(path).text)
        documents: Iterable[Document] = (Document(article, Status(article.id)),)
    else:
        documents = FORMATS[name].read(path).documents
    for document in documents:
        if document.regions or name not in UNCLEANED:
            yield document
        else:
            regions = tuple(found_regions(document.article, shipped_cleaner()))
            yield replace(document, regions=regions)


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError as error:
        raise cannot_be_read(path, error) from error


def _too_large(path: Path, size: int) -> MurajiError:
    return Place(path.name).refusal(
        f"it has {size:,} bytes, and files of this format are read whole, up to {LARGEST_WHOLE:,}; "
        "split it, or save it as JSON Lines",
        f"حجمه {size:,} بايت، وملفات هذه الصيغة تُقرأ كاملة وحدّها {LARGEST_WHOLE:,}؛ قسّمه أو احفظه "
        "بصيغة JSON Lines",
    )
