"""A CAS in JSON as other programs write it, and how a damaged one is refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from muraji.domain.errors import MurajiError
from muraji.formats.catalogue import FORMATS, reader_of

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "زار 😀 وزير مصر"
SOFA = {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaID": "_InitialView", "sofaString": TEXT}
ENTITY = {
    "%ID": 2,
    "%TYPE": "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity",
    "@sofa": 1,
    "begin": 12,
    "end": 15,
    "value": "GPE",
}


def cas(structures: Any, path: Path) -> Path:
    path.write_text(json.dumps({"%TYPES": {}, "%FEATURE_STRUCTURES": structures}), "utf-8")
    assert reader_of(path) == "cas-json"
    return path


@pytest.mark.parametrize(
    "structures",
    [
        [ENTITY, SOFA],
        {
            "1": {name: value for name, value in SOFA.items() if name != "%ID"},
            "2": {name: value for name, value in ENTITY.items() if name != "%ID"},
        },
        [SOFA, ENTITY, SOFA | {"%ID": 7, "sofaID": "b"}, ENTITY | {"%ID": 8, "@sofa": 7}],
    ],
    ids=["listed", "numbered", "two views"],
)
def test_the_first_view_is_read(structures: Any, tmp_path: Path) -> None:
    path = cas(structures, tmp_path / "theirs.json")
    (document,) = FORMATS["cas-json"].read(path).documents
    assert [(row.label, row.span.of(TEXT)) for row in document.annotations] == [("GPE", "مصر")]


@pytest.mark.parametrize(
    ("structures", "reason"),
    [
        ([ENTITY], "its first view has no text"),
        ([SOFA, ENTITY | {"end": "15"}], "named entity 2 wants begin, end and value"),
        ([SOFA, ENTITY | {"end": 99}], "is not a span of its text"),
        ([SOFA, ENTITY | {"begin": 5}], "is not a span of its text"),
        (3, "not a CAS"),
    ],
)
def test_a_bad_one_is_refused(structures: Any, reason: str, tmp_path: Path) -> None:
    with pytest.raises(MurajiError, match=reason):
        list(FORMATS["cas-json"].read(cas(structures, tmp_path / "theirs.json")).documents)
