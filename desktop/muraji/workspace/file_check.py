"""Check project: everything that can be wrong is looked for; repair makes a sound file beside the damaged one."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.review.session import timestamp
from muraji.store.backup import setting_in
from muraji.store.flaw import Flaw, FlawKind
from muraji.store.looking import BESIDE
from muraji.store.repair import looked_at, rebuild_at, refuse_open, refuse_other
from muraji.store.safety import IDENTITY_KEY
from muraji.workspace.backups import backups_of
from muraji.workspace.guarding import forget, seen_of
from muraji.workspace.restoring import put_in_place

if TYPE_CHECKING:
    from datetime import datetime

    from muraji.domain.job import Job
    from muraji.store.salvage_report import Salvage
    from muraji.store.store import Store

LOOKING = {
    FlawKind.SCHEMA: Words("Looking at the tables", "فحص الجداول"),
    FlawKind.PAGES: Words("Looking at the pages of the file", "فحص صفحات الملف"),
    FlawKind.TEXT: Words("Proving each text by its hash", "إثبات كل نص ببصمته"),
    FlawKind.METADATA: Words(
        "Proving names, titles and metadata", "إثبات الأسماء والعناوين والبيانات"
    ),
    FlawKind.CHAIN: Words("Following the journal's chain", "تتبّع سلسلة السجل"),
    FlawKind.DANGLING: Words("Looking for rows without an article", "البحث عن صفوف بلا مقالة"),
    FlawKind.ROWS: Words("Replaying the journal", "إعادة تنفيذ السجل"),
    FlawKind.SEARCH: Words("Searching for each article", "البحث عن كل مقالة"),
}
COPYING = Words("Copying the project as it stands", "نسخ المشروع كما هو الآن")
REBUILDING = Words("Making a sound file", "إنشاء ملف سليم")
MOST_BACKUPS = 3


@dataclass
class Repaired:
    """What a repair did, and where the damaged file stands now, untouched."""

    salvage: Salvage
    aside: Path | None
    left: list[Flaw] = field(default_factory=list)
    """What is still wrong with the new file."""

    @property
    def lost_nothing(self) -> bool:
        """Say whether every article and every step that the damaged file had is in the new one."""
        salvage = self.salvage
        named = salvage.lost_texts or salvage.lost_articles or salvage.unproved
        return not (self.left or named or salvage.lost_decisions)


def check_file(path: Path) -> Job[list[Flaw]]:
    """Look for everything that can be wrong in a project that nobody has open.

    Raises:
        MurajiError: there is no file, it is open elsewhere, or another or a newer program made it.
    """
    refuse_open(path)
    refuse_other(path)
    return (yield from _flaws_of(path, seen_of(path)))


def _flaws_of(path: Path, seen: int) -> Job[list[Flaw]]:
    found: list[Flaw] = []
    with looked_at(path, seen) as looks:
        for kind, flaw in looks:
            if flaw is not None:
                found.append(flaw)
            yield Progress(list(LOOKING).index(kind), len(LOOKING), LOOKING[kind])
    return found


def check_open(store: Store) -> Job[list[Flaw]]:
    """Look as :func:`check_file` does, at a copy of the open project: work goes on meanwhile."""
    yield Progress(0, len(LOOKING), COPYING)
    with TemporaryDirectory(prefix="muraji-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "copy.muraji"
        store.safety.write_raw_copy(copy)
        return (yield from _flaws_of(copy, seen=0))


def repair_file(path: Path, now: datetime) -> Job[Repaired]:
    """Make a sound project in the place of the damaged one, which is set aside untouched.

    Raises:
        MurajiError: nothing can be read, no backup is there, or the folder cannot be written.
    """
    refuse_open(path)
    yield Progress(0, 2, REBUILDING)
    temporary = path.with_name(f".{path.stem}.{token_hex(4)}.part.muraji")
    try:
        whole = [each.path for each in backups_of(path) if each.counts() is not None]
        # A file of which not even the name can be read is known by that of its backup.
        seen = max(map(seen_of, (path, *whole[:1])))
        salvage = rebuild_at(temporary, path, whole[:MOST_BACKUPS], timestamp(now), seen)
        # The new file goes on from what could be saved; what is missing of it is said, once.
        identity = setting_in(temporary, IDENTITY_KEY)
        left = yield from _flaws_of(temporary, seen=0)
        yield Progress(1, 2, REBUILDING)
        aside = put_in_place(temporary, path, now)
        forget(identity)
    except OSError as error:
        raise MurajiError(
            f"The repaired project could not be put in the place of “{path}”: {error.strerror}. The "
            "file was left as it is. Check that the folder may be written and is not full.",
            f"تعذّر وضع المشروع المُصلَح مكان «{path}»: {error.strerror}. تُرك الملف كما هو. "
            "تحقّق من أن المجلد قابل للكتابة وغير ممتلئ.",
        ) from error
    finally:
        for ending in ("", *BESIDE):
            with suppress(OSError):
                temporary.with_name(temporary.name + ending).unlink(missing_ok=True)
    return Repaired(salvage, aside, left)


def told_repair(repaired: Repaired) -> list[Words]:
    """Say what was saved, counted, and name what was not."""
    salvage = repaired.salvage
    said = [
        Words(
            f"Saved: {salvage.articles} articles and {salvage.steps} steps of the journal.",
            f"أُنقذ: المقالات {salvage.articles} وخطوات السجل {salvage.steps}.",
        )
    ]
    if repaired.aside is not None:
        said.append(
            Words(
                f"The damaged file stands untouched as “{repaired.aside.name}”.",
                f"الملف التالف باقٍ كما هو باسم «{repaired.aside.name}».",
            )
        )
    counted = (
        (salvage.steps_from_backups, "Steps taken from a backup", "خطوات أُخذت من نسخة احتياطية"),
        (len(salvage.texts_from_backups), "Texts taken from a backup", "نصوص أُخذت من نسخة احتياطية"),
        (salvage.rows_from_tables, "Rows taken from the tables, as the journal is broken",
         "صفوف أُخذت من الجداول لأن السجل مكسور"),
        (salvage.missing_steps, "Steps of the journal that could not be saved",
         "خطوات من السجل لم تُنقذ"),
        (sum(salvage.unreadable.values()), "Places that could not be read", "مواضع تعذّرت قراءتها"),
    )  # fmt: skip
    said += [Words(f"{en}: {count}.", f"{ar}: {count}.") for count, en, ar in counted if count]
    return said + _losses(salvage)


def _losses(salvage: Salvage) -> list[Words]:
    said = []
    if salvage.lost_decisions:
        said.append(
            Words(
                "What was decided in the steps that could not be saved is missing: look through the "
                "last articles again.",
                "ما حُسم في الخطوات التي لم تُنقذ مفقود: راجع المقالات الأخيرة مجددًا.",
            )
        )
    said += [
        Words(
            f"Not saved: the text of “{source}”. Its decisions are kept; import the text again.",
            f"لم يُنقذ: نص «{source}». القرارات محفوظة؛ استورد النص مجددًا.",
        )
        for source in salvage.lost_texts
    ]
    said += [
        Words(
            f"Not proved: the name, title and metadata of “{source}”. Look whether they are right.",
            f"غير مُثبت: اسم «{source}» وعنوانه وبياناته. تحقّق من صحتها.",
        )
        for source in salvage.unproved
    ]
    said += [
        Words(
            f"Not saved: the article “{name}”, of which neither row nor text is left. Import it again; "
            "what was decided in it stands in the journal.",
            f"لم تُنقذ: المقالة «{name}»، فلم يبق منها صف ولا نص. استوردها مجددًا؛ ما حُسم فيها باقٍ في السجل.",
        )
        for name in salvage.lost_articles
    ]
    return said
