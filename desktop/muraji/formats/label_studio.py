"""Label Studio: a JSON list of tasks, each a text with the regions that annotators drew in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from muraji.domain.annotation import MentionState
from muraji.domain.words import Words
from muraji.formats.format import Reading
from muraji.formats.parts.claims import Claim, ClaimedText, proved
from muraji.formats.parts.lines import broken_at, cannot_be_read, json_keys
from muraji.formats.parts.place import Place
from muraji.formats.parts.samples import raw_sample

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.formats.parts.samples import Sample


class _Value(msgspec.Struct):
    """Where a region lies, and what it reads there."""

    start: int | None = None
    end: int | None = None
    labels: list[str] = []
    text: str | None = None


class _Result(msgspec.Struct):
    """A region, or something else that an annotator has done; only labels are read."""

    type: str = ""
    value: _Value = msgspec.field(default_factory=_Value)


class _Annotation(msgspec.Struct):
    """What one annotator made of a task, or a model predicted."""

    result: list[msgspec.Raw] = []
    was_cancelled: bool = False
    ground_truth: bool = False


class _Task(msgspec.Struct):
    """A text to label."""

    data: dict[str, Any]
    annotations: list[_Annotation] = []
    predictions: list[_Annotation] = []


class LabelStudio:
    """Tasks as Label Studio imports them and as its JSON export has them."""

    name = "label-studio"
    title = Words("Label Studio", "صيغة Label Studio")
    suffixes = (".json",)
    loses = Words(
        "Regions, pending and rejected suggestions, values. The raw text is written, without the "
        "mentions in what was cut; offsets count code points. Label Studio wants a labelling "
        "interface with the same labels, its tags named label and text.",
        "المناطق والاقتراحات المعلّقة والمرفوضة والقيم. يُكتب النص الخام دون الإشارات الواقعة في ما حُذف، "
        "وتُعدّ المواضع بنقاط الترميز. يحتاج Label Studio إلى واجهة وسم فيها الفئات نفسها، واسما وسميها "
        "label وtext.",
    )
    can_read = True
    can_write = True

    def recognises(self, head: bytes) -> bool:
        """Say whether the file begins as a list of tasks."""
        keys = json_keys(head)
        return head.lstrip().startswith(b"[") and bool(
            "data" in keys and {"annotations", "predictions", "id"} & keys
        )

    def read(self, path: Path) -> Reading:
        """Read the tasks one by one.

        Of several annotators the one marked as ground truth is taken, else the first; predictions
        come in as suggestions where nobody has annotated.
        """
        return Reading(_documents(path))

    def write(
        self,
        documents: Iterable[Document],
        labels: LabelSet,  # noqa: ARG002
        stream: BinaryIO,
    ) -> None:
        """Write a task for each document as it comes."""
        encoder = msgspec.json.Encoder()
        separator = b"[\n"
        for number, document in enumerate(documents, 1):
            stream.write(separator + encoder.encode(_record(raw_sample(document), number)))
            separator = b",\n"
        stream.write(b"[]\n" if separator == b"[\n" else b"\n]\n")


def _record(sample: Sample, number: int) -> dict[str, Any]:
    result = [
        {
            "id": mention.row.id,
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": {
                "start": mention.span.start,
                "end": mention.span.end,
                "text": mention.surface,
                "labels": [mention.label],
            },
        }
        for mention in sample.mentions
    ]
    return {
        "id": number,
        "data": {"text": sample.text, **sample.metadata},
        "annotations": [{"id": number, "result": result}],
    }


def _documents(path: Path) -> Iterator[Document]:
    place = Place(path.name)
    try:
        data = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    except OSError as error:
        raise cannot_be_read(path, error) from error
    try:
        tasks = msgspec.json.decode(data, type=list[msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        place = broken_at(data, error, place)
        raise place.refusal(f"not a list of tasks: {error}", f"ليس قائمة مهام: {error}") from error
    for number, raw in enumerate(tasks, 1):
        yield proved(_claimed(raw, place.item(number), f"{path.name} {number}"))


def _claimed(raw: msgspec.Raw, place: Place, source: str) -> ClaimedText:
    try:
        task = msgspec.json.decode(raw, type=_Task)
        text = _text_of(task)
        claims = list(_claims(task))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise place.refusal(
            f"not a task with a text: {error}", f"ليست مهمة فيها نص: {error}"
        ) from error
    if text is None:
        raise place.refusal("its data hold no text", "لا نص في بيانات المهمة")
    told = task.data.get("source")
    fields = ("title", "url", "author", "site", "published")
    metadata = {
        name: value for name in fields if isinstance(value := task.data.get(name), str) and value
    }
    source = told if isinstance(told, str) and told else source
    return ClaimedText(source, text, claims, place, LabelStudio.name, metadata=metadata)


def _text_of(task: _Task) -> str | None:
    """Return the text of a task; a project may call its field anything."""
    text = task.data.get("text")
    if isinstance(text, str):
        return text
    texts = [value for value in task.data.values() if isinstance(value, str)]
    return texts[0] if len(texts) == 1 else None


def _claims(task: _Task) -> Iterator[Claim]:
    done = [one for one in task.annotations if not one.was_cancelled]
    done.sort(key=lambda one: not one.ground_truth)
    state = MentionState.ACCEPTED if done else MentionState.PENDING
    for raw in (done or task.predictions or [_Annotation()])[0].result:
        if msgspec.json.decode(raw, type=dict[str, Any]).get("type") != "labels":
            continue
        value = msgspec.json.decode(raw, type=_Result).value
        if value.start is None or value.end is None:
            raise msgspec.ValidationError("a region without start or end")
        for label in value.labels:
            yield Claim(value.start, value.end, label, value.text, state)
