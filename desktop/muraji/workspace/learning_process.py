"""Starts the process in which learning is done, asks it, and says in words how it ended."""

from __future__ import annotations

import multiprocessing
from typing import TYPE_CHECKING, Any

from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.workspace.learning_worker import MEMORY_LIMIT, serve
from muraji.workspace.places import resources

if TYPE_CHECKING:
    from collections.abc import Generator

SECONDS_BETWEEN_LOOKS = 0.05
_SAFE = Words(
    "Nothing that you decided is touched, and the last good model stays in use.",
    "ما قرّرتَه لم يُمسّ، وآخر نموذج سليم باقٍ قيد الاستعمال.",
)


class LearningProcess:
    """A process of ours at the lowest priority; close it, or use it in a ``with`` block."""

    def __init__(self, memory_limit: int = MEMORY_LIMIT) -> None:
        """Start the process.

        Raises:
            MurajiError: the system refuses.
        """
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self.process = context.Process(
            target=serve, args=(theirs, resources(), memory_limit), daemon=True, name="learning"
        )
        try:
            self.process.start()
        except OSError as error:
            self._connection.close()
            raise _stopped(str(error)) from error
        finally:
            theirs.close()

    def __enter__(self) -> LearningProcess:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def ask(self, request: object) -> Generator[None, None, Any]:
        """Send a request and return the answer; yields while the process thinks.

        Raises:
            MurajiError: the process has ended, or could not answer.
        """
        try:
            self._connection.send(request)
            while not self._connection.poll(SECONDS_BETWEEN_LOOKS):
                yield
            kind, value = self._connection.recv()
        except (EOFError, OSError) as error:
            self.process.join(1)
            code = self.process.exitcode
            raise _stopped(f"signal {-code}" if code and code < 0 else f"code {code}") from error
        if kind == "done":
            return value
        if kind == "words":
            raise MurajiError(*value)
        if kind == "memory":
            raise MurajiError(
                f"Learning needs more memory than it may take. {_SAFE.en}",
                f"يحتاج التعلّم ذاكرة أكثر من المسموح له. {_SAFE.ar}",
            )
        raise _stopped(str(value))

    def close(self) -> None:
        """End the process, at once where it is in the middle of something."""
        self._connection.close()
        if self.process.is_alive():
            self.process.kill()
        self.process.join()
        self.process.close()


def _stopped(why: str) -> MurajiError:
    return MurajiError(
        f"Learning stopped before it was done ({why}). {_SAFE.en} It starts again when you finish the "
        "next article.",
        f"توقّف التعلّم قبل أن يكتمل ({why}). {_SAFE.ar} ويبدأ من جديد حين تُنهي المقالة التالية.",
    )
