"""The block at the head of a dataset card by which Hugging Face knows the dataset, and the citation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

import muraji
from muraji.formats.hugging_face import features
from muraji.workspace.dataset.licence import is_address, licence_of_card, licence_of_citation
from muraji.workspace.dataset.splitting import DEV

if TYPE_CHECKING:
    from muraji.workspace.dataset.description import Made
    from muraji.workspace.dataset.facts import Totals

SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
LOADABLE = ("parquet", "huggingface")
"""Formats that ``load_dataset`` reads without being told how, the better first."""


def metadata_block(made: Made) -> str:
    """Return the YAML of the card, its values in JSON, which is YAML too."""
    totals = made.findings.whole
    by_people = sum(count for name, count in totals.manners.items() if name != "imported")
    fields: dict[str, Any] = {
        "pretty_name": made.title,
        "language": ["ar"],
        **licence_of_card(made.description.licence),
        "multilinguality": ["monolingual"],
        "size_categories": [_size(totals.articles)],
        "task_categories": ["token-classification"],
        "task_ids": ["named-entity-recognition"],
        "annotations_creators": ["expert-generated" if by_people else "found"],
        "source_datasets": ["original"],
        "tags": ["arabic", "news", "named-entity-recognition", "nested-entities"],
    }
    loadable = next((name for name in LOADABLE if name in made.formats), None)
    if loadable is not None:
        fields["configs"] = [_configuration(made, loadable)]
        fields["dataset_info"] = _information(made, loadable)
    lines = [f"{name}: {_json(value)}" for name, value in fields.items()]
    return "\n".join(["---", *lines, "---", ""])


def _configuration(made: Made, format_name: str) -> dict[str, Any]:
    files = made.files[format_name]
    return {
        "config_name": "default",
        "data_files": [{"split": split_name(part), "path": files[part]} for part in files],
    }


def _information(made: Made, format_name: str) -> dict[str, Any]:
    totals: dict[str, Totals] = made.findings.totals
    sizes = {part: made.sizes[place] for part, place in made.files[format_name].items()}
    return {
        "features": features(),
        "splits": [
            {"name": split_name(part), "num_bytes": sizes[part], "num_examples": one.articles}
            for part, one in totals.items()
        ],
        "download_size": sum(sizes.values()),
        "dataset_size": sum(sizes.values()),
    }


def split_name(part: str) -> str:
    """Return what Hugging Face calls a part: its ``validation`` is our ``dev``."""
    return "validation" if part == DEV else part


def _size(articles: int) -> str:
    return next((name for most, name in SIZES if articles < most), "n>1M")


def citation(made: Made) -> str:
    """Return ``CITATION.cff``, version 1.2 of the Citation File Format."""
    authors = [{"name": name} for name in made.description.authors] or [{"name": made.title}]
    fields: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": "If you use this dataset, please cite it.",
        "type": "dataset",
        "title": made.title,
        "version": made.description.version,
        "date-released": made.made_on,
        "authors": authors,
        "keywords": ["Arabic", "news", "named entity recognition"],
    }
    if made.description.summary:
        fields["abstract"] = made.description.summary
    fields |= licence_of_citation(made.description.licence)
    if is_address(made.description.url):
        fields["url"] = made.description.url
    head = f"# Made by Muraji {muraji.__version__}.\n"
    return head + "".join(f"{name}: {_json(value)}\n" for name, value in fields.items())


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()
