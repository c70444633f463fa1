"""A project of made-up articles, as large as one likes, to measure on what no sample is large enough for."""

from __future__ import annotations

import random
import re
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from muraji.domain.annotation import Annotation, MentionState, annotation_id
from muraji.domain.article import ReviewState, Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.document import Document
from muraji.domain.journal import EntryKind
from muraji.domain.span import Span, reading_order
from muraji.formats.plain_text import decode_file
from muraji.review.session import Delivery
from muraji.workspace.sample import sample_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muraji.domain.article import Article
    from muraji.domain.change import Row
    from muraji.workspace.workspace import Workspace

WORDS_IN_AN_ARTICLE = 300
SHARE_OF_RARE_WORDS = 0.3
RARE_WORDS = 60_000
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
LABELS = ("PERSON", "GPE", "ORG", "DATE", "CARDINAL")
SOURCES = 12
AT_ONCE = 200


class Vocabulary(NamedTuple):
    """Words as frequent as in the sample articles, and a long tail of words that are made up."""

    common: list[str]
    rare: list[str]
    rare_weights: list[float]

    @classmethod
    def make(cls, chance: random.Random) -> Vocabulary:
        """Take the words of the sample articles and make up the rest."""
        common = [
            word for path in sample_texts() for word in re.findall(r"\w+", decode_file(path).text)
        ]
        rare = ["".join(chance.choices(LETTERS, k=3 + n % 5)) for n in range(RARE_WORDS)]
        return cls(common, rare, list(accumulate(1 / (n + 5) for n in range(RARE_WORDS))))

    def words(self, chance: random.Random, count: int) -> list[str]:
        """Return so many words in no order."""
        rare = round(count * SHARE_OF_RARE_WORDS)
        words = chance.choices(self.common, k=count - rare)
        words += chance.choices(self.rare, cum_weights=self.rare_weights, k=rare)
        chance.shuffle(words)
        return words


def generate(workspace: Workspace, articles: int, mentions: int, seed: int = 7) -> None:
    """Add so many articles, each with so many mentions; the same seed gives the same project."""
    chance = random.Random(seed)  # noqa: S311 - nothing here is secret
    vocabulary = Vocabulary.make(chance)
    for start in range(0, articles, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, articles))
        deliveries = [_delivery(number, mentions, vocabulary, chance) for number in numbers]
        workspace.session.record_all(EntryKind.IMPORT, deliveries)


def generated_documents(
    articles: int, mentions: int, letters: int, seed: int = 7
) -> Iterator[Document]:
    """Yield so many articles of about so many letters, each with so many mentions, one by one."""
    chance = random.Random(seed)  # noqa: S311 - nothing here is secret
    vocabulary = Vocabulary.make(chance)
    for number in range(articles):
        words = vocabulary.words(chance, letters // 5)
        text = f"{number} {' '.join(words)}"[:letters].rstrip()
        article = article_of(f"source {number % SOURCES}/{number}", text)
        rows = sorted(_mentions(article, mentions, chance), key=lambda row: reading_order(row.span))
        yield Document(article, Status(article.id), (), tuple(rows))


def _delivery(
    number: int, mentions: int, vocabulary: Vocabulary, chance: random.Random
) -> Delivery:
    words = vocabulary.words(chance, WORDS_IN_AN_ARTICLE)
    lines = [" ".join(words[place : place + 60]) for place in range(0, len(words), 60)]
    article = article_of(
        f"source {number % SOURCES}", "\n".join([f"{' '.join(words[:8])} {number}", *lines])
    )
    published = f"{2010 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02}"
    state = (ReviewState.WAITING, ReviewState.STARTED, ReviewState.FINISHED)[number % 10 // 4]
    status = Status(article.id, state, published, flagged=number % 50 == 0)
    rows: list[Row] = [status, *_mentions(article, mentions, chance)]
    return Delivery(Changes(tuple(Change(None, row) for row in rows)), "generated", (article,))


def _mentions(article: Article, count: int, chance: random.Random) -> list[Annotation]:
    spans = [Span(*found.span()) for found in re.finditer(r"\w{3,}", article.text)]
    rows = []
    for span in chance.sample(spans, min(count, len(spans))):
        label = LABELS[len(span.of(article.text)) % len(LABELS)]
        if chance.random() < 0.05:
            label = chance.choice(LABELS)
        rows.append(
            Annotation(
                id=annotation_id(article.id, span, label),
                article_id=article.id,
                span=span,
                label=label,
                state=MentionState.PENDING if chance.random() < 0.9 else MentionState.ACCEPTED,
                origin="generated 1",
                score=round(chance.betavariate(4, 1), 4),
                suggested_span=span,
                suggested_label=label,
            )
        )
    return rows
