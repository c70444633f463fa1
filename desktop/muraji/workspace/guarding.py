"""What a project is asked when it is opened, and what is looked at later, when nobody waits for it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.store.safety import IDENTITY_KEY
from muraji.store.witness import Witness
from muraji.workspace.identity import identity_of
from muraji.workspace.places import data_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from muraji.store.store import Store

MOST_NAMED = 3


def guard(store: Store) -> list[Words]:
    """Set a witness over the project, and return what there is to say of how it was found.

    Costs no more than a few rows; what takes time is left to :func:`looks`.
    """
    if store.is_read_only:
        return [
            Words(
                "Open to read only: a copy of the project as it stood a moment ago. "
                "Nothing can be changed.",
                "للقراءة فقط: نسخة من المشروع كما كان قبل لحظة. لا يمكن تغيير شيء.",
            )
        ]
    said = []
    if store.recovered_steps is not None:
        count = store.recovered_steps
        said.append(
            Words(
                "Muraji ended without closing this project. Everything that was saved is here; "
                f"steps taken in from the log: {count}.",
                "انتهى مُراجِع قبل إغلاق هذا المشروع. كل ما حُفظ موجود هنا؛ "
                f"خطوات استُعيدت من السجل المؤقت: {count}.",
            )
        )
    missing = _set_witness(store)
    if missing:
        said.append(
            Words(
                f"Steps that this machine saw saved are missing from the file: {missing}. It was cut, "
                "or an older copy was put in its place. Look at its backups before you go on.",
                f"خطوات رآها هذا الجهاز محفوظة وليست في الملف: {missing}. قُطع الملف أو وُضعت مكانه "
                "نسخة أقدم. انظر في نسخه الاحتياطية قبل المتابعة.",
            )
        )
    return said


def _set_witness(store: Store) -> int:
    """Return how many steps the witness saw that the file does not have."""
    try:
        folder = data_folder() / "witnesses"
        folder.mkdir(exist_ok=True)
        witness = Witness(folder / identity_of(store))
    except (OSError, MurajiError):
        # Without a place for it there is no witness; the project is as safe as its own disk.
        return 0
    store.safety.witness = witness
    seen = witness.remembered()
    newest, _ = store.safety.newest()
    return max(0, seen.seq - newest) if seen is not None else 0


def seen_of(path: Path) -> int:
    """Return the newest step that this machine has seen of a closed project; 0 where it knows none."""
    from muraji.store.backup import setting_in

    identity = setting_in(path, IDENTITY_KEY)
    if not identity.isalnum():
        return 0
    try:
        seen = Witness(data_folder() / "witnesses" / identity).remembered()
    except OSError:
        return 0
    return seen.seq if seen is not None else 0


def forget(identity: str) -> None:
    """Let the witness forget a project: an older copy was put in its place on purpose."""
    if identity.isalnum():
        with suppress(OSError):
            (data_folder() / "witnesses" / identity).unlink(missing_ok=True)


def looks(store: Store) -> Iterator[Words | None]:
    """Look, a little with each step, at what may be wrong, and yield words for what is.

    Every text is proved by its hash, the mentions are counted against the last time, the place is
    judged.
    """
    from muraji.workspace.risky_places import warning_about

    yield warning_about(store.path)
    yield _fewer_mentions(store)
    damaged = []
    for source in store.safety.damaged_texts():
        if source is not None:
            damaged.append(source)
        yield None
    if damaged:
        named = "، ".join(f"“{source}”" for source in damaged[:MOST_NAMED])
        yield Words(
            f"Texts damaged in the file: {len(damaged)} ({named}). Their decisions are safe; "
            "check the project to repair it.",
            f"نصوص تالفة في الملف: {len(damaged)} ({named}). القرارات محفوظة؛ افحص المشروع لإصلاحه.",
        )


def _fewer_mentions(store: Store) -> Words | None:
    witness = store.safety.witness
    seen = witness.remembered() if witness is not None else None
    if seen is None or seen.mentions is None or seen.seq != store.safety.newest()[0]:
        return None
    gone = seen.mentions - store.safety.mentions()
    if gone <= 0:
        return None
    return Words(
        f"Mentions gone since the project was closed, though nobody took them away: {gone}. "
        "A backup of it as it stands is kept; check the project before you go on.",
        f"إشارات اختفت منذ إغلاق المشروع ولم يحذفها أحد: {gone}. "
        "حُفظت نسخة منه كما هو؛ افحص المشروع قبل المتابعة.",
    )
