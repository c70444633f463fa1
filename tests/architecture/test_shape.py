"""Sizes, names and docstrings stay such that a newcomer finds the room and understands it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = REPOSITORY / "desktop" / "muraji"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_FILE = 300
LONGEST_FUNCTION = 50
MOST_PUBLIC_METHODS = 15
REFUSED_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "core", "base"}

EXCUSED: dict[str, str] = {}
"""What may be longer, as ``path`` or ``path::name``, and why."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.fixture(params=MODULES, ids=name_of)
def module(request: pytest.FixtureRequest) -> Path:
    return request.param


def nodes(path: Path, kind: type[ast.AST] | tuple[type[ast.AST], ...]) -> list[ast.AST]:
    tree = ast.parse(path.read_text("utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, kind)]


def is_property(function: Function) -> bool:
    names = {ast.unparse(decorator).split("(")[0] for decorator in function.decorator_list}
    return bool(names & {"property", "cached_property", "override"})


def test_a_file_fits_its_room(module: Path) -> None:
    lines = len(module.read_text("utf-8").splitlines())
    assert lines <= LONGEST_FILE or name_of(module) in EXCUSED, f"{lines} lines"


def test_a_function_fits_a_screen(module: Path) -> None:
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in nodes(module, (ast.FunctionDef, ast.AsyncFunctionDef))
        if node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
        and f"{name_of(module)}::{node.name}" not in EXCUSED
    ]
    assert not long


def test_a_class_does_one_thing(module: Path) -> None:
    wide = {}
    for node in nodes(module, ast.ClassDef):
        methods = [
            item.name
            for item in node.body
            if isinstance(item, Function)
            and not item.name.startswith("_")
            and not is_property(item)
        ]
        if len(methods) > MOST_PUBLIC_METHODS and f"{name_of(module)}::{node.name}" not in EXCUSED:
            wide[node.name] = methods
    assert not wide


def test_a_module_says_why_it_exists(module: Path) -> None:
    text = ast.get_docstring(ast.parse(module.read_text("utf-8")))
    assert text
    assert text.strip().endswith((".", "?", "!"))


def test_a_name_says_what_it_is(module: Path) -> None:
    parts = set(module.relative_to(PACKAGE).with_suffix("").parts)
    assert not parts & REFUSED_NAMES


def test_excuses_are_still_needed() -> None:
    known = {name_of(path) for path in MODULES}
    assert {excuse.partition("::")[0] for excuse in EXCUSED} <= known
    assert all(reason.strip() for reason in EXCUSED.values())


def test_resources_are_data() -> None:
    files = [path for path in (REPOSITORY / "resources").rglob("*") if path.is_file()]
    assert files
    code = {".py", ".pyc", ".pyi", ".so", ".pkl", ".pickle", ".joblib", ".pt", ".pth"}
    assert not [path for path in files if path.suffix in code]
