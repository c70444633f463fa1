"""What each word form is: its proclitics, and the classes of the word lists that it falls into."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from muraji.extract.nationalities import Nationalities
from muraji.extract.word_table import WordTable
from muraji.text.characters import without_marks
from muraji.text.clitics import Clitics, Form
from muraji.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from muraji.extract.gazetteer import Gazetteer, GazetteerEntry
    from muraji.extract.lexicon import HeadBlock, Lexicon

_MEMO_LIMIT = 16_000
_SUFFIXES = ("هما", "ها", "هم", "هن", "نا", "كم", "ه", "ي")
_RARE = 8
_NO_ARTICLE = frozenset(
    ["الف", "الفا", "الفي", "الفين", "الفان", "الاف", "الى", "الان", "الا", "الم", "الق", "الى"]
)
"""Words whose first letters only look like the article once hamza is folded."""


@dataclass(slots=True)
class Lexeme:
    """What is known of one word form, wherever it stands."""

    key: str
    forms: tuple[Form, ...]
    prefix: str
    cut: int
    stem: str
    """The lookup key without proclitics; للجيش has الجيش."""
    definite: bool
    stop: bool
    verb: bool
    head: HeadBlock | None
    nationality: str | None
    """What the adjective or demonym stands for, in English; None when it is none."""
    first_name: bool
    honorific: bool
    common: bool
    """Whether counts show it to be a noun or adjective of everyday language."""
    places: tuple[GazetteerEntry, ...]
    count: int
    ambiguous: bool = False
    """Whether the given name is an everyday word as well."""
    form: str = ""
    """The bare stem with its hamza, for look-ups that need it."""


@dataclass
class Vocabulary:
    """All word knowledge an extractor may ask for; remembers the forms it has seen."""

    lexicon: Lexicon
    table: WordTable = field(default_factory=WordTable)
    gazetteer: Gazetteer | None = None
    _memo: dict[str, Lexeme] = field(default_factory=dict, repr=False)
    _memo_whole: dict[str, Lexeme] = field(default_factory=dict, repr=False)
    _listed_entries: dict[str, tuple[GazetteerEntry, ...]] = field(default_factory=dict, repr=False)

    @cached_property
    def clitics(self) -> Clitics:
        """The analyser of proclitics over our counts."""
        return Clitics(self.table.counts)

    @cached_property
    def nationalities(self) -> Nationalities:
        """Adjectives and demonyms of peoples."""
        return Nationalities(self.lexicon)

    @cached_property
    def stops(self) -> frozenset[str]:
        """Words that no name runs over."""
        return self.lexicon.words("words", "stop")

    @cached_property
    def verbs(self) -> frozenset[str]:
        """Verbs counted in raw text and verbs of the news."""
        return self.table.verbs | self.lexicon.words("words", "verbs")

    @cached_property
    def honorifics(self) -> frozenset[str]:
        """Titles that stand alone before a name."""
        return self.lexicon.words("titles", "honorifics")

    @cached_property
    def ambiguous_names(self) -> frozenset[str]:
        """Given names that are everyday words as well."""
        return self.lexicon.words("words", "ambiguous_names")

    @cached_property
    def listed(self) -> frozenset[str]:
        """Stems that a word list knows, which decides between readings of a token."""
        calendar = self.lexicon
        names = (
            "months",
            "hijri_months",
            "weekdays",
            "lengths",
            "periods",
            "days",
            "day_parts",
            "day_halves",
        )
        found = {word for name in names for word in calendar.table("calendar", name)}
        for name in ("units", "tens", "hundreds", "multipliers", "vague", "ordinals"):
            found |= set(self.lexicon.table("numbers", name))
        found |= set(self.lexicon.table("measures", "currencies"))
        found |= set(self.lexicon.table("measures", "units"))
        known = self.lexicon.known_names.keys() | self.lexicon.words("titles", "heads")
        return frozenset(found) | self.lexicon.heads.keys() | self.honorifics | known

    def lexeme(self, token: Token) -> Lexeme:
        """Return what is known of the token's word form."""
        found = self._memo.get(token.text)
        if found is None:
            if len(self._memo) >= _MEMO_LIMIT:
                self._memo.clear()
            found = self._memo[token.text] = self._described(token)
        return found

    def whole(self, token: Token) -> Lexeme:
        """Return what is known of the token where it can have no proclitic."""
        found = self._memo_whole.get(token.text)
        if found is None:
            if len(self._memo_whole) >= _MEMO_LIMIT:
                self._memo_whole.clear()
            found = self._memo_whole[token.text] = self._described(token, whole=True)
        return found

    def _described(self, token: Token, whole: bool = False) -> Lexeme:
        if token.kind is not TokenKind.WORD:
            return _unread(token.text)
        forms = self.clitics.forms(token.text)
        plain = next(form for form in forms if not form.prefix) if len(forms) > 1 else forms[0]
        key = plain.stem
        form = plain if whole or len(forms) == 1 else self._chosen(plain, forms)
        stem, bare = form.stem, without_marks(token.text[form.cut :])
        count = self.table.counts.get(stem, 0)
        stop = (stem in self.stops or key in self.stops) and not bare.startswith("إمام")
        nationality = None if stop else self.nationalities.value(stem, self._entries(stem))
        places = () if stop else self._places(bare, form)
        verb = self._is_verb(stem, key)
        return Lexeme(
            key=key,
            forms=forms,
            prefix=form.prefix,
            cut=form.cut,
            stem=stem,
            definite=stem.startswith("ال") and len(stem) > 3 and stem not in _NO_ARTICLE,
            stop=stop,
            verb=verb,
            head=self.lexicon.heads.get(stem),
            nationality=nationality,
            first_name=stem in self.lexicon.first_names,
            honorific=stem in self.honorifics,
            common=self._is_common(stem, count),
            places=places,
            count=count,
            ambiguous=stem in self.ambiguous_names,
            form=bare,
        )

    def _chosen(self, whole: Form, forms: tuple[Form, ...]) -> Form:
        """Return the reading that lists, counts and likelihood speak for; ``whole`` cuts nothing."""
        key = whole.stem
        if (
            key in self.stops
            or key in self.listed
            or (whole.weight > 0.02 and self._is_name(key))
            or key in self.verbs
        ):
            return whole
        for is_known in (self._is_listed, self._is_counted):
            for form in forms:
                if form.weight > _least_weight(form.prefix) and is_known(form.stem):
                    return self._likelier_cut(form, forms)
        return forms[0]

    def _likelier_cut(self, form: Form, forms: tuple[Form, ...]) -> Form:
        """Return the reading without its proclitic where that is the much more usual word."""
        if form.prefix or self.table.counts.get("ال" + form.stem, 0) > 0.15 * self._count(form):
            return form
        for other in forms:
            if other.prefix and other.weight > 0.3 and self._count(other) > 0.5 * self._count(form):
                return other
        return form

    def _count(self, form: Form) -> int:
        return self.table.counts.get(form.stem, 0)

    def _is_name(self, key: str) -> bool:
        if key in self.lexicon.first_names or key in self.lexicon.known_names:
            return True
        return bool(self._entries(key))

    def _is_listed(self, stem: str) -> bool:
        if stem in self.listed or stem in self.stops or stem in self.lexicon.first_names:
            return True
        return bool(self._entries(stem))

    def _is_counted(self, stem: str) -> bool:
        return stem in self.verbs or self.table.counts.get(stem, 0) >= 40

    def _entries(self, stem: str) -> tuple[GazetteerEntry, ...]:
        """Return what the gazetteer holds under a stem, looked up once."""
        if self.gazetteer is None:
            return ()
        found = self._listed_entries.get(stem)
        if found is None:
            if len(self._listed_entries) >= _MEMO_LIMIT:
                self._listed_entries.clear()
            found = self._listed_entries[stem] = self.gazetteer.lookup(stem)
        return found

    def _places(self, bare: str, form: Form) -> tuple[GazetteerEntry, ...]:
        if len(bare) < 2:
            return ()
        surface = form.stem if bare.startswith("ل") and form.stem.startswith("ال") else bare
        return tuple(entry for entry in self._entries(form.stem) if _same_last(surface, entry.name))

    def _is_verb(self, stem: str, key: str) -> bool:
        if stem in self.verbs or key in self.verbs:
            return True
        if stem.startswith("ال") or len(stem) < 4:
            return False
        if stem[0] == "س" and stem[1] in "يتن" and stem[1:] in self.verbs:
            return True
        return self._is_imperfect(stem) or any(
            stem.endswith(suffix) and stem[: -len(suffix)] in self.verbs
            for suffix in ("ه", "ها", "هم", "وا", "ت")
        )

    def _is_imperfect(self, stem: str) -> bool:
        """Say whether a word in ي or ت is written in the other person too and never with ال."""
        other = {"ي": "ت", "ت": "ي"}.get(stem[0])
        counts = self.table.counts
        if other is None or not counts.get(other + stem[1:]) or "ال" + stem in counts:
            return False
        if stem.endswith(("ة", "ات", "ية")) or stem in self.lexicon.first_names:
            return False
        return not self._entries(stem)

    def _is_common(self, stem: str, count: int) -> bool:
        counts = self.table.counts
        if stem.startswith("ال") and len(stem) > 3:
            bare = counts.get(stem[2:], 0)
            return bare >= max(_RARE, 0.08 * count)
        if counts.get("ال" + stem, 0) >= max(_RARE, 0.06 * count):
            return True
        if count >= 1500:
            return True
        for suffix in _SUFFIXES:
            if stem.endswith(suffix) and len(stem) - len(suffix) >= 3:
                base = stem[: -len(suffix)]
                feminine = base[:-1] + "ة" if base.endswith("ت") else base + "ة"
                known = max(counts.get("ال" + base, 0), counts.get("ال" + feminine, 0))
                if known > 5 and known > count:
                    return True
        return False


def _unread(text: str) -> Lexeme:
    """Return the lexeme of a token that is no Arabic word."""
    return Lexeme(
        key=text,
        forms=(Form("", 0, text, 1.0),),
        prefix="",
        cut=0,
        stem=text,
        definite=False,
        stop=False,
        verb=False,
        head=None,
        nationality=None,
        first_name=False,
        honorific=False,
        common=False,
        places=(),
        count=0,
    )


def _least_weight(prefix: str) -> float:
    """Return how likely a reading must be before a list may choose it: ك and ف are rare."""
    return 0.5 if prefix and prefix[-1] in "كف" else 0.08


def _same_last(surface: str, name: str) -> bool:
    """Say whether a name may be spelled so: على is not the name علي, and آباء is not the town آبا."""
    bare = surface.endswith("ء") and not name.endswith("ء")
    return not (bare or (surface.endswith("ى") and name.endswith("ي")))
