"""Names are tagged in any words, the same way twice; a model that is not whole is told."""

from __future__ import annotations

import json
import shutil
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muraji.domain.errors import MurajiError
from muraji.extract.compressed import packed, unpacked
from muraji.extract.names import NameTagger, TaggedName, spans_of

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = [
    "التقى",
    "الرئيس",
    "المصري",
    "حسني",
    "مبارك",
    "في",
    "القاهرة",
    "وزير",
    "خارجية",
    "الولايات",
    "المتحدة",
    ".",
]
FILES = ["manifest.json", "weights.gz", "classes.gz", "phrases.gz"]
WORDS = st.lists(
    st.one_of(
        st.text(max_size=12),
        st.sampled_from(
            ["محمد", "بن", "عبد", "دمشق", "في", "\u200f", "«", "وللأمم", "المتحدة", "", " "]
        ),
    ),
    max_size=40,
)


@pytest.fixture(scope="module")
def folder(request: pytest.FixtureRequest) -> Path:
    repository = request.getfixturevalue("repository")
    return repository / "resources" / "models" / "names"


@pytest.fixture(scope="module")
def tagger(folder: Path) -> NameTagger:
    return NameTagger.load(folder)


def test_names_of_the_news_are_found(tagger: NameTagger) -> None:
    labels = tagger.tag(SENTENCE)
    assert labels[3:5] == ["B-PERS", "I-PERS"]
    assert labels[6] == "B-LOC"
    assert labels[9:11] == ["B-LOC", "I-LOC"]
    assert {label for place, label in enumerate(labels) if place not in {3, 4, 6, 9, 10}} == {"O"}


def test_names_come_with_their_probability(tagger: NameTagger) -> None:
    names = tagger.marginals(SENTENCE)
    assert [(name.start, name.end, name.label) for name in names] == spans_of(tagger.tag(SENTENCE))
    assert all(0.5 < name.probability <= 1 for name in names)


@given(WORDS)
@settings(max_examples=200)
def test_any_words_are_tagged(tagger: NameTagger, words: list[str]) -> None:
    labels = tagger.tag(words)
    assert len(labels) == len(words)
    assert set(labels) <= set(tagger.labels)
    before = "O"
    for label in labels:
        assert not label.startswith("I-") or before[2:] == label[2:]
        before = label
    names = tagger.marginals(words)
    assert [(name.start, name.end, name.label) for name in names] == spans_of(labels)
    assert all(0 <= name.probability <= 1 for name in names)


@given(WORDS)
@settings(max_examples=50)
def test_the_answer_does_not_depend_on_what_was_asked_before(
    folder: Path, tagger: NameTagger, words: list[str]
) -> None:
    first = tagger.marginals(words)
    tagger.tag(SENTENCE)
    assert tagger.marginals(words) == first


@given(st.lists(WORDS, max_size=5))
@settings(max_examples=50)
def test_any_article_is_tagged(tagger: NameTagger, sentences: list[list[str]]) -> None:
    found = tagger.document(sentences)
    assert found == tagger.document(sentences)
    assert len(found) == len(sentences)
    for words, names in zip(sentences, found, strict=True):
        assert all(0 <= name.start < name.end <= len(words) for name in names)
        assert all(left.end <= right.start for left, right in pairwise(names))
        assert all(0 <= name.probability <= 1 for name in names)


def test_mentions_help_each_other_but_not_the_only_one(tagger: NameTagger) -> None:
    assert tagger.document([SENTENCE]) == [tagger.marginals(SENTENCE)]
    clear = "قال الرئيس محمد البرادعي ورئيس الوزراء أحمد البرادعي أمس .".split()
    doubtful = "ثم البرادعي إلى هناك .".split()
    assert not [name for name in tagger.marginals(doubtful) if name.label == "PERS"]
    helped = tagger.document([clear, doubtful])[1]
    assert [(name.start, name.end, name.label) for name in helped] == [(1, 2, "PERS")]


def test_windows_of_an_article_are_looked_at_apart(tagger: NameTagger) -> None:
    sentences = [SENTENCE] * 65
    assert tagger.document(sentences)[:30] == tagger.document(sentences[:30])
    assert len(tagger.document(sentences)) == 65


def test_two_taggers_agree(folder: Path, tagger: NameTagger) -> None:
    assert NameTagger.load(folder).marginals(SENTENCE) == tagger.marginals(SENTENCE)


def test_a_very_long_sentence_is_tagged(tagger: NameTagger) -> None:
    words = SENTENCE * 300
    labels = tagger.tag(words)
    assert len(labels) == len(words)
    assert labels.count("B-PERS") >= 290
    last = tagger.marginals(words)[-1]
    assert len(SENTENCE) * 299 <= last.start < last.end <= len(words)


def test_no_words_have_no_names(tagger: NameTagger) -> None:
    assert tagger.tag([]) == []
    assert tagger.marginals([]) == []


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_told(folder: Path, tmp_path: Path, name: str) -> None:
    copy = shutil.copytree(folder, tmp_path / "names")
    (copy / name).unlink()
    _assert_told(copy)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("change", ["cut", "flipped", "emptied"])
def test_a_damaged_file_is_told(folder: Path, tmp_path: Path, name: str, change: str) -> None:
    copy = shutil.copytree(folder, tmp_path / "names")
    data = bytearray((copy / name).read_bytes())
    middle = len(data) // 2
    changed = {
        "cut": data[:middle],
        "flipped": data[:middle] + bytes([data[middle] ^ 0x80]) + data[middle + 1 :],
        "emptied": b"",
    }
    (copy / name).write_bytes(changed[change])
    _assert_told(copy)


@pytest.mark.parametrize("name", FILES[1:])
def test_a_file_that_is_whole_and_another_is_told(folder: Path, tmp_path: Path, name: str) -> None:
    """Taken away (the hash in ``names_model``): another model speaks under the name of the shipped one."""
    copy = shutil.copytree(folder, tmp_path / "names")
    content = unpacked((copy / name).read_bytes())
    (copy / name).write_bytes(packed(content.replace(b"1", b"2", 1)))
    _assert_told(copy)


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "muraji-names 0"},
        {"labels": ["O"]},
        {"labels": None},
        {"transitions": [["x"]]},
        {"sha256": {}},
        {"sha256": {"../outside": "0"}},
    ],
)
def test_a_manifest_that_does_not_fit_is_told(
    folder: Path, tmp_path: Path, changes: dict[str, object]
) -> None:
    copy = shutil.copytree(folder, tmp_path / "names")
    manifest = json.loads((copy / "manifest.json").read_text("utf-8"))
    (copy / "manifest.json").write_text(json.dumps({**manifest, **changes}), "utf-8")
    _assert_told(copy)


def test_the_shipped_model_is_small_and_says_where_it_comes_from(folder: Path) -> None:
    assert sum(path.stat().st_size for path in folder.iterdir()) < 6_000_000
    card = (folder / "README.md").read_text("utf-8")
    for told in ("ANERcorp", "CC BY-SA 4.0", "Benajiba", "Obeid", "muraji train names"):
        assert told in card


def test_spans_are_read_from_labels() -> None:
    labels = ["B-LOC", "B-LOC", "I-LOC", "O", "I-ORG", "I-PERS", "I-PERS"]
    assert spans_of(labels) == [(0, 1, "LOC"), (1, 3, "LOC"), (4, 5, "ORG"), (5, 7, "PERS")]
    assert TaggedName(0, 1, "LOC", 0.5) == TaggedName(0, 1, "LOC", 0.5)


def _assert_told(folder: Path) -> None:
    with pytest.raises(MurajiError, match="missing or damaged") as error:
        NameTagger.load(folder)
    assert str(folder) in error.value.words.ar
