"""A tagger is made from a tiny corpus from scratch, and finds what the corpus taught it."""

from __future__ import annotations

import importlib.util
import json
import lzma
from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.extract.clusters import WordClasses
from muraji.extract.names import NameTagger, TaggedName
from muraji.extract.training.conll import labelled_sentences, without_kind
from muraji.extract.training.names import figures_of, tally, train_names, without_block

if TYPE_CHECKING:
    from pathlib import Path

    from muraji.domain.job import Job
    from muraji.extract.training.names import Figures

needs_extra = pytest.mark.skipif(
    importlib.util.find_spec("gensim") is None or importlib.util.find_spec("sklearn") is None,
    reason="the extra “train” is not installed",
)
PEOPLE = ["سامي حداد", "ليلى نجار", "كريم خوري", "هدى صباغ", "نبيل فارس"]
PLACES = ["دمشق", "بيروت", "تونس", "الرباط", "مسقط"]
CLASSES = WordClasses(["a.0", "a.1", "a.2!"], {"دمشق": "1 4 9", "بيروت": "1 4 8", "سافر": "2 5 -"})


def lines(person: str, place: str) -> str:
    first, last = person.split()
    return (
        f"سافر O\n{first} B-PERS\n{last} I-PERS\nإلى O\n{place} B-LOC\nأمس O\n. O\n\n"
        f"وصل O\nالوفد O\nإلى O\nمدينة O\n{place} B-LOC\nصباحا O\n. O\n\n"
    )


@pytest.fixture
def conll(tmp_path: Path) -> Path:
    path = tmp_path / "labelled.txt"
    path.write_text("".join(lines(a, b) for a in PEOPLE for b in PLACES), "utf-8")
    return path


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    path = tmp_path / "raw.jsonl.xz"
    text = "\n".join(
        f"سافر {a} إلى {b} أمس . وصل الوفد إلى مدينة {b} ." for a in PEOPLE for b in PLACES
    )
    with lzma.open(path, "wt", encoding="utf-8") as file:
        file.write(json.dumps({"text": f"<doc id='1'>\n{text}\n</doc>"}) + "\n")
    return path


def kept(folder: Path) -> Path:
    """A file of clusters made before, so that the extra is not needed."""
    path = folder / "clusters.xz"
    path.write_bytes(CLASSES.written())
    return path


def result(job: Job[Figures | None]) -> Figures | None:
    while True:
        try:
            next(job)
        except StopIteration as finished:
            figures: Figures | None = finished.value
            return figures


def test_a_model_is_made_and_tags(conll: Path, raw: Path, tmp_path: Path, repository: Path) -> None:
    gazetteers = repository / "resources" / "gazetteers"
    out = tmp_path / "model"
    figures = result(train_names([conll], [raw], gazetteers, out, clusters=kept(tmp_path)))
    assert figures is not None
    assert figures.by_kind["micro"][2] > 90
    tagger = NameTagger.load(out)
    assert tagger.tag(["سافر", "سامي", "خوري", "إلى", "حلب", "أمس", "."]) == [
        "O", "B-PERS", "I-PERS", "O", "B-LOC", "O", "O",
    ]  # fmt: skip
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    assert manifest["held_out"]["micro"] == list(figures.by_kind["micro"])
    assert [source["name"] for source in manifest["made_from"]] == [conll.name, raw.name]


def test_the_same_files_make_the_same_model(
    conll: Path, raw: Path, tmp_path: Path, repository: Path
) -> None:
    gazetteers = repository / "resources" / "gazetteers"
    for name in ("one", "two"):
        job = train_names(
            [conll], [raw], gazetteers, tmp_path / name, measure=False, clusters=kept(tmp_path)
        )
        assert result(job) is None
    one, two = ((tmp_path / name / "manifest.json").read_text("utf-8") for name in ("one", "two"))
    assert one == two


@needs_extra
def test_clusters_come_from_raw_text_alone(raw: Path) -> None:
    from muraji.extract.training.vectors import Grain, clustered

    grains = (Grain("a", 2, 3, (2, 4)),)
    first, second = (clustered([raw], grains, rarest=2) for _ in range(2))
    assert first.columns == ("a.0", "a.1!")
    assert first.written() == second.written()
    assert first.classes(["دمشق"]) == second.classes(["دمشق"]) != ([], [])


def test_labels_are_cleaned(tmp_path: Path) -> None:
    path = tmp_path / "dirty.txt"
    path.write_text(
        "أحمد B-PER\nعلي I-PER\nفي OO\nمصر B-GPE\nلينكس B-MIS1\nجيم I--ORG\nكلمة IO\nوحدها\n"
        "سكرتير B-OCC\nاللجنة I-OCC B-ORG\nالعليا I-OCC I-ORG\n",
        "utf-8",
    )
    labels = [[label for _, label in sentence] for sentence in labelled_sentences(path)]
    assert labels == [
        ["B-PERS", "I-PERS", "O", "B-LOC", "B-MISC", "B-ORG", "O"],
        ["O", "B-ORG", "I-ORG"],
    ]
    assert len(without_kind(labelled_sentences(path), "MISC")) == 1


@pytest.mark.parametrize("content", [None, "", "كلمة O\n", b"\xff\xfe\x00"])
def test_a_file_without_labels_is_told(tmp_path: Path, content: str | bytes | None) -> None:
    path = tmp_path / "labelled.txt"
    if content is not None:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(MurajiError, match="no labelled words"):
        labelled_sentences(path)


def test_blocks_are_contiguous_and_whole() -> None:
    sentences = [[(str(number), "O")] for number in range(23)]
    held = [without_block(sentences, block)[1] for block in range(5)]
    assert [word for part in held for word in part] == sentences
    kept, middle = without_block(sentences, 2)
    assert sorted(map(str, [*kept, *middle])) == sorted(map(str, sentences))


def test_figures_count_whole_names() -> None:
    class Fixed:
        def document(self, sentences: list[list[str]]) -> list[list[TaggedName]]:
            return [[TaggedName(0, 1, "PERS", 0.9), TaggedName(2, 3, "LOC", 0.9)]]

    gold = [[("سامي", "B-PERS"), ("حداد", "I-PERS"), ("دمشق", "B-LOC")]]
    figures = figures_of([tally(Fixed(), gold)])  # type: ignore[arg-type]
    assert figures.by_kind == {
        "micro": (50.0, 50.0, 50.0),
        "LOC": (100.0, 100.0, 100.0),
        "PERS": (0.0, 0.0, 0.0),
    }
