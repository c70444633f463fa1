"""Lists are mined from where words stand in names that the tagger is sure of."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

from muraji.extract.names import TaggedName
from muraji.extract.training.lists import mine_lists

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Tagger:
    """Knows two names, and is not sure of a third."""

    def marginals(self, words: Sequence[str]) -> list[TaggedName]:
        names = []
        for index, word in enumerate(words):
            if word == "سامي":
                names.append(TaggedName(index, index + 2, "PERS", 0.95))
            if word == "بنك":
                names.append(TaggedName(index, index + 2, "ORG", 0.9))
            if word == "ليلى":
                names.append(TaggedName(index, index + 2, "PERS", 0.5))
        return names


def test_lists_hold_what_is_common_and_sure(tmp_path: Path) -> None:
    raw = tmp_path / "raw.txt"
    lines = ["زار سامي حداد بنك بيروت أمس .", "قالت ليلى نجار ذلك ."] * 6 + ["فتح بنك أبوابه ."] * 2
    raw.write_text("\n".join([*lines, "كتب حداد مقالا ."]), "utf-8")
    job = mine_lists(Tagger(), [raw], tmp_path / "lists")  # type: ignore[arg-type]
    try:
        while True:
            next(job)
    except StopIteration as finished:
        sizes = finished.value
    assert sizes == {"given_names": 1, "family_names": 1, "organisation_words": 2}
    rows = {
        path.name.partition(".")[0]: gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
        for path in (tmp_path / "lists").iterdir()
    }
    assert rows["given_names"] == ["سامي\t6\t100"]
    assert rows["family_names"] == ["حداد\t6\t86"]
    assert rows["organisation_words"] == ["بنك\t8\t100", "بيروت\t6\t100"]
