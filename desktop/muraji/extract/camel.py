"""CAMeL Tools' name recogniser as a second engine, in a process of its own and without network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.job import Progress, drain, with_progress
from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.camel_process import CamelProcess
from muraji.extract.names import spans_of
from muraji.text.sentences import sentences
from muraji.text.tokens import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from muraji.domain.job import Job
    from muraji.text.clitics import Clitics

LABELS = {
    "PERS": "PERSON",
    "PER": "PERSON",
    "LOC": "GPE",
    "GPE": "GPE",
    "FAC": "FAC",
    "ORG": "ORG",
    "NORP": "NORP",
    "EVENT": "EVENT",
    "PRODUCT": "PRODUCT",
    "LAW": "LAW",
    "PERSON": "PERSON",
    "OCC": "OCC",
}
"""Labels of a model, as ours; those of other names, such as MISC, are left out.

LOC is GPE, which nearly all of them are, unless the model has GPE too.
"""
SCORE = 0.8
"""The models give no scores; this is the precision published for ANERcorp, rounded down."""
_WORDS_AT_ONCE = 400
_ASKING = Words("Asking CAMeL Tools", "سؤال أدوات كامل")
_LOADING = Words("Loading the CAMeL Tools model", "تحميل نموذج أدوات كامل")
_REASON = Words("The CAMeL Tools model reads it so", "هكذا يقرؤه نموذج أدوات كامل")


class CamelExtractor:
    """Proposes what a CAMeL Tools model of the user's choice finds.

    The process starts with the first text and runs until :meth:`close`.
    """

    name = "camel"

    def __init__(
        self,
        model: Path,
        data: Path,
        *,
        clitics: Clitics | None = None,
        python: Path | None = None,
    ) -> None:
        """Take the model's folder, and a folder of ours for what CAMeL Tools wants to keep.

        With ``clitics`` a proclitic is left out of a name; ``python`` is another interpreter that
        has CAMeL Tools.
        """
        self._model = model
        self._data = data
        self._clitics = clitics
        self._python = python
        self._process: CamelProcess | None = None

    @property
    def version(self) -> str:
        """The name of the model's folder."""
        return self._model.name

    def extract(self, text: str, published: str | None = None) -> list[Suggestion]:
        """Return what the model finds, in reading order.

        Raises:
            MurajiError: package, catalogue or model is missing or of no use.
        """
        return drain(self.job(text))

    def job(self, text: str) -> Job[list[Suggestion]]:
        """Do as :meth:`extract`, telling how far it is; closed half-way, it ends the process.

        Raises:
            MurajiError: package, catalogue or model is missing or of no use.
        """
        batches = list(_batches(sentences(tokens(text))))
        finished = False
        found: list[Suggestion] = []
        try:
            for done, batch in enumerate(batches):
                asking = Progress(done, len(batches), _ASKING)
                yield asking
                if self._process is None:
                    self._process = CamelProcess(self._model, self._data, self._python)
                loading = Progress(done, len(batches), _LOADING)
                yield from with_progress(self._process.loading(), loading)
                tagging = self._process.tagging([token.text for token in batch])
                labels = yield from with_progress(tagging, asking)
                found += self._suggestions(text, batch, labels)
            finished = True
        finally:
            if not finished:
                self.close()
        return found

    def close(self) -> None:
        """End the process; the next text starts it again."""
        if self._process is not None:
            self._process.close()
            self._process = None

    def _suggestions(
        self, text: str, batch: Sequence[Token], labels: Sequence[str]
    ) -> Iterable[Suggestion]:
        told = self._process.labels if self._process is not None else ()
        has_gpe = any(label.endswith("-GPE") for label in told)
        known = {**LABELS, "LOC": "LOC"} if has_gpe else LABELS
        for start, end, kind in spans_of(labels):
            label = known.get(kind)
            if label:
                span = self._span(text, batch[start:end])
                origin = f"{self.name} {self.version}"
                yield Suggestion(span, label, origin, SCORE, _REASON)

    def _span(self, text: str, name: Sequence[Token]) -> Span:
        """Return the span of a name, a proclitic of its first word left out."""
        start = name[0].span.start
        if self._clitics is not None:
            form = self._clitics.likeliest(name[0].span.of(text))
            start += form.cut
        return Span(start, name[-1].span.end)


def _batches(lines: Iterable[Sequence[Token]]) -> Iterable[list[Token]]:
    """Join sentences up to so many words; the worker sees to what the model can hold at once."""
    batch: list[Token] = []
    for line in lines:
        if batch and len(batch) + len(line) > _WORDS_AT_ONCE:
            yield batch
            batch = []
        batch.extend(line)
    if batch:
        yield batch
