from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.annotation import Annotation, MentionState, annotation_id
from muraji.domain.span import Span, lanes
from muraji.ui.article.mark_index import MarkIndex
from muraji.ui.article.marks import MarkMaker, Rules

LENGTH = 10
"""Letters in each paragraph of the imagined article."""


def paragraphs_under(span: Span) -> range:
    return range(span.start // LENGTH, (span.end - 1) // LENGTH + 1)


def mention(start: int, end: int, state: MentionState = MentionState.PENDING) -> Annotation:
    span = Span(start, end)
    return Annotation(annotation_id("a", span, "X"), "a", span, "X", state, "test", score=0.9)


def index_of(*annotations: Annotation, rejected: bool = False) -> MarkIndex:
    index = MarkIndex(paragraphs_under, MarkMaker((), "ar", Rules(shows_rejected=rejected)))
    index.fill(annotations)
    return index


SPANS = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 36), st.integers(1, 14)
)


@given(st.lists(SPANS, unique=True, max_size=14), SPANS)
def test_what_touches_a_span_is_found_on_its_lane(spans: list[Span], window: Span) -> None:
    index = index_of(*(mention(span.start, span.end) for span in spans))
    for number in paragraphs_under(window):
        here = [span for span in spans if number in paragraphs_under(span)]
        lane_of = dict(zip(here, lanes(here), strict=True))
        found = {mark.span: lane for mark, lane in index.within(number, window)}
        assert set(found) == {span for span in here if span.overlaps(window)}
        depths = {span: lane_of[span] for span in found}
        if all(not one.crosses(other) for one in spans for other in spans):
            assert found == depths


@given(st.lists(SPANS, unique=True, min_size=1, max_size=10), st.data())
def test_putting_and_removing_equals_filling(spans: list[Span], data: st.DataObject) -> None:
    mentions = [mention(span.start, span.end) for span in spans]
    index = index_of(*mentions)
    gone = data.draw(st.sampled_from(mentions))
    index.remove(gone.id)
    fresh = index_of(*(each for each in mentions if each.id != gone.id))
    index.put(gone)
    index.remove(gone.id)
    for number in range(5):
        window = Span(number * LENGTH, (number + 1) * LENGTH)
        assert index.within(number, window) == fresh.within(number, window)


def test_a_change_touches_the_whole_nest() -> None:
    outer, inner = mention(2, 9), mention(4, 6)
    assert index_of(outer).put(inner) == [Span(2, 9)]
    assert index_of(outer, inner).remove(inner.id) == [Span(2, 9)]


def test_what_is_rejected_is_not_there_unless_it_is_shown() -> None:
    rejected = mention(2, 9, MentionState.REJECTED)
    assert index_of(rejected).get(rejected.id) is None
    assert index_of(rejected, rejected=True).get(rejected.id) is not None


def test_rejecting_takes_a_mention_off_the_page() -> None:
    index = index_of(mention(2, 9))
    assert index.put(mention(2, 9, MentionState.REJECTED)) == [Span(2, 9)]
    assert index.within(0, Span(0, 10)) == []
