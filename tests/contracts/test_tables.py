"""Each table of the program equals the list kept here, and what it names exists."""

from __future__ import annotations

from importlib import import_module

import click
import pytest

from muraji.cli.main import COMMANDS
from muraji.domain.decision import DECISIONS
from muraji.domain.region import RegionKind
from muraji.formats.catalogue import MODULES
from muraji.store.rows import BY_NAME
from muraji.workspace.label_sets import shipped
from muraji.workspace.self_check import CHECKS


def test_formats() -> None:
    assert list(MODULES) == [
        "json", "text", "jsonl", "conll", "conll-bioes", "wojood", "doccano", "label-studio", "brat",
        "xmi", "cas-json", "webanno", "prodigy", "huggingface", "parquet", "spacy", "csv", "xlsx",
        "html", "docx", "table",
    ]  # fmt: skip


def test_commands_of_the_line() -> None:
    assert list(COMMANDS) == [
        "import", "clean", "suggest", "lists", "export", "formats", "dataset", "diff", "agreement",
        "self-check", "evaluate", "effort", "learn", "learn-curve", "check-file", "backups", "train",
        "meter", "check",
    ]  # fmt: skip


def test_labels_for_news() -> None:
    labels = shipped()
    assert len({label.key for label in labels}) == len(labels)
    assert all(label.title.ar and label.definition.ar and label.definition.en for label in labels)


def test_decisions() -> None:
    assert [kind.__name__ for kind in DECISIONS] == [
        "Accept", "Reject", "Relabel", "Resize", "Add", "Remove", "Forgive", "MarkRegion",
        "Normalise", "SetPublished", "Finish", "Reopen", "Note", "Flag", "LabelDocument",
        "EditLabels", "EditTopics", "Dismiss",
    ]  # fmt: skip


def test_tables_of_the_project_file() -> None:
    assert list(BY_NAME) == ["annotations", "regions", "statuses", "project", "dismissals"]


def test_checks_of_the_installation() -> None:
    assert list(CHECKS) == ["versions", "labels", "engine", "cleaner", "store", "handbook"]


def test_kinds_of_region_are_stored_under_their_names() -> None:
    assert [kind.value for kind in RegionKind] == [kind.name.lower() for kind in RegionKind]


@pytest.mark.parametrize("place", COMMANDS.values(), ids=COMMANDS)
def test_a_command_is_where_the_table_says(place: str) -> None:
    module, _, name = place.partition(":")
    command = getattr(import_module(module), name)
    assert isinstance(command, click.Command)
    assert command.name == next(key for key, value in COMMANDS.items() if value == place)
    assert command.help
