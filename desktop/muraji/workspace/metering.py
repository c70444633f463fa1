"""The meter's figures as a job: the journal is read once, and later only what is new in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.job import Progress
from muraji.domain.words import Words

if TYPE_CHECKING:
    from muraji.domain.job import Job
    from muraji.review.meter import Meter
    from muraji.workspace.workspace import Workspace

AT_ONCE = 64


def read_meter(workspace: Workspace, meter: Meter) -> Job[Meter]:
    """Let the meter take in what the journal has beyond it; closing the job keeps how far it came."""
    journal = workspace.store.journal
    first, last = meter.seq, journal.last_seq()
    for done, entry in enumerate(journal.after(meter.seq)):
        if done % AT_ONCE == 0:
            words = Words("Reading the journal", "قراءة السجل")
            yield Progress(entry.seq - first, max(last - first, 1), words)
        meter.take(entry)
    return meter
