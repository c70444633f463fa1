"""Page furniture: what of a page is the article, and what is not."""

from muraji.text.boilerplate.cleaner import Cleaner
from muraji.text.boilerplate.memory import SourceMemory
from muraji.text.boilerplate.zones import FoundRegion

__all__ = ["Cleaner", "FoundRegion", "SourceMemory"]
