"""Given names are kept only where they are nothing else."""

from __future__ import annotations

import pytest

from muraji.extract.training.given_names import is_only_a_name
from muraji.workspace.suggesting import shipped_engine


@pytest.mark.parametrize(
    ("name", "expected"),
    [("فلوريان", True), ("قال", False), ("دمشق", False), ("مدرسة", False), ("ابن علي", False)],
)
def test_everyday_words_places_and_verbs_are_left_out(name: str, expected: bool) -> None:
    assert is_only_a_name(shipped_engine().vocabulary, name) is expected


def test_the_shipped_list_holds_no_word_of_the_written_one(repository) -> None:  # type: ignore[no-untyped-def]
    folder = repository / "resources" / "lexicon"
    written = set((folder / "first_names.txt").read_text("utf-8").splitlines())
    more = {
        line
        for line in (folder / "more_first_names.txt").read_text("utf-8").splitlines()
        if line[0] != "#"
    }
    assert len(more) > 1_500
    assert len(more & written) < 60
