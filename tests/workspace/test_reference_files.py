"""Files of reference annotation: what is read, and how what cannot be used is named."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from muraji.domain.errors import MurajiError
from muraji.domain.region import RegionKind
from muraji.domain.span import Span
from muraji.workspace.reference_files import references

if TYPE_CHECKING:
    from pathlib import Path

    from muraji.domain.words import Words

TEXT = "عاد الوفد إلى عدن أمس.\nاقرأ أيضا: سيول في صلالة\n"


def row(surface: str, label: str, **more: Any) -> dict[str, Any]:
    start = TEXT.index(surface)
    return {"start": start, "end": start + len(surface), "text": surface, "label": label, **more}


def written(folder: Path, text: str = TEXT, **data: Any) -> Path:
    whole = {
        "source": "one.txt",
        "entities": [row("عدن", "GPE"), row("صلالة", "GPE", in_boilerplate=True)],
        "boilerplate": [{"start": 23, "end": 47, "kind": "related"}],
        **data,
    }
    (folder / "one.txt").write_text(text, encoding="utf-8", newline="")
    (folder / "one.json").write_text(json.dumps(whole), encoding="utf-8")
    return folder


def test_what_is_marked_as_cut_is_not_asked_about(tmp_path: Path) -> None:
    article = references(written(tmp_path))[0]
    assert [mark for mark in article.entities if article.is_asked(mark)] == [(Span(14, 17), "GPE")]
    marked = references(written(tmp_path, boilerplate=[]))[0]
    assert [mark for mark in marked.entities if marked.is_asked(mark)] == [(Span(14, 17), "GPE")]


def test_zones_may_be_left_out_and_annotations_lie_one_down(tmp_path: Path) -> None:
    written(tmp_path, boilerplate=None)
    (tmp_path / "gold").mkdir()
    (tmp_path / "one.json").rename(tmp_path / "gold" / "one.json")
    assert references(tmp_path)[0].zones == ()
    assert references(tmp_path / "gold")[0].text == TEXT


def test_offsets_count_the_newlines_of_the_file(tmp_path: Path) -> None:
    raw = TEXT.replace("\n", "\r\n")
    start = raw.index("صلالة")
    rows = [row("عدن", "GPE"), {"start": start, "end": start + 5, "text": "صلالة", "label": "GPE"}]
    zones = [{"start": 24, "end": 48, "kind": "related"}]
    article = references(written(tmp_path, raw, entities=rows, boilerplate=zones))[0]
    assert article.text == TEXT
    assert [span.of(TEXT) for span, _ in article.entities] == ["عدن", "صلالة"]
    assert article.zones == ((Span(23, 47), RegionKind.RELATED),)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"entities": [row("عدن", "GPE"), {**row("صلالة", "GPE"), "start": 36}]}, "number 2"),
        ({"entities": [{"start": 9, "end": 9, "label": "GPE"}]}, "9 to 9"),
        ({"entities": [{"start": 9, "end": 900, "label": "GPE"}]}, "900"),
        ({"entities": [{"start": 1.5, "end": 3, "label": "GPE"}]}, r"1\.5"),
        ({"entities": [{"start": "a", "end": 3, "label": "GPE"}]}, "no stretch"),
        ({"entities": [{"start": 1, "end": 3}]}, "label"),
        ({"entities": 5}, "entities"),
        ({"entities": None}, "entities"),
        ({"boilerplate": [{"start": 0, "end": 3, "kind": "advert"}]}, "headline"),
        ({"source": "../one.txt"}, "not found|neither"),
        ({"source": "/etc/hostname"}, "neither"),
        ({"source": None}, "source"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(
    tmp_path: Path, data: dict[str, Any], told: str
) -> None:
    with pytest.raises(MurajiError, match=told) as caught:
        references(written(tmp_path, **data))
    assert "one.json" in caught.value.words.en
    assert "one.json" in caught.value.words.ar
    assert "Error(" not in caught.value.words.en


@pytest.mark.parametrize("other", ["[]", '{"name": "labels", "version": 2}', "7"])
def test_another_json_file_is_passed_over_and_said(tmp_path: Path, other: str) -> None:
    written(tmp_path)
    (tmp_path / "labels.json").write_text(other, encoding="utf-8")
    told: list[Words] = []
    assert [one.name for one in references(tmp_path, told)] == ["one"]
    assert ["labels.json" in words.en and "labels.json" in words.ar for words in told] == [True]
    assert len(references(tmp_path)) == 1
    (tmp_path / "one.json").unlink()
    with pytest.raises(MurajiError, match=r"labels\.json"):
        references(tmp_path)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    written(tmp_path)
    with pytest.raises(MurajiError, match="--tagger names"):
        references(tmp_path / "one.json")


def test_a_byte_order_mark_and_other_encodings(tmp_path: Path) -> None:
    written(tmp_path)
    file = tmp_path / "one.json"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert len(references(tmp_path)[0].entities) == 2
    (tmp_path / "one.txt").write_bytes(TEXT.encode("cp1256"))
    with pytest.raises(MurajiError, match="UTF-8"):
        references(tmp_path)


def test_texts_and_annotations_lie_in_folders_beside_each_other(tmp_path: Path) -> None:
    for texts, gold in (("news", "gold/news"), ("texts", "gold"), ("kept/texts", "kept")):
        root = tmp_path / gold.replace("/", "_")
        (root / texts).mkdir(parents=True)
        (root / gold).mkdir(parents=True, exist_ok=True)
        (root / texts / "a.txt").write_text("دمشق", "utf-8")
        row = {"source": "a.txt", "entities": [{"start": 0, "end": 4, "label": "GPE"}]}
        (root / gold / "a.json").write_text(json.dumps(row), "utf-8")
        assert [one.text for one in references(root / gold)] == ["دمشق"]
