"""Starts and talks to the process in which CAMeL Tools runs, and says in words what it lacks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, TYPE_CHECKING, Any

from muraji.domain.errors import MurajiError
from muraji.domain.job import drain

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

WORKER = Path(__file__).with_name("camel_worker.py")
CATALOGUE = {"version": "1.6.0", "packages": {}, "components": {}}
"""CAMeL Tools downloads its catalogue when imported unless there is one; an empty one suffices."""
_PATIENCE = 5.0
_PAUSE = 0.1
"""Seconds after which who waits for an answer may stop."""


class CamelProcess:
    """A running CAMeL Tools with one model; close it, or use it in a ``with`` block."""

    def __init__(self, model: Path, data: Path, python: Path | None = None) -> None:
        """Start the process, which begins to load the model (several seconds).

        ``data`` is a folder of ours where the catalogue of CAMeL Tools is put when it is not there.

        Raises:
            MurajiError: the catalogue cannot be written, or the folder holds no such model.
        """
        self._model = model
        self.labels: tuple[str, ...] = ()
        """The labels of the model, once it is loaded."""
        _check_model(model)
        _ensure_catalogue(data)
        self._log: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        self._process = subprocess.Popen(  # noqa: S603 - our own file, no shell
            [str(python or sys.executable), str(WORKER), str(model)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            encoding="utf-8",
            env={
                **os.environ,
                "CAMELTOOLS_DATA": str(data),
                "HF_HUB_OFFLINE": "1",
                "TRANSFORMERS_OFFLINE": "1",
                "TOKENIZERS_PARALLELISM": "false",
            },
        )
        self._lines: SimpleQueue[str] = SimpleQueue()
        self._reader = Thread(target=self._read, name="camel", daemon=True)
        self._reader.start()

    def _read(self) -> None:
        """Hand on what the process answers, so that whoever waits for it can stop; "" at its end."""
        stdout = self._process.stdout
        assert stdout is not None, "the process was started with pipes"
        line = "begin"
        while line:
            line = stdout.readline()
            self._lines.put(line)

    def __enter__(self) -> CamelProcess:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def loading(self) -> Generator[None, None, None]:
        """Yield again and again until the model is loaded.

        Raises:
            MurajiError: package, catalogue or model is missing or of no use.
        """
        if not self.labels:
            answer = yield from self._answer()
            self.labels = tuple(answer["labels"])

    def tag(self, words: Sequence[str]) -> list[str]:
        """Return one label per word; see :meth:`tagging`."""
        return drain(self.tagging(words))

    def tagging(self, words: Sequence[str]) -> Generator[None, None, list[str]]:
        """Yield again and again until the model has answered; return one label per word.

        Raises:
            MurajiError: the model failed, or gave another number of labels.
        """
        yield from self.loading()
        stdin = self._process.stdin
        assert stdin is not None, "the process was started with pipes"
        try:
            stdin.write(json.dumps(list(words)) + "\n")
            stdin.flush()
        except (OSError, ValueError) as error:
            raise _problem("model", str(error), self._model) from error
        answer = yield from self._answer()
        labels = [str(label) for label in answer["labels"]]
        if len(labels) != len(words):
            raise _problem("model", f"{len(words)} words but {len(labels)} labels", self._model)
        return labels

    def _answer(self) -> Generator[None, None, dict[str, Any]]:
        while True:
            try:
                line = self._lines.get(timeout=_PAUSE)
                break
            except Empty:
                yield
        try:
            answer: dict[str, Any] = json.loads(line)
        except ValueError as error:
            raise _problem("model", self._last_words(), self._model) from error
        if "problem" in answer:
            raise _problem(answer["problem"], answer["detail"], self._model)
        return answer

    def _last_words(self) -> str:
        """Return the last line the process wrote before it ended."""
        self._log.seek(0)
        lines = self._log.read().decode("utf-8", "replace").strip().splitlines()
        return lines[-1] if lines else "it ended without a word"

    def close(self) -> None:
        """End the process, at once where it is in the middle of a text."""
        self._process.kill()
        self._process.wait(_PATIENCE)
        self._reader.join(_PATIENCE)
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
        self._log.close()


def _check_model(model: Path) -> None:
    """Check that the folder holds a token classifier that knows the label O.

    Raises:
        MurajiError: it does not.
    """
    try:
        config = json.loads((model / "config.json").read_text(encoding="utf-8"))
        labels = set(config["id2label"].values())
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise _problem("model", f"config.json: {error}", model) from error
    if "O" not in labels:
        raise _problem("model", f"its labels are {', '.join(sorted(map(str, labels)))}", model)


def _ensure_catalogue(data: Path) -> None:
    catalogue = data / "catalogue.json"
    try:
        if not catalogue.exists():
            data.mkdir(parents=True, exist_ok=True)
            catalogue.write_text(json.dumps(CATALOGUE), encoding="utf-8")
    except OSError as error:
        raise _problem("catalogue", str(error), data) from error


def _problem(kind: str, detail: str, place: Path) -> MurajiError:
    if kind == "package":
        return MurajiError(
            f"CAMeL Tools is not installed ({detail}). Install torch first and then the extra: "
            "pip install torch, then pip install “muraji[camel]”.",
            f"أدوات كامل (CAMeL Tools) غير مثبتة ({detail}). ثبّت torch أولًا ثم الإضافة: "
            "pip install torch ثم pip install “muraji[camel]”.",
        )
    if kind == "catalogue":
        return MurajiError(
            f"The catalogue of CAMeL Tools cannot be used ({detail}). Delete catalogue.json in the "
            "program's data folder and try again; it is then made anew.",
            f"تعذّر استعمال فهرس أدوات كامل ({detail}). احذف catalogue.json من مجلد بيانات البرنامج "
            "وأعد المحاولة فيُنشأ من جديد.",
        )
    return MurajiError(
        f"The model in {place} cannot be used by CAMeL Tools ({detail}). Choose a folder with "
        "a BERT token classifier (config.json, weights and vocab.txt), such as camelbert-msa-ner.",
        f"لا تستطيع أدوات كامل استعمال النموذج في {place} ({detail}). اختر مجلدًا فيه مصنّف كلمات من "
        "نوع BERT (config.json والأوزان وvocab.txt) مثل camelbert-msa-ner.",
    )
