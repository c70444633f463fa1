"""The engine that comes with the program: all shipped data and extractors behind one method."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.extract.calibration import Calibration
from muraji.extract.catalogue import extractors
from muraji.extract.gazetteer import Gazetteer
from muraji.extract.lexicon import Lexicon
from muraji.extract.names import NameTagger
from muraji.extract.own_names import OwnNameExtractor
from muraji.extract.pipeline import Zone, suggestions
from muraji.extract.tagged import TaggedExtractor
from muraji.extract.vocabulary import Vocabulary
from muraji.extract.word_table import WordTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from typing import TypeVar

    from muraji.domain.suggestion import Suggestion
    from muraji.domain.words import Words
    from muraji.extract.extractor import Extractor
    from muraji.extract.own_lists import OwnList

    Loaded = TypeVar("Loaded")

VERSION = "2"


class Engine:
    """Suggests entities; works on with what it has when a part of its data is missing."""

    name = "muraji"
    version = VERSION

    def __init__(
        self,
        vocabulary: Vocabulary,
        asked: Sequence[Extractor],
        calibration: Calibration,
        problems: Sequence[Words] = (),
        tagger: NameTagger | None = None,
    ) -> None:
        self.tagger = tagger
        """The tagger among the extractors; None where its model is missing."""
        self._vocabulary = vocabulary
        self._extractors = tuple(asked)
        self._calibration = calibration
        self.problems: list[Words] = list(problems)
        """What is missing or damaged, in words; empty when all is well."""

    @classmethod
    def load(cls, resources: Path) -> Engine:
        """Load the shipped data from the folder of resources.

        A missing or damaged part is named in ``problems``; the engine goes on without it.
        """
        problems: list[Words] = []

        def part(load: Callable[[Path], Loaded], path: Path) -> Loaded | None:
            try:
                return load(path)
            except MurajiError as error:
                problems.append(error.words)
                return None

        lexicon = part(Lexicon.load, resources / "lexicon") or Lexicon({})
        table = part(WordTable.load, resources / "lexicon" / "words.gz") or WordTable()
        gazetteer = part(Gazetteer.load, resources / "gazetteers" / "places.tsv.gz")
        tagger = part(NameTagger.load, resources / "models" / "names")
        curves = part(Calibration.load, resources / "lexicon" / "calibration" / "scores.toml")
        vocabulary = Vocabulary(lexicon, table, gazetteer)
        registry = extractors(vocabulary)
        asked = [registry[name] for name in registry]
        if tagger is not None:
            asked.append(TaggedExtractor(vocabulary, tagger))
        return cls(vocabulary, asked, curves or Calibration(), problems, tagger)

    def with_lists(self, lists: Sequence[OwnList]) -> Engine:
        """Return an engine that knows the names of a user's lists as well."""
        if not any(one.names for one in lists):
            return self
        asked = (*self._extractors, OwnNameExtractor(self._vocabulary, lists))
        engine = Engine(self._vocabulary, asked, self._calibration, self.problems)
        digest = sha256(repr(tuple(lists)).encode("utf-8", "surrogatepass")).hexdigest()[:8]
        engine.version = f"{self.version}+{digest}"
        return engine

    def without_tagger(self, other: str) -> Engine:
        """Return an engine without its name tagger, in whose place ``other`` is asked."""
        asked = [one for one in self._extractors if not isinstance(one, TaggedExtractor)]
        engine = Engine(self._vocabulary, asked, self._calibration, self.problems)
        engine.version = f"{self.version}+{other}"
        return engine

    @property
    def vocabulary(self) -> Vocabulary:
        """What the extractors know of words."""
        return self._vocabulary

    @property
    def extractors(self) -> tuple[Extractor, ...]:
        """The extractors asked, in order."""
        return self._extractors

    def suggest(
        self,
        text: str,
        published: str | None = None,
        regions: Sequence[Zone] = (),
        more: Sequence[Suggestion] = (),
    ) -> list[Suggestion]:
        """Return suggestions in reading order, the outer before the inner.

        Args:
            text: The raw text of an article.
            published: ISO date against which relative dates are resolved; looked for in the text
                when None.
            regions: Zones of the page; no suggestion crosses the edge of one.
            more: What another engine proposes for the text, to be weighed with the rest.
        """
        return suggestions(
            text, self._vocabulary, self._extractors, self._calibration, published, regions, more
        )
