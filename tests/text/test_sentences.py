"""Sentences: every token but the line breaks stands in exactly one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muraji.text.sentences import sentences
from muraji.text.tokens import TokenKind, tokens


@given(st.text(st.sampled_from("اب .؟\n،1"), max_size=40))
def test_no_token_is_lost_or_doubled(text: str) -> None:
    found = tokens(text)
    kept = [token for token in found if token.kind is not TokenKind.NEWLINE]
    assert [token for sentence in sentences(found) for token in sentence] == kept
    assert all(sentences(found))


def test_a_line_break_and_a_full_stop_end_a_sentence() -> None:
    found = sentences(tokens("عنوان\nقال شيئا. ثم سكت"))
    assert [len(sentence) for sentence in found] == [1, 3, 2]
