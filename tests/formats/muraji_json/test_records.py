"""The schema that ships is the one of the records, and it tells right from wrong."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from muraji.formats.muraji_json.records import VERSION, json_schema
from muraji.workspace.places import resource

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return json.loads(resource("schema", f"muraji-{VERSION}.schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def golden(repository: Path) -> dict[str, Any]:
    return json.loads((repository / "tests/data/formats/golden.json").read_text("utf-8"))


def test_the_schema_that_ships_is_made_from_the_records(schema: dict[str, Any]) -> None:
    assert schema == json_schema()
    Draft202012Validator.check_schema(schema)


def test_the_golden_file_is_valid(schema: dict[str, Any], golden: dict[str, Any]) -> None:
    Draft202012Validator(schema).validate(golden)


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("version",), 2),
        (("format",), "other"),
        (("surplus",), 1),
        (("articles", 0, "entities", 0, "start"), -1),
        (("articles", 0, "entities", 0, "start"), "4"),
        (("articles", 0, "entities", 0, "state"), "maybe"),
        (("articles", 0, "entities", 0, "utf16"), None),
        (("articles", 0, "entities", 0, "decided_at"), "yesterday"),
        (("articles", 0, "published"), "8/12/2024"),
        (("articles", 0, "surplus"), 1),
    ],
)
def test_the_schema_bites(
    schema: dict[str, Any], golden: dict[str, Any], where: tuple[Any, ...], value: Any
) -> None:
    bad = copy.deepcopy(golden)
    place = bad
    for step in where[:-1]:
        place = place[step]
    place[where[-1]] = value
    assert list(Draft202012Validator(schema).iter_errors(bad))
