"""The handbook names everything that the program has, in both languages, and its commands run.

Whoever adds an action, a setting, a format, a label or a command writes a sentence about it:

- an action: ``resources/handbook/reference/actions.toml``, under its id;
- a setting: ``reference/settings.toml``; a format: ``reference/formats.toml``;
- a label: its section in both ``guidelines`` (see test_guidelines.py);
- a command of the line: a section ``## muraji NAME`` with its options and an example in both
  ``command_line.md`` and ``command_line.ar.md``.
"""

from __future__ import annotations

import re
import shlex
import shutil
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click
import pytest

from muraji.__main__ import WINDOW_COMMANDS, main
from muraji.cli.main import COMMANDS
from muraji.formats.catalogue import MODULES
from muraji.ui.actions import ACTIONS
from muraji.ui.actions.names import NAMES
from muraji.ui.handbook.key_table import explanation
from muraji.workspace.handbook.pages import PAGES, SUFFIXES, HandbookPage
from muraji.workspace.handbook.searching import sections_of
from muraji.workspace.handbook.tables import TABLES, explanations, with_tables
from muraji.workspace.places import resource
from muraji.workspace.settings import SETTINGS

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("en", "ar")
ARABIC = re.compile(r"[\u0621-\u064A]{2}")
FENCE = re.compile(r"```sh\n(.*?)```", re.DOTALL)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)]+)\)")
TABLE = re.compile(r"<!-- table: (\w+) -->")
FAMILIES = {"jump", "label", "document_label", "reading"}
QUICKLY = {
    "open": ["--until-painted"],
    "bench": ["--help"],
    "check": ["--help"],
    "effort": ["--help"],
    "pictures": ["--help"],
    "learn-curve": ["--help"],
}
"""What is added to a command of the handbook so that it ends by itself, soon, and with 0."""


def quickly(arguments: list[str]) -> list[str]:
    return [] if "--press" in arguments else QUICKLY.get(arguments[0], [])


def text_of(name: str, language: str) -> str:
    page = next(page for page in PAGES if page.name == name)
    return page.path(language).read_text("utf-8")


def commands() -> dict[str, str]:
    return {**COMMANDS, **WINDOW_COMMANDS}


def command_named(name: str) -> click.Command:
    module, _, attribute = commands()[name].partition(":")
    return getattr(import_module(module), attribute)


def section_of(name: str, language: str) -> str:
    found = re.search(
        rf"^## muraji {re.escape(name)}\n(.*?)(?=^## |\Z)",
        text_of("command_line", language),
        re.MULTILINE | re.DOTALL,
    )
    assert found, f"no section `## muraji {name}`"
    return found.group(1)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_page_stands_in_both_languages_with_the_same_shape(page: HandbookPage) -> None:
    texts = [page.path(language).read_text("utf-8") for language in LANGUAGES]
    heading_levels, fences, tables, rows = (
        [re.findall(pattern, text, re.MULTILINE | re.DOTALL) for text in texts]
        for pattern in (r"^#+(?= )", FENCE.pattern, TABLE.pattern, r"^\|(?=.*\|$)")
    )
    assert heading_levels[0] == heading_levels[1]
    assert fences[0] == fences[1]
    assert tables[0] == tables[1]
    assert len(rows[0]) == len(rows[1])
    assert ARABIC.search(texts[1].splitlines()[0])
    assert not ARABIC.search(texts[0].splitlines()[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_and_pictures_lead_somewhere(language: str) -> None:
    for page in PAGES:
        for target in LINK.findall(page.path(language).read_text("utf-8")):
            assert resource("handbook", target).is_file(), f"{page.name}: {target}"


def test_no_page_is_forgotten() -> None:
    names = {page.name for page in PAGES}
    files = {path.name for path in resource("handbook").glob("*.md")}
    assert files == {f"{name}{suffix}" for name in names for suffix in SUFFIXES.values()}


def test_no_picture_is_forgotten() -> None:
    shown = {
        target
        for page in PAGES
        for language in LANGUAGES
        for target in LINK.findall(page.path(language).read_text("utf-8"))
    }
    readme = (resource().parent / "README.md").read_text("utf-8")
    for picture in resource("handbook", "pictures").iterdir():
        assert f"pictures/{picture.name}" in shown or picture.name in readme, picture.name


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_is_explained(action) -> None:
    assert explanation(action), f"say in reference/actions.toml what {action.id} does"


@pytest.mark.parametrize("action", NAMES, ids=lambda action: action.id)
def test_every_action_on_names_is_explained(action) -> None:
    assert explanation(action), f"say in reference/actions.toml what names.{action.id} does"


def test_only_what_there_is_is_explained() -> None:
    actions = {action.id for action in ACTIONS} | {f"names.{action.id}" for action in NAMES}
    assert set(explanations("actions")) <= actions | FAMILIES
    assert set(explanations("settings")) == set(SETTINGS)
    assert set(explanations("formats")) == set(MODULES)


@pytest.mark.parametrize("kind", ["actions", "settings", "formats"])
def test_explanations_are_sentences_in_both_languages(kind: str) -> None:
    for name, words in explanations(kind).items():
        assert words.en.endswith("."), name
        assert words.ar.endswith("."), name
        assert ARABIC.search(words.ar), name
        assert words.en != words.ar, name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TABLES)
def test_tables_are_filled_in(name: str, language: str) -> None:
    filled = with_tables(f"<!-- table: {name} -->", language)
    lines = filled.splitlines()
    assert len(lines) > 10
    assert len({len(re.split(r"(?<!\\)\|", line)) for line in lines}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_that_a_page_wants_is_known(language: str) -> None:
    wanted = {
        name for page in PAGES for name in TABLE.findall(page.path(language).read_text("utf-8"))
    }
    assert wanted <= {*TABLES, "actions"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", commands())
def test_every_command_is_documented_with_its_options(name: str, language: str) -> None:
    section = section_of(name, language)
    command = command_named(name)
    options = [
        option
        for parameter in command.params
        if isinstance(parameter, click.Option) and not parameter.hidden
        for option in parameter.opts
        if option.startswith("--")
    ]
    missing = [option for option in options if f"`{option}`" not in section]
    assert not missing
    if isinstance(command, click.Group):
        assert not [each for each in command.commands if f"`{each}`" not in section]
    assert f"muraji {name}" in "".join(FENCE.findall(section)), "an example is wanting"


def test_no_command_is_documented_that_is_not_there() -> None:
    found = re.findall(r"^## muraji (\S+)$", text_of("command_line", "en"), re.MULTILINE)
    assert found
    assert set(found) == set(commands())


def test_the_commands_of_the_handbook_run(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    seeds: list[Path],
    qapp: object,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    shutil.copy(seeds[0], tmp_path / "articles")
    (tmp_path / "gold").mkdir()
    for part in (seeds[0], seeds[0].parent / "gold" / seeds[0].with_suffix(".json").name):
        shutil.copy(part, tmp_path / "gold")
    lines = [
        line
        for page in PAGES
        for block in FENCE.findall(page.path("en").read_text("utf-8"))
        for line in block.splitlines()
    ]
    assert len(lines) >= len(commands())
    for line in lines:
        program, *arguments = shlex.split(line)
        assert program == "muraji"
        monkeypatch.setattr(sys, "argv", [program, *arguments, *quickly(arguments)])
        try:
            code = main()
        except SystemExit as stopped:
            code = stopped.code
        assert not code, f"{line}: {capsys.readouterr().err}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_tasks_of_make_that_pages_name_exist(language: str) -> None:
    makefile = (resource().parent / "Makefile").read_text("utf-8")
    tasks = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = {
        task
        for page in PAGES
        for task in re.findall(r"`make ([a-z-]+)`", page.path(language).read_text("utf-8"))
    }
    assert named
    assert named <= tasks


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_sections_to_be_found(language: str) -> None:
    for page in PAGES:
        sections = sections_of(page, page.path(language).read_text("utf-8"))
        assert sections
        assert all(section.heading for section in sections)
