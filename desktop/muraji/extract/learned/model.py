"""A learned model as one file: a chain, and a manifest that vouches for it. Nothing is unpickled."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import dataclass, field
from typing import Any

from muraji.extract.learned.gate import LabelFigures

FORMAT = "muraji-learned 1"
MANIFEST, CHAIN, INNER = "manifest.json", "chain.crf", "inner.crf"
_LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True)
class LearnedModel:
    """A chain, the labels of which it may speak, and what it was made from."""

    chain: bytes
    """Empty where there was too little to learn from."""
    labels: dict[str, LabelFigures] = field(default_factory=dict)
    """By label: how base and learner fared on held-back articles."""
    articles: int = 0
    sentences: int = 0
    cpu_seconds: float = 0.0
    inner: bytes = b""
    """The chain of labels that mostly lie inside others; empty where there are none."""

    @property
    def enabled(self) -> frozenset[str]:
        """The labels of which the chain may speak."""
        return frozenset(name for name, figures in self.labels.items() if figures.is_better)

    def card(self) -> dict[str, Any]:
        """Return what the model is, as JSON values."""
        return {
            "format": FORMAT,
            "articles": self.articles,
            "sentences": self.sentences,
            "cpu_seconds": round(self.cpu_seconds, 2),
            "labels": {
                name: {
                    "seen": one.seen,
                    "base_f1": round(one.base, 4),
                    "learned_f1": round(one.learned, 4),
                    "base_wrong": one.base_wrong,
                    "learned_wrong": one.learned_wrong,
                    "in_use": one.is_better,
                }
                for name, one in sorted(self.labels.items())
            },
        }

    def packed(self) -> bytes:
        """Return the model as the bytes of one file."""
        chains = {CHAIN: self.chain, **({INNER: self.inner} if self.inner else {})}
        sums = {name: hashlib.sha256(data).hexdigest() for name, data in chains.items()}
        manifest = {**self.card(), "sha256": sums}
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
            for name, data in chains.items():
                archive.writestr(name, data)
        return packed.getvalue()


def unpacked_model(data: bytes) -> LearnedModel:
    """Read what :meth:`LearnedModel.packed` wrote.

    Raises:
        ValueError: it is damaged, or no such file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if any(item.file_size > _LARGEST for item in archive.infolist()):
                raise ValueError("too large")
            manifest = json.loads(archive.read(MANIFEST))
            chains = {name: archive.read(name) for name in {CHAIN, *manifest["sha256"]}}
        if manifest["format"] != FORMAT:
            raise ValueError(f"not {FORMAT}")
        for name, packed in chains.items():
            if hashlib.sha256(packed).hexdigest() != manifest["sha256"][name]:
                raise ValueError("checksum")
        labels = {
            name: LabelFigures(
                row["seen"],
                row["base_f1"],
                row["learned_f1"],
                row.get("base_wrong", 0),
                row.get("learned_wrong", 0),
            )
            for name, row in manifest["labels"].items()
        }
        counts = manifest["articles"], manifest["sentences"], manifest["cpu_seconds"]
        return LearnedModel(chains[CHAIN], labels, *counts, chains.get(INNER, b""))
    except (zipfile.BadZipFile, KeyError, TypeError, AttributeError, OSError) as error:
        raise ValueError(str(error)) from error
