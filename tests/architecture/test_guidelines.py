"""The guidelines explain every label that the program offers, in both languages alike."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
LABELS = tomllib.loads((RESOURCES / "labels" / "news.toml").read_text("utf-8"))["label"]
PAGES = {
    language: (RESOURCES / "handbook" / name).read_text("utf-8")
    for language, name in {"en": "guidelines.md", "ar": "guidelines.ar.md"}.items()
}
EXAMPLE = re.compile(r"^\| (?!-)(.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)


def section_of(page: str, name: str) -> str:
    """Return the section whose heading names the label, up to the next heading."""
    found = re.search(rf"^### [^\n]*\({name}[,،].*?(?=^##)", page, re.MULTILINE | re.DOTALL)
    assert found, f"no section for {name}"
    return found.group()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("label", LABELS, ids=lambda label: label["name"])
def test_each_label_has_its_title_key_and_examples(label: dict, language: str) -> None:
    section = section_of(PAGES[language], label["name"])
    heading = section.splitlines()[0]
    assert label["title"][language] in heading
    assert re.findall(r"\b[0-9A-Z]\b", heading.partition(label["name"])[2]) == list(label["key"])
    assert EXAMPLE.findall(section)


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label["name"])
def test_both_languages_show_the_same_examples(label: dict) -> None:
    shown = [
        [right for right, _, _ in EXAMPLE.findall(section_of(page, label["name"]))[1:]]
        for page in PAGES.values()
    ]
    assert shown[0] == shown[1]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_right_differs_from_what_is_wrong_only_in_its_brackets(language: str) -> None:
    for right, wrong, _ in EXAMPLE.findall(PAGES[language]):
        assert right != wrong
        assert right.count("[") == right.count("]")
        if "[" in wrong:
            letters = [re.sub(r"[\[\]]", "", side) for side in (right, wrong)]
            assert letters[0] in letters[1], f"{right} / {wrong}"


def test_the_pages_have_the_same_shape() -> None:
    shapes = [re.findall(r"^#+(?= )", page, re.MULTILINE) for page in PAGES.values()]
    assert shapes[0] == shapes[1]


def test_keys_and_titles_are_unique() -> None:
    for values in zip(
        *((x["name"], x["key"], x["title"]["en"], x["title"]["ar"]) for x in LABELS), strict=True
    ):
        assert len(set(values)) == len(LABELS) == 18
