"""Every sentence of the window is in the catalogue, translated, and in the compiled catalogue."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from muraji.workspace.places import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

UI = Path(__file__).resolve().parents[2] / "desktop" / "muraji" / "ui"
LANGUAGES = ("ar", "en")
PLURAL_FORMS = {"ar": 6, "en": 2}
ARABIC = re.compile(r"[\u0621-\u064A]")
PLACE = re.compile(r"\{\w+\}|%n|%\d")
SAID_WITHOUT_LETTERS = {", ", "%1, %2", "{day}, {time}", "{percent} %", "Vazirmatn"}
MARKERS = {"translate", "QT_TRANSLATE_NOOP", "_T"}


def catalogue(language: str) -> ET.Element:
    return ET.parse(resource("translations", f"muraji_{language}.ts")).getroot()


def messages(language: str) -> Iterator[tuple[str, ET.Element]]:
    for context in catalogue(language).iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def said(path: Path) -> Iterator[tuple[str | None, str, int]]:
    """Yield what a module says: the context where it is named, the sentence, the line."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func).rsplit(".", 1)[-1]
        given = [arg.value if isinstance(arg, ast.Constant) else None for arg in node.args]
        if name == "tr" and given:
            assert isinstance(given[0], str), f"{path.name}:{node.lineno}: words made at run time"
            yield None, given[0], node.lineno
        elif name in MARKERS and len(given) >= 2 and isinstance(given[1], str):
            assert isinstance(given[0], str)
            yield given[0], given[1], node.lineno


MODULES = sorted(UI.rglob("*.py"))
KNOWN = {
    language: {(context, message.findtext("source", "")) for context, message in messages(language)}
    for language in LANGUAGES
}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(UI).as_posix())
def test_every_sentence_is_in_the_catalogue(path: Path) -> None:
    sentences = {sentence for _, sentence in KNOWN["ar"]}
    missing = [
        f"line {line}: {sentence}"
        for context, sentence, line in said(path)
        if ((context, sentence) not in KNOWN["ar"] if context else sentence not in sentences)
    ]
    assert not missing, "run `make translations` and translate what is new"


def test_the_catalogue_holds_nothing_that_is_no_longer_said() -> None:
    spoken = {sentence for path in MODULES for _, sentence, _ in said(path)}
    assert {sentence for _, sentence in KNOWN["ar"]} <= spoken


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_translated(language: str) -> None:
    for context, message in messages(language):
        source = message.findtext("source", "")
        translation = message.find("translation")
        assert translation is not None
        assert "type" not in translation.attrib, f"{context}: {source}"
        forms = [form.text or "" for form in translation.iter("numerusform")]
        if message.get("numerus") == "yes":
            assert len(forms) == PLURAL_FORMS[language], source
        else:
            forms = [translation.text or ""]
        assert all(form.strip() for form in forms), source
        if language == "ar" and source not in SAID_WITHOUT_LETTERS:
            assert all(ARABIC.search(form) for form in forms), source


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_to_be_filled_survive_translation(language: str) -> None:
    for _, message in messages(language):
        source = message.findtext("source", "")
        places = set(PLACE.findall(source))
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        for form in forms or [translation.text or ""]:
            assert set(PLACE.findall(form)) <= places, source
            assert places - {"%n"} <= set(PLACE.findall(form)), source
        assert "%n" not in places or any("%n" in form for form in forms), source


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_of_today(language: str, tmp_path: Path) -> None:
    name = f"muraji_{language}"
    made = tmp_path / f"{name}.qm"
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run(
        [tool, "-silent", resource("translations", f"{name}.ts"), "-qm", made], check=True
    )
    assert made.read_bytes() == resource("translations", f"{name}.qm").read_bytes()
