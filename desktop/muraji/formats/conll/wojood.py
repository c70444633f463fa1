"""Nested CoNLL as the Wojood corpus has it: several tags a token, one for each label over it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from muraji.domain.words import Words
from muraji.formats.conll.claiming import claimed
from muraji.formats.conll.rows import token_articles
from muraji.formats.format import Reading
from muraji.formats.parts.claims import proved
from muraji.formats.parts.cut_tokens import token_sentences
from muraji.formats.parts.place import Place
from muraji.formats.parts.samples import clean_samples
from muraji.formats.parts.tagging import OUTSIDE, TAG, Scheme, ranges_of, tags_of, token_ranges

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.formats.conll.rows import Row
    from muraji.formats.parts.samples import Sample
    from muraji.formats.parts.tagging import TokenRange

_NESTED = re.compile(rb"^\S+(?:[ \t](?:O|[BI]-\S+)){2,}[ \t]*\r?$", re.MULTILINE)


class Wojood:
    """A token and its tags a line, the outermost mention's tag first, a blank line after a sentence.

    The reader of the corpus' authors splits rows at white space and takes all columns after the
    token for tags; it knows neither comments nor marks of articles, so none are written.
    """

    name = "wojood"
    title = Words("Nested CoNLL (Wojood)", "CoNLL المتداخلة (Wojood)")
    suffixes = (".conll", ".wojood")
    loses = Words(
        "Of two overlapping mentions with one label the inner one, where articles begin, white space "
        "and invisible letters, pending and rejected suggestions, values and metadata. The clean text "
        "is written as tokens; a proclitic before a mention and an ending after it become tokens of "
        "their own. A blank in a label becomes _.",
        "الإشارة الداخلية من إشارتين متداخلتين بفئة واحدة، وحدود المقالات، والمسافات والمحارف الخفية، "
        "والاقتراحات المعلّقة والمرفوضة، والقيم والبيانات الوصفية. يُكتب النص المنظّف كلماتٍ، ويصير ما "
        "يتصل بالإشارة قبلها أو بعدها كلمة مستقلة. وتصير المسافة في اسم الفئة _.",
    )
    can_read = True
    can_write = True

    def recognises(self, head: bytes) -> bool:
        """Say whether a token has several tags."""
        return bool(_NESTED.search(head))

    def read(self, path: Path) -> Reading:
        """Read a file; its text is put together from the tokens."""
        return Reading(_documents(path))

    def write(
        self,
        documents: Iterable[Document],
        labels: LabelSet,  # noqa: ARG002
        stream: BinaryIO,
    ) -> None:
        """Write each document as it comes, all its mentions as tags."""
        for sample in clean_samples(documents):
            for line in _lines(sample):
                stream.write(line.encode())


def _lines(sample: Sample) -> Iterator[str]:
    sentences = token_sentences(sample.text, [mention.span for mention in sample.mentions])
    for sentence, ranges in zip(sentences, token_ranges(sample.mentions, sentences), strict=True):
        rows: list[list[str]] = [[] for _ in sentence]
        for layer in _layers(ranges):
            for row, tag in zip(rows, tags_of(layer, len(sentence), Scheme.IOB2), strict=True):
                if tag != OUTSIDE:
                    row.append(tag)
        for token, tags in zip(sentence, rows, strict=True):
            yield f"{token.of(sample.text)} {' '.join(tags or [OUTSIDE])}\n"
        yield "\n"


def _layers(ranges: Sequence[TokenRange]) -> Iterator[list[TokenRange]]:
    """Yield ranges that do not overlap, outer ones first; of one label only the outer is kept."""
    kept: list[TokenRange] = []
    depths: list[list[TokenRange]] = []
    for found in sorted(ranges, key=lambda one: (one.start, -one.end, one.label)):
        over = [other for other in kept if other.start < found.end and found.start < other.end]
        if any(other.label == found.label for other in over):
            continue
        kept.append(found)
        depth = len(over)
        depths += [[] for _ in range(depth + 1 - len(depths))]
        depths[depth].append(found)
    yield from depths


def _documents(path: Path) -> Iterator[Document]:
    for number, article in enumerate(token_articles(path), 1):
        yield proved(claimed(article, f"{path.name} {number}", Wojood.name, _ranges))


def _ranges(rows: Sequence[Row], place: Place) -> Iterator[TokenRange]:
    """Yield what each label marks in a sentence."""
    by_label: dict[str, list[str]] = {}
    for index, row in enumerate(rows):
        labels = [tag.partition("-")[2] for tag in row.columns if tag != OUTSIDE]
        if len(set(labels)) < len(labels) or not all(map(TAG.fullmatch, row.columns)):
            raise (
                Place(place.file)
                .line(row.line)
                .refusal(
                    f"“{' '.join(row.columns)}” are no tags of different labels",
                    f"«{' '.join(row.columns)}» ليست وسومًا بفئات مختلفة",
                )
            )
        for tag in row.columns:
            if tag != OUTSIDE:
                tags = by_label.setdefault(tag.partition("-")[2], [OUTSIDE] * len(rows))
                tags[index] = tag
    for tags in by_label.values():
        yield from ranges_of(tags)
