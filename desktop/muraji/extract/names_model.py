"""The files of a name model: what is in them, and that they are what was shipped."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from muraji.domain.errors import MurajiError
from muraji.extract.clusters import WordClasses
from muraji.extract.compressed import packed, unpacked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

FORMAT = "muraji-names 2"
MANIFEST = "manifest.json"
WEIGHTS, CLASSES, PHRASES = "weights.gz", "classes.gz", "phrases.gz"
SCALE = 1000
"""Weights are kept as whole thousandths."""


@dataclass(frozen=True)
class NameModel:
    """Everything the tagger needs."""

    version: str
    labels: tuple[str, ...]
    transitions: tuple[tuple[float, ...], ...]
    weights: Mapping[str, str]
    """Per attribute ``label weight label weight ...``, labels by index, weights in thousandths."""
    classes: WordClasses
    phrases: Mapping[str, str]
    """Listed names of two and more folded words, and their kind."""


def load_model(folder: Path) -> NameModel:
    """Read a model and check it against its manifest.

    Raises:
        MurajiError: a file is missing, damaged or not the one that was shipped.
    """
    try:
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if manifest["format"] != FORMAT:
            raise ValueError(f"not {FORMAT}: {manifest['format']}")
        contents = {
            name: _checked((folder / name).read_bytes(), digest)
            for name, digest in manifest["sha256"].items()
        }
        return _model(manifest, contents)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise MurajiError(
            f"The model of names in {folder} is missing or damaged ({error}). Suggestions go on "
            "without it; install the program again, or make it with “muraji train names”.",
            f"نموذج الأسماء في {folder} مفقود أو تالف ({error}). تستمر الاقتراحات من دونه؛ "
            "أعد تثبيت البرنامج، أو أنشئه بالأمر «muraji train names».",
        ) from error


def _checked(data: bytes, digest: str) -> bytes:
    if hashlib.sha256(data).hexdigest() != digest:
        raise ValueError("checksum")
    return data


def _model(manifest: dict[str, Any], contents: Mapping[str, bytes]) -> NameModel:
    labels = tuple(str(label) for label in manifest["labels"])
    transitions = tuple(tuple(float(score) for score in row) for row in manifest["transitions"])
    if len(transitions) != len(labels) or any(len(row) != len(labels) for row in transitions):
        raise ValueError("labels and transitions differ in number")
    return NameModel(
        version=str(manifest["version"]),
        labels=labels,
        transitions=transitions,
        weights=_pairs(contents[WEIGHTS]),
        classes=WordClasses.read(contents[CLASSES]),
        phrases=_pairs(contents[PHRASES]),
    )


def _pairs(data: bytes) -> dict[str, str]:
    cells = iter(unpacked(data).decode("utf-8").replace("\n", "\t").split("\t"))
    return dict(zip(cells, cells, strict=True))


def _written(pairs: Mapping[str, str]) -> bytes:
    text = "\n".join(f"{name}\t{value}" for name, value in sorted(pairs.items()))
    return packed(text.encode("utf-8"))


def save_model(model: NameModel, folder: Path, remarks: Mapping[str, object]) -> None:
    """Write the files of a model, and the manifest with their checksums and ``remarks``."""
    contents = {
        WEIGHTS: _written(model.weights),
        CLASSES: model.classes.written(),
        PHRASES: _written(model.phrases),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in contents.items():
        (folder / name).write_bytes(data)
    manifest = {
        "format": FORMAT,
        "version": model.version,
        "labels": model.labels,
        "transitions": model.transitions,
        "sha256": {name: hashlib.sha256(data).hexdigest() for name, data in contents.items()},
        **remarks,
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")


def weights_of(states: Mapping[tuple[str, str], float], labels: Sequence[str]) -> dict[str, str]:
    """Return trained state weights as the rows that are kept; those that round to 0 are left out."""
    rows: dict[str, list[str]] = {}
    for (attribute, label), weight in sorted(states.items()):
        thousandths = round(weight * SCALE)
        if thousandths and label in labels:
            rows.setdefault(attribute, []).append(f"{labels.index(label)} {thousandths}")
    return {attribute: " ".join(row) for attribute, row in rows.items()}
