"""The union of decisions is closed and its table is made from it."""

from __future__ import annotations

import ast
import inspect
from dataclasses import is_dataclass

from muraji.domain import decision
from muraji.domain.decision import DECISIONS


def test_every_dataclass_of_the_module_is_a_decision() -> None:
    tree = ast.parse(inspect.getsource(decision))
    declared = [node.name for node in tree.body if isinstance(node, ast.ClassDef)]
    assert [kind.__name__ for kind in DECISIONS] == declared
    assert all(is_dataclass(kind) for kind in DECISIONS)


def test_decisions_are_values() -> None:
    assert decision.Accept(("a",)) == decision.Accept(("a",))
    assert len({decision.Accept(("a",)), decision.Accept(("a",))}) == 1
