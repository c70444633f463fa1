"""The table of extractors: each listed once, by name, in the order in which they are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.registry import Registry
from muraji.domain.words import Words
from muraji.extract.bodies import BodyExtractor
from muraji.extract.firms import FirmExtractor
from muraji.extract.heads import HeadExtractor
from muraji.extract.known import KnownExtractor
from muraji.extract.patterns.addresses import AddressExtractor
from muraji.extract.patterns.amounts import AmountExtractor
from muraji.extract.patterns.dates import DateExtractor
from muraji.extract.patterns.ordinals import OrdinalExtractor
from muraji.extract.patterns.times import TimeExtractor
from muraji.extract.peoples import PeopleExtractor
from muraji.extract.persons import PersonExtractor
from muraji.extract.places import PlaceExtractor
from muraji.extract.titles import TitleExtractor

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.extract.extractor import Extractor
    from muraji.extract.vocabulary import Vocabulary

GROUP = "muraji.extractors"
"""The entry-point group for extractors of other packages: callables that make one."""

EXTRACTORS: tuple[Callable[[Vocabulary], Extractor], ...] = (
    AddressExtractor,
    DateExtractor,
    TimeExtractor,
    AmountExtractor,
    OrdinalExtractor,
    KnownExtractor,
    PeopleExtractor,
    PlaceExtractor,
    HeadExtractor,
    BodyExtractor,
    FirmExtractor,
    TitleExtractor,
    PersonExtractor,
)


def extractors(vocabulary: Vocabulary) -> Registry[Extractor]:
    """Return the table of extractors over one vocabulary, with those of installed packages."""
    return Registry(
        Words("extractor", "مستخرِج"),
        {
            str(maker.name): (lambda maker=maker: maker(vocabulary))  # type: ignore[attr-defined, misc]
            for maker in EXTRACTORS
        },
        GROUP,
    )
