"""CoNLL with one tag a token: what most taggers are trained on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from muraji.domain.words import Words
from muraji.formats.conll.claiming import claimed
from muraji.formats.conll.rows import DOCUMENT_START, token_articles
from muraji.formats.format import Reading
from muraji.formats.parts.claims import proved
from muraji.formats.parts.cut_tokens import token_sentences
from muraji.formats.parts.place import Place
from muraji.formats.parts.samples import clean_samples, outermost
from muraji.formats.parts.tagging import Scheme, ranges_of, tags_of, token_ranges

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.formats.conll.rows import Row
    from muraji.formats.parts.samples import Sample
    from muraji.formats.parts.tagging import TokenRange

_TAGGED = re.compile(rb"^\S+(?:[ \t]\S+)*[ \t](?:O|[BIESLU]-\S+)[ \t]*\r?$", re.MULTILINE)
_BIOES = re.compile(rb"[ \t][ESLU]-\S+[ \t]*\r?$", re.MULTILINE)
_NESTED = re.compile(rb"^\S+(?:[ \t](?:O|[BIESLU]-\S+)){2,}[ \t]*\r?$", re.MULTILINE)


class Conll:
    """A token and its tag a line, a blank line after a sentence, a mark before an article."""

    suffixes: tuple[str, ...] = (".conll", ".bio", ".iob")
    loses = Words(
        "Mentions inside other mentions, white space and invisible letters, pending and rejected "
        "suggestions, values and metadata. The clean text is written as tokens; a proclitic before "
        "a mention and an ending after it become tokens of their own. A blank in a label becomes _.",
        "الإشارات التي داخل إشارات أخرى، والمسافات والمحارف الخفية، والاقتراحات المعلّقة والمرفوضة، "
        "والقيم والبيانات الوصفية. يُكتب النص المنظّف كلماتٍ، ويصير ما يتصل بالإشارة قبلها أو بعدها "
        "كلمة مستقلة. وتصير المسافة في اسم الفئة _.",
    )
    can_read = True
    can_write = True
    name = ""
    scheme = Scheme.IOB2

    def read(self, path: Path) -> Reading:
        """Read a file in any of the schemes; its text is put together from the tokens."""
        return Reading(self._documents(path))

    def write(
        self,
        documents: Iterable[Document],
        labels: LabelSet,  # noqa: ARG002
        stream: BinaryIO,
    ) -> None:
        """Write each document as it comes, its outermost mentions as tags."""
        for sample in clean_samples(documents):
            stream.write(f"{DOCUMENT_START} O\n\n".encode())
            for line in self._lines(sample):
                stream.write(line.encode())

    def _lines(self, sample: Sample) -> Iterator[str]:
        mentions = outermost(sample.mentions)
        sentences = token_sentences(sample.text, [mention.span for mention in mentions])
        for sentence, ranges in zip(sentences, token_ranges(mentions, sentences), strict=True):
            tags = tags_of(ranges, len(sentence), self.scheme)
            for token, tag in zip(sentence, tags, strict=True):
                yield f"{token.of(sample.text)} {tag}\n"
            yield "\n"

    def _documents(self, path: Path) -> Iterator[Document]:
        for number, article in enumerate(token_articles(path), 1):
            yield proved(claimed(article, f"{path.name} {number}", self.name, _ranges))


class Iob2(Conll):
    """B- begins a mention, I- continues it."""

    name = "conll"
    title = Words("CoNLL, IOB2", "CoNLL بوسوم IOB2")
    scheme = Scheme.IOB2

    def recognises(self, head: bytes) -> bool:
        """Say whether lines end in a single tag and none in one of BIOES."""
        return bool(_TAGGED.search(head)) and not (_BIOES.search(head) or _NESTED.search(head))


class Bioes(Conll):
    """E- ends a mention, and S- is one of a single token."""

    name = "conll-bioes"
    title = Words("CoNLL, BIOES", "CoNLL بوسوم BIOES")
    suffixes = (".conll", ".bioes")
    scheme = Scheme.BIOES
    loses = Words(
        f"{Conll.loses.en} spaCy's converter misreads these tags: for spaCy write IOB2 or DocBin.",
        f"{Conll.loses.ar} ومحوّل spaCy يخطئ في قراءة هذه الوسوم؛ اكتب له IOB2 أو DocBin.",
    )

    def recognises(self, head: bytes) -> bool:
        """Say whether a line ends in a tag that only BIOES and BILOU have."""
        return bool(_BIOES.search(head)) and not _NESTED.search(head)


def _ranges(rows: Sequence[Row], place: Place) -> Iterator[TokenRange]:
    """Yield the mentions of the last column."""
    for row in rows:
        if row.is_nested:
            raise (
                Place(place.file)
                .line(row.line)
                .refusal(
                    "a token has several tags; the file is nested CoNLL as Wojood has it",
                    "للكلمة عدة وسوم؛ الملف بصيغة CoNLL المتداخلة كما في Wojood",
                )
            )
    yield from ranges_of([row.columns[-1] for row in rows])
