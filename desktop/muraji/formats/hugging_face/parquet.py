"""Parquet: the rows of Hugging Face in columns, with the features that ``datasets`` reads."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from muraji.domain.words import Words
from muraji.formats.extras import require
from muraji.formats.format import Reading
from muraji.formats.hugging_face.json_rows import HuggingFace
from muraji.formats.hugging_face.rows import ENTITY, TEXTS, RowRecord, document_of, row
from muraji.formats.parts.lines import cannot_be_read
from muraji.formats.parts.place import Place
from muraji.formats.parts.samples import clean_samples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from muraji.domain.document import Document
    from muraji.domain.errors import MurajiError
    from muraji.domain.label import LabelSet

ROWS_A_GROUP = 256
"""Rows written at once: few enough to be held, many enough to be packed well."""


class Parquet:
    """What :class:`~muraji.formats.hugging_face.HuggingFace` writes, a group of rows at a time."""

    name = "parquet"
    title = Words("Hugging Face datasets (Parquet)", "مجموعات بيانات Hugging Face بصيغة Parquet")
    suffixes: tuple[str, ...] = (".parquet",)
    loses = HuggingFace.loses
    can_read = True
    can_write = True
    package = "pyarrow"

    def recognises(self, head: bytes) -> bool:
        """Say whether the file begins as Parquet does."""
        return head.startswith(b"PAR1")

    def read(self, path: Path) -> Reading:
        """Read a group of rows at a time; labels that are numbers are named by the features."""
        require(self)
        return Reading(_documents(path))

    def write(
        self,
        documents: Iterable[Document],
        labels: LabelSet,  # noqa: ARG002
        stream: BinaryIO,
    ) -> None:
        """Write the rows as they come."""
        require(self)
        import pyarrow as pa
        from pyarrow import parquet

        schema = _schema()
        rows = (row(sample) for sample in clean_samples(documents))
        with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
            while group := list(islice(rows, ROWS_A_GROUP)):
                writer.write_table(pa.Table.from_pylist(group, schema=schema))


def _schema() -> Any:
    """Return the columns, with the note by which ``datasets`` knows their features."""
    import pyarrow as pa

    def value(kind: str) -> dict[str, str]:
        return {"dtype": kind, "_type": "Value"}

    features = {
        **{name: value("string") for name in TEXTS},
        "entities": [{name: value(kind) for name, kind in ENTITY.items()}],
        "tokens": [value("string")],
        "ner_tags": [value("string")],
    }
    columns = [
        *((name, pa.string()) for name in TEXTS),
        ("entities", pa.list_(pa.struct([(n, pa.type_for_alias(k)) for n, k in ENTITY.items()]))),
        ("tokens", pa.list_(pa.string())),
        ("ner_tags", pa.list_(pa.string())),
    ]
    note = msgspec.json.encode({"info": {"features": features}})
    return pa.schema(columns, metadata={"huggingface": note})


def _documents(path: Path) -> Iterator[Document]:
    import pyarrow as pa
    from pyarrow import parquet

    place = Place(path.name)
    try:
        with parquet.ParquetFile(path) as file:
            names = _label_names(file.schema_arrow.metadata or {})
            number = 0
            for batch in file.iter_batches(ROWS_A_GROUP):
                for fields in batch.to_pylist():
                    number += 1
                    yield _document(fields, names, place.item(number), f"{path.name} {number}")
    except (pa.ArrowException, UnicodeDecodeError) as error:
        raise _no_parquet(place, error) from error
    except OSError as error:
        if error.strerror is None:
            raise _no_parquet(place, error) from error
        raise cannot_be_read(path, error) from error


def _label_names(note: dict[bytes, bytes]) -> list[str]:
    """Return the names of tags that stand as numbers in the rows; none where they stand as words."""
    try:
        features = msgspec.json.decode(note.get(b"huggingface", b"{}"))["info"]["features"]
        tags = features["ner_tags"]
        names = (tags.get("feature") or tags).get("names", [])
        return [str(name) for name in names]
    except (msgspec.DecodeError, UnicodeDecodeError, KeyError, TypeError, AttributeError):
        return []


def _document(fields: dict[str, Any], names: list[str], place: Place, source: str) -> Document:
    tags = fields.get("ner_tags")
    if tags and all(isinstance(tag, int) and 0 <= tag < len(names) for tag in tags):
        fields["ner_tags"] = [names[tag] for tag in tags]
    known = {name: value for name, value in fields.items() if value is not None}
    try:
        record = msgspec.convert(known, RowRecord)
    except msgspec.ValidationError as error:
        raise place.refusal(
            f"not a row of this format: {error}", f"ليس صفًا بهذه الصيغة: {error}"
        ) from error
    return document_of(record, place, source, Parquet.name)


def _no_parquet(place: Place, error: Exception) -> MurajiError:
    reason = str(error).rstrip(".")
    return place.refusal(f"not Parquet: {reason}", f"ليس Parquet: {reason}")
