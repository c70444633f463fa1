"""Tokens have the edges of mentions, sentences keep mentions whole, tiles give back any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.span import Span
from muraji.formats.parts.cut_tokens import cut_tokens, tiles, token_sentences

TEXT = "سافر بالرياض والقاهرةً. عاد\nإلى وزارة\n\nالخارجية. انتهى"
LETTERS = st.text(st.sampled_from("ابوة ًـ_\n.«» 😀e\u0301\u200f\u202b1=\t\u00a0"), max_size=40)


def span_of(surface: str) -> Span:
    start = TEXT.index(surface)
    return Span(start, start + len(surface))


def spans_in(text: str) -> st.SearchStrategy[list[Span]]:
    edges = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    return st.lists(edges, max_size=4).map(
        lambda pairs: [Span(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]]
    )


def test_clitics_and_endings_become_tokens() -> None:
    mentions = [span_of("رياض"), span_of("القاهرة")]
    surfaces = [token.of(TEXT) for token in cut_tokens(TEXT, mentions)]
    assert surfaces[1:6] == ["بال", "رياض", "و", "القاهرة", "ً"]


def test_a_mention_over_a_line_end_stays_in_one_sentence() -> None:
    sentences = token_sentences(TEXT, [span_of("وزارة\n\nالخارجية")])
    said = [[token.of(TEXT) for token in sentence] for sentence in sentences]
    assert said[2:] == [["إلى", "وزارة", "الخارجية", "."], ["انتهى"]]
    assert len(token_sentences(TEXT, [])) == 5


@given(st.data())
def test_every_edge_of_a_mention_is_the_edge_of_a_tile_and_nothing_is_lost(
    data: st.DataObject,
) -> None:
    text = data.draw(LETTERS)
    mentions = data.draw(spans_in(text))
    found = tiles(text, mentions)
    assert "".join(tile.span.of(text) + " " * tile.has_space for tile in found) == text
    starts, ends = {tile.span.start for tile in found}, {tile.span.end for tile in found}
    assert {span.start for span in mentions} <= starts
    assert {span.end for span in mentions} <= ends


@given(st.data())
def test_sentences_hold_every_token_once_and_tear_no_mention(data: st.DataObject) -> None:
    text = data.draw(LETTERS)
    mentions = data.draw(spans_in(text))
    sentences = token_sentences(text, mentions)
    assert [token for sentence in sentences for token in sentence] == cut_tokens(text, mentions)
    for span in mentions:
        within = [
            number
            for number, sentence in enumerate(sentences)
            if any(span.contains(token) for token in sentence)
        ]
        assert len(within) <= 1
