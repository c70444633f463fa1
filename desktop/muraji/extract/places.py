"""Places: names of the gazetteer, and names after مدينة, قرية, حي and their like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.called_places import CalledPlaces
from muraji.extract.home_countries import likeliest
from muraji.extract.joined_places import joined
from muraji.extract.listed_places import first_form, following_words, listed_at
from muraji.extract.phrases import GOVERNORS, Phrases
from muraji.extract.place_scores import score_of
from muraji.extract.reading import read
from muraji.extract.shape import Shape

if TYPE_CHECKING:
    from muraji.domain.values import Json
    from muraji.extract.lexicon import HeadBlock
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Vocabulary

_LED_TO = Words("an unknown name that follows “in”", "اسم غير معروف يلي «في»")
_LISTED = Words("a place of the list", "مكان من القائمة")
_AFTER_HEAD = Words("stands after a word for a kind of place", "يلي كلمة تدل على نوع المكان")
_SELDOM = 25
"""What is written more often and listed nowhere is no village of an enumeration."""
_MEMO_LIMIT = 16_000


class PlaceExtractor:
    """Proposes GPE and LOC."""

    name = "places"
    version = "1"

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._lexicon = vocabulary.lexicon
        self._phrases = Phrases(vocabulary.lexicon)
        self._anaphoric = self._lexicon.words("words", "anaphoric")
        self._called = CalledPlaces(self._phrases)
        self._before = self._lexicon.words("words", "place_prepositions")
        self._several = self._lexicon.words("words", "several")
        self._sides = self._lexicon.words("words", "sides")
        self._around = self._lexicon.words("words", "around")
        self._quarters = self._lexicon.words("words", "quarters")
        self._fathers = self._lexicon.words("words", "fathers")
        self._states = self._lexicon.words("words", "states")
        self._namesakes = self._lexicon.words("titles", "namesakes")
        self._opening: dict[str, bool] = {}

    def extract(self, text: str, published: str | None = None) -> list[Suggestion]:
        """Return mentions of listed names, and of unlisted places after their head noun."""
        reading = read(text, self._vocabulary)
        found: list[Suggestion] = []
        for index, word in enumerate(reading.words):
            lexeme = word.lexeme
            if not word.is_word:
                continue
            if lexeme.head is not None and lexeme.head.place:
                if listed_at(reading, index)[0] > 1:
                    found += self._listed(reading, index)
                else:
                    found += self._after_head(reading, index, lexeme.head)
            elif lexeme.stem in GOVERNORS and reading.stem(index + 1) in self._sides:
                after = self._phrases.listed(reading, index + 2)
                if after > index + 2:
                    span = reading.span(index + 1, after)
                    found.append(self._made(span, "GPE", 0.97, _AFTER_HEAD))
            elif lexeme.stem in GOVERNORS and self._phrases.is_governed(reading, index + 1):
                span = reading.span(index + 1, index + 2)
                found.append(self._made(span, "GPE", 0.8, _AFTER_HEAD))
            elif (
                index
                and reading.stems[index - 1] == "في"
                and self._called.is_unlisted(reading, index)
            ):
                found.append(self._made(reading.span(index, index + 1), "GPE", 0.65, _LED_TO))
            if self._may_open(reading, index):
                found += self._listed(reading, index)
        return found + joined(reading, found)

    def _may_open(self, reading: Reading, index: int) -> bool:
        """Say whether a listed name may begin with a word; worked out once for each form."""
        token = reading.words[index].text
        known = self._opening.get(token)
        if known is None or reading.words[index].lexeme.stop:
            if len(self._opening) >= _MEMO_LIMIT:
                self._opening.clear()
            known = self._opening[token] = self._opens_name(reading, index)
        return known

    def _opens_name(self, reading: Reading, index: int) -> bool:
        gazetteer = self._vocabulary.gazetteer
        lexeme = reading.words[index].lexeme
        if gazetteer is None or lexeme.stop or len(lexeme.form) < 2:
            return False
        if lexeme.stem in self._anaphoric or (lexeme.head is not None and lexeme.head.place):
            return False
        forms = (first_form(lexeme), *(form.stem for form in lexeme.forms))
        return any(form and gazetteer.most_words(form) for form in forms)

    def _listed(self, reading: Reading, index: int) -> list[Suggestion]:
        lexeme = reading.words[index].lexeme
        count, entries = listed_at(reading, index)
        if count == 1 and lexeme.prefix == "ب" and self._is_inside(reading, index):
            return []
        if index and count == 1 and reading.stem(index - 1) in self._fathers:
            return []
        clause = reading.key(index + count - 1) in ("ان", "في")
        if count > 1 and (clause or self._is_namesake(reading, index)):
            return []
        if count < 2 and not lexeme.prefix:
            prefixed = self._after_proclitic(reading, index)
            if prefixed is not None:
                return [prefixed]
        if count == 1:
            entries = lexeme.places
        entries = tuple(entry for entry in entries if entry.label != "NORP")
        if not count or not entries:
            return []
        entry = likeliest(reading, entries)
        if entry.kind == "country" and reading.stem(index - 1) in self._states:
            span = Span(reading.words[index - 1].start, reading.words[index + count - 1].end)
            return [self._made(span, "GPE", 0.96, _LISTED, entry.latin or None, entry.link)]
        score = (
            0.93
            if count > 1 and entry.place_share > 0.1
            else score_of(reading, index, entry, self._before)
        )
        score = 0.45 if count > 1 and entry.place_share <= 0.1 else score
        governed = reading.stem(index - 1) in GOVERNORS and entry.label == "GPE"
        score = 0.99 if governed else score
        span = reading.span(index, index + count)
        return [self._made(span, entry.label, score, _LISTED, entry.latin or None, entry.link)]

    def _is_namesake(self, reading: Reading, index: int) -> bool:
        """Say whether a street or prize is called after the person: شارع الشيخ زايد."""
        head = reading.words[index - 1].lexeme.head if index else None
        return head is not None and not head.place and reading.stems[index] in self._namesakes

    @staticmethod
    def _is_inside(reading: Reading, index: int) -> bool:
        """Say whether the first letter of a rare word belongs to the name of a body: بنك برقان."""
        if not index:
            return False
        before = reading.words[index - 1].lexeme
        opens = before.head is not None and before.head.name == "institution"
        return opens and not before.definite and reading.words[index].lexeme.count < 5

    def _after_proclitic(self, reading: Reading, index: int) -> Suggestion | None:
        """Return the place of several words after a proclitic that one word alone hides: بتيزي وزو."""
        gazetteer = self._vocabulary.gazetteer
        word = reading.words[index]
        if gazetteer is None or word.lexeme.places or not reading.words[index + 1 : index + 2]:
            return None
        if word.lexeme.key[:1] not in "بلوف" or not reading.words[index + 1].is_word:
            return None
        words = following_words(reading, index)
        for form in word.lexeme.forms:
            if not form.prefix or form.prefix.endswith("ال"):
                continue
            count, entries = gazetteer.longest([form.stem, *words[1:]])
            named = next((entry for entry in entries if entry.label != "NORP"), None)
            if count > 1 and named is not None and named.place_share > 0.3:
                end = reading.words[index + count - 1].end
                span = Span(word.token.span.start + form.cut, end)
                latin = named.latin or None
                return self._made(span, named.label, 0.9, _LISTED, latin, named.link)
        return None

    def _after_head(self, reading: Reading, index: int, block: HeadBlock) -> list[Suggestion]:
        """Find the place after مدينة, or the places after مدينتي and مدن."""
        several = reading.stems[index] in self._several
        apart = several and self._called.is_nature(reading, index + 1)
        if reading.words[index].lexeme.definite or apart:
            return []
        found: list[Suggestion] = []
        at = index + 1
        while at < len(reading.words):
            after = self._one(reading, at, several and at > index + 1)
            if after == at:
                break
            found.append(self._placed(reading, index, at, after, block))
            at = after
            if reading.stem(at) == "،" and several:
                at += 1
            if not several or at >= len(reading.words):
                break
            if found and reading.words[at].lexeme.prefix != "و" and reading.stem(at - 1) != "،":
                break
        return found

    @staticmethod
    def _is_district(reading: Reading, at: int) -> bool:
        """Say whether an everyday noun is the name of a part of a country too: ولاية الجزيرة."""
        return any(
            entry.kind in ("state", "governorate") and entry.place_share > 0.3
            for entry in reading.words[at].lexeme.places
        )

    def _coordinated(self, reading: Reading, at: int) -> int:
        """Return the index after one more place of an enumeration, or ``at``."""
        lexeme = reading.words[at].lexeme
        if lexeme.head is not None or lexeme.nationality or lexeme.stem in self._anaphoric:
            return at
        follows = reading.words[at + 1] if at + 1 < len(reading.words) else None
        if lexeme.first_name and follows is not None and follows.lexeme.definite:
            return at if follows.lexeme.prefix else at + 2
        closed = follows is None or not follows.is_word or follows.lexeme.prefix == "و"
        directed = reading.stem(at + 1) in self._phrases.directions
        if lexeme.stem in self._phrases.place_openers:
            return at + 2 if self._phrases.shape(reading, at + 1) is not Shape.NONE else at
        if lexeme.definite and directed:
            return at + 2
        if lexeme.definite:
            return at + 1 if lexeme.places or closed else at
        if (lexeme.common or lexeme.count > _SELDOM) and not (lexeme.places and closed):
            return at
        if lexeme.stem.endswith("ت"):
            return at
        second = self._phrases.is_second_name(reading, at + 1)
        return at + (2 if directed or second else 1)

    def _one(self, reading: Reading, at: int, several: bool = False) -> int:
        """Return the index after one place name, or ``at`` where none stands."""
        quoted = self._phrases.quoted(reading, at)
        if quoted and reading.stem(at) != "(":
            return at
        if reading.stems[at] in self._anaphoric and not self._is_district(reading, at):
            return at
        listed = self._phrases.listed(reading, at)
        if listed > at:
            return listed
        if reading.stems[at] in self._sides:
            return listed if (listed := self._phrases.listed(reading, at + 1)) > at + 1 else at
        shape = self._phrases.shape(reading, at)
        lexeme = reading.words[at].lexeme
        if several and shape is Shape.AND:
            return self._coordinated(reading, at)
        if shape is Shape.AND and not lexeme.common and not lexeme.stem.endswith("ت"):
            return at + (2 if reading.stem(at + 1) in self._phrases.directions else 1)
        if shape is Shape.DEFINITE or (
            shape is Shape.AND and lexeme.stem.startswith("ال") and lexeme.places
        ):
            barred = self._phrases.descriptive | self._phrases.generic | self._anaphoric
            city = lexeme.places and reading.stem(at - 1) == "مدينة"
            if lexeme.stem in barred and not city:
                return at
            if reading.key(at + 1) == "بن":
                return at + 3 if reading.is_word(at + 2) else at
            adjective = reading.stem(at + 1) in self._phrases.directions and not lexeme.places
            titled = lexeme.stem in self._namesakes and reading.is_word(at + 1)
            return at + 1 + (titled or adjective)
        if reading.stems[at] in self._phrases.place_openers:
            return at + 2 if self._phrases.shape(reading, at + 1) is not Shape.NONE else at
        if not several and self._called.is_village(reading, at):
            return at + 1
        return self._phrases.proper(reading, at, limit=2)

    def _placed(
        self, reading: Reading, head: int, first: int, after: int, block: HeadBlock
    ) -> Suggestion:
        lexeme = reading.words[first].lexeme
        listed = next((entry for entry in lexeme.places if entry.label != "NORP"), None)
        label = block.label
        wide = reading.stems[head].startswith("منط") or reading.stems[head] in self._around
        if listed and (listed.kind == "country" if label == "FAC" else label == "LOC" and wide):
            label = listed.label
        if lexeme.nationality and after == first + 1 and not listed:
            score = 0.7 if lexeme.definite else 0.2
        elif listed or after - first > 1:
            score = 0.99
        elif lexeme.definite and lexeme.common:
            score = 0.3 if label == "LOC" and reading.stems[head] not in self._quarters else 0.55
        else:
            score = 0.85
        whole = listed if after == first + 1 else None
        value, link = (whole.latin, whole.link) if whole else (None, None)
        if value and reading.stems[head] in ("محافظة", "محافظتي", "محافظات"):
            value += " Governorate"
        return self._made(reading.span(first, after), label, score, _AFTER_HEAD, value, link)

    def _made(
        self,
        span: Span,
        label: str,
        score: float,
        reason: Words,
        value: Json = None,
        link: str | None = None,
    ) -> Suggestion:
        return Suggestion(span, label, f"{self.name} {self.version}", score, reason, value, link)
