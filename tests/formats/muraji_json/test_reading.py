"""A file that contradicts itself or what a project holds is refused whole, with the reason."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from muraji.domain.errors import MurajiError
from muraji.formats.muraji_json import MurajiJson

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Refused: TypeAlias = Callable[[dict[str, Any]], str]


@pytest.fixture
def plain(repository: Path) -> dict[str, Any]:
    return json.loads((repository / "tests/data/formats/golden.json").read_text("utf-8"))


@pytest.fixture
def refused(tmp_path: Path) -> Callable[[dict[str, Any]], str]:
    """Read a file of this content, which must be refused, and return the sentence."""

    def refused(plain: dict[str, Any]) -> str:
        path = tmp_path / "p.json"
        path.write_text(json.dumps(plain), "utf-8")
        with pytest.raises(MurajiError) as caught:
            list(MurajiJson().read(path).documents)
        assert "p.json" in caught.value.words.ar
        return caught.value.words.en

    return refused


def changed(plain: dict[str, Any], where: tuple[Any, ...], value: Any) -> dict[str, Any]:
    place: Any = plain
    for step in where[:-1]:
        place = place[step]
    place[where[-1]] = value
    return plain


FIRST = ("articles", 0)
ENTITY = (*FIRST, "entities", 0)


@pytest.mark.parametrize(
    ("where", "value", "sentence"),
    [
        (("version",), 2, "written by a newer Muraji"),
        (("format",), "other", "Invalid enum value"),
        (("surplus",), 1, "surplus"),
        ((*FIRST, "text"), "نص آخر", "does not match its SHA-256"),
        ((*FIRST, "id"), "0123456789abcdef", "its id is not"),
        ((*FIRST, "published"), "2024-13-01", "no day of the calendar"),
        ((*FIRST, "published"), "8/12/2024", "published"),
        ((*FIRST, "regions", 0, "kind"), "banner", "not a kind of region"),
        ((*FIRST, "regions", 0, "end"), 10_000, "is not a span"),
        ((*FIRST, "regions", 0, "decided_at"), "2024-12-08T25:00:00Z", "is no time"),
        ((*ENTITY, "text"), "الصحه", "is not what stands"),
        ((*ENTITY, "end"), 5, "is not a span"),
        ((*ENTITY, "end"), 10**30, "p.json"),
        ((*ENTITY, "label"), "NOPE", "not among the file's labels"),
        ((*ENTITY, "state"), "rejected", "belong among its negatives"),
        ((*FIRST, "negatives", 0, "state"), "accepted", "belong among its negatives"),
        ((*FIRST, "entities", 1, "id"), None, "Expected `str`"),
        (("articles", 1), None, "Expected `object`"),
    ],
)
def test_a_file_that_contradicts_itself_is_refused(
    refused: Refused, plain: dict[str, Any], where: tuple[Any, ...], value: Any, sentence: str
) -> None:
    assert sentence in refused(changed(plain, where, value))


def test_ids_labels_and_regions_given_twice_are_refused(
    refused: Refused, plain: dict[str, Any]
) -> None:
    again = json.loads(json.dumps(plain))
    article = again["articles"][0]
    article["entities"][1]["id"] = article["entities"][0]["id"]
    assert "given twice" in refused(again)
    again = json.loads(json.dumps(plain))
    again["labels"].append(again["labels"][0])
    assert "declares a label twice" in refused(again)
    again = json.loads(json.dumps(plain))
    region = again["articles"][0]["regions"][0]
    again["articles"][0]["regions"].append({**region, "id": "other", "start": region["start"] + 2})
    assert "regions overlap" in refused(again)


def entity_at(plain: dict[str, Any], start: int, end: int, id_: str) -> dict[str, Any]:
    article = plain["articles"][0]
    model = next(entity for entity in article["entities"] if entity["state"] == "accepted")
    return {**model, "id": id_, "start": start, "end": end, "text": article["text"][start:end]}


def test_accepted_entities_that_cross_or_share_a_span_are_refused(
    refused: Refused, plain: dict[str, Any]
) -> None:
    entities = plain["articles"][0]["entities"]
    start, end = entities[0]["start"], entities[0]["end"]
    entities.append(entity_at(plain, start + 1, end + 2, "crossing"))
    assert "cross" in refused(plain)
    entities[-1] = {**entity_at(plain, start, end, "same"), "label": "GPE"}
    assert "two labels" in refused(plain)
    entities[-1] = entity_at(plain, start - 1, start, "blank")
    assert "no letter" in refused(plain)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("سطر\r\nسطر", "carriage returns"), ("a\x00b", "not a text"), (" ", "holds no text")],
)
def test_texts_that_no_import_lets_in_are_refused(
    refused: Refused, plain: dict[str, Any], text: str, sentence: str
) -> None:
    digest = sha256(text.encode()).hexdigest()
    plain["articles"][1] |= {"text": text, "sha256": digest, "id": digest[:16]}
    assert sentence in refused(plain)
