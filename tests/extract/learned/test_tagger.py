"""The chain at work finds what CRFsuite finds with the same file, without making rows."""

from __future__ import annotations

from itertools import chain as flattened

import pycrfsuite
import pytest

from muraji.extract.learned.articles import plain_words
from muraji.extract.learned.chain import SCALE, chain_weights, trained
from muraji.extract.learned.held_back import HeldBackTagger
from muraji.extract.learned.rows import Seen, Sight, rows_of, sights_of
from muraji.extract.learned.tagger import LearnedTagger
from muraji.extract.names import spans_of
from muraji.extract.packed import Packing

SENTENCES = [
    ("زار نجيب حلب أمس", "O B-PERSON B-GPE O"),
    ("وصل نجيب صالح إلى حمص", "O B-PERSON I-PERSON O B-GPE"),
    ("قالت شركة نخيل إن نجيب سافر", "O B-ORG I-ORG O B-PERSON O"),
    ("عاد صالح من حلب", "O B-PERSON O B-GPE"),
    ("تملك شركة سنابل مصنعا في حماة", "O B-ORG I-ORG O O B-GPE"),
] * 6
ANSWERS = {"نجيب": ("B-PERSON", 0.8), "حلب": ("B-GPE", 0.9), "حمص": ("B-GPE", 0.61)}


def sights() -> list[Sight]:
    seen = []
    for text, _ in SENTENCES:
        words = text.split()
        seen.append(
            [
                Seen(
                    plain_words(word),
                    *ANSWERS.get(word, ("O", 0.0)),
                    (("BORG", 0.3),) if word == "شركة" else (),
                )
                for word in words
            ]
        )
    return sights_of(seen)


@pytest.fixture(scope="module")
def data() -> bytes:
    return trained(
        [(sight.items, tags.split()) for sight, (_, tags) in zip(sights(), SENTENCES, strict=True)]
    )


def test_the_file_holds_what_the_library_says(data: bytes, tmp_path) -> None:
    path = tmp_path / "chain.crf"
    path.write_bytes(data)
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    info, weights = tagger.info(), chain_weights(data)
    assert set(weights.labels) == set(info.labels)
    unpacked = Packing(len(weights.labels)).unpacked
    nought = unpacked(0)
    for (attribute, label), weight in info.state_features.items():
        packed = weights.attributes.get(attribute, 0)
        place = weights.labels.index(label)
        assert unpacked(packed)[place] - nought[place] == pytest.approx(weight * SCALE, abs=1)
    for (left, right), weight in info.transitions.items():
        places = weights.labels.index(left), weights.labels.index(right)
        assert weights.transitions[places[0]][places[1]] == pytest.approx(weight, abs=1e-4)


def test_it_adds_up_what_stands_in_the_rows(data: bytes) -> None:
    tagger, weights = LearnedTagger(data), chain_weights(data).attributes
    for sight in sights():
        rows = [sum(weights.get(attribute, 0) for attribute in row) for row in rows_of(sight)]
        assert tagger._totals(sight) == rows


def test_it_finds_what_the_library_finds(data: bytes) -> None:
    library = pycrfsuite.Tagger()
    library.open_inmemory(data)
    tagger = LearnedTagger(data)
    found = 0
    for sight in sights():
        expected = spans_of(library.tag(rows_of(sight)))
        guesses = tagger.guesses(sight)
        assert [guess[:3] for guess in guesses] == expected
        for start, end, label, probability in guesses:
            tags = [tag for tag in (f"B-{label}", f"I-{label}") if tag in tagger.labels]
            least = min(sum(library.marginal(tag, at) for tag in tags) for at in range(start, end))
            assert probability == pytest.approx(least, abs=0.25)
        found += len(guesses)
    assert found == sum(tags.count("B-") for _, tags in SENTENCES)


def test_only_what_is_wanted_is_looked_for(data: bytes) -> None:
    tagger = LearnedTagger(data)
    every = list(flattened.from_iterable(tagger.guesses(sight) for sight in sights()))
    wanted = list(flattened.from_iterable(tagger.guesses(sight, {"ORG"}) for sight in sights()))
    assert [guess[:3] for guess in wanted] == [g[:3] for g in every if g.label == "ORG"]
    assert wanted
    assert tagger.guesses(Sight([], {})) == []


@pytest.mark.parametrize("cut", [0, 3, 40, 200, -1])
def test_a_cut_file_is_refused(data: bytes, cut: int) -> None:
    with pytest.raises(ValueError, match="no chain"):
        chain_weights(data[:cut])


def test_a_foreign_file_is_refused() -> None:
    with pytest.raises(ValueError, match="no chain"):
        LearnedTagger(b"x" * 500)


def test_held_back_sentences_are_read_the_same(data: bytes) -> None:
    tagger, held_back = LearnedTagger(data), HeldBackTagger(data)
    assert held_back.labels == tagger.labels
    for wanted in (None, {"ORG"}):
        for sight in sights():
            found, expected = held_back.guesses(sight, wanted), tagger.guesses(sight, wanted)
            assert [guess[:3] for guess in found] == [guess[:3] for guess in expected]
            for one, other in zip(found, expected, strict=True):
                assert one.probability == pytest.approx(other.probability, abs=0.25)
    assert held_back.guesses(Sight([], {})) == []
