"""How long it is tried: a handful of examples with every run of the tests, or so many minutes."""

from __future__ import annotations

import os
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MINUTES = float(os.environ.get("MURAJI_FUZZ_MINUTES", "0"))


def rounds(share: float) -> Iterator[int]:
    """Yield the number of each round: one always, more until this share of the minutes is over."""
    end = monotonic() + MINUTES * 60 * share
    number = 0
    while number == 0 or monotonic() < end:
        yield number
        number += 1
