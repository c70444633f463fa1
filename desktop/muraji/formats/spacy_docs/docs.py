"""spaCy: the binary documents that ``spacy train`` reads, with tokens of our own."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any, BinaryIO

from muraji.domain.words import Words
from muraji.formats.extras import require
from muraji.formats.format import Reading
from muraji.formats.parts.claims import Claim, ClaimedText, Unit, proved
from muraji.formats.parts.cut_tokens import tiles
from muraji.formats.parts.lines import cannot_be_read
from muraji.formats.parts.place import Place
from muraji.formats.parts.samples import clean_samples, outermost
from muraji.formats.spacy_docs.doc_bin import write_doc_bin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.formats.parts.samples import Mention, Sample

SPANS = "sc"
"""The name under which spaCy's span categorizer looks for spans by default."""
LARGEST_UNPACKED = 512 * 1024 * 1024
"""Bytes of the documents of a file: twenty million tokens."""
AT_ONCE = 1 << 20
ATTRIBUTES = ("ORTH", "ENT_TYPE", "ENT_IOB")


class SpacyDocs:
    """A ``DocBin``: outermost mentions as entities, all of them as spans under ``sc``."""

    name = "spacy"
    title = Words("spaCy DocBin", "مستندات spaCy بصيغة DocBin")
    suffixes: tuple[str, ...] = (".spacy",)
    loses = Words(
        "What was cut, regions, pending and rejected suggestions, values and metadata. The clean text "
        "is written with tokens; a proclitic before a mention and an ending after it become tokens of "
        "their own. doc.ents holds the outermost mentions only, doc.spans['sc'] all. spaCy "
        "holds a file whole when it reads it; here up to twenty million tokens are read.",
        "ما حُذف والمناطق والاقتراحات المعلّقة والمرفوضة والقيم والبيانات الوصفية. يُكتب النص المنظّف مع "
        "كلماته، ويصير ما يتصل بالإشارة قبلها أو بعدها كلمة مستقلة. في doc.ents الإشارات الخارجية وحدها، "
        "وفي doc.spans['sc'] كلها. ويحمل spaCy الملف كله في الذاكرة حين يقرؤه؛ ويُقرأ هنا ما لا يزيد على "
        "عشرين مليون كلمة.",
    )
    can_read = True
    can_write = True
    package = "spacy"

    def recognises(self, head: bytes) -> bool:
        """Say whether the file begins as a packed stream does."""
        return head[:1] == b"\x78"

    def read(self, path: Path) -> Reading:
        """Read the documents with their entities and the spans under ``sc``."""
        require(self)
        return Reading(_documents(path))

    def write(
        self,
        documents: Iterable[Document],
        labels: LabelSet,  # noqa: ARG002
        stream: BinaryIO,
    ) -> None:
        """Write the documents as they come."""
        require(self)
        from spacy.vocab import Vocab

        # A vocabulary of its own, which goes with it: a shared one would grow with every word.
        docs = (_doc(sample, Vocab()) for sample in clean_samples(documents))
        write_doc_bin(docs, ATTRIBUTES, stream)


def _doc(sample: Sample, vocab: Any) -> Any:
    from spacy.tokens import Doc, Span

    text = sample.text
    tokens = tiles(text, [mention.span for mention in sample.mentions])
    words = [token.span.of(text) for token in tokens]
    doc = Doc(vocab, words=words, spaces=[token.has_space for token in tokens])
    first = {token.span.start: place for place, token in enumerate(tokens)}
    last = {token.span.end: place + 1 for place, token in enumerate(tokens)}

    def span_of(mention: Mention) -> Any:
        return Span(doc, first[mention.span.start], last[mention.span.end], mention.label)

    doc.set_ents([span_of(mention) for mention in outermost(sample.mentions)])
    doc.spans[SPANS] = [span_of(mention) for mention in sample.mentions]
    return doc


def _documents(path: Path) -> Iterator[Document]:
    place = Place(path.name)
    for number, doc in enumerate(_docs(path, place), 1):
        marked = [*doc.spans.get(SPANS, ()), *doc.ents]
        unique = dict.fromkeys(
            (one.start_char, one.end_char, one.label_, one.text) for one in marked
        )
        claims = [Claim(*one) for one in unique]
        source, where = f"{path.name} {number}", place.item(number)
        units = (Unit.CODE_POINTS,)
        yield proved(ClaimedText(source, doc.text, claims, where, SpacyDocs.name, units))


def _docs(path: Path, place: Place) -> Iterator[Any]:
    import spacy
    from spacy.tokens import DocBin

    try:
        data = path.read_bytes()
    except OSError as error:
        raise cannot_be_read(path, error) from error
    _refuse_bomb(data, place)
    try:
        yield from DocBin().from_bytes(data).get_docs(spacy.blank("xx").vocab)
    except Exception as error:  # spaCy says in many ways that bytes are not its own
        reason = str(error).rstrip(".")
        raise place.refusal(f"not a DocBin: {reason}", f"ليس DocBin: {reason}") from error


def _refuse_bomb(data: bytes, place: Place) -> None:
    """Refuse what unpacks to more than can be held: spaCy would unpack all of it at once."""
    unpacking = zlib.decompressobj()
    size = 0
    try:
        while data and size <= LARGEST_UNPACKED:
            size += len(unpacking.decompress(data, AT_ONCE))
            data = unpacking.unconsumed_tail
    except zlib.error:
        return  # no DocBin at all, which is told where it is read
    if size > LARGEST_UNPACKED:
        raise place.refusal(
            f"it unpacks to more than {LARGEST_UNPACKED:,} bytes; split it",
            f"حجمه بعد فك الضغط أكثر من {LARGEST_UNPACKED:,} بايت؛ قسّمه",
        )
