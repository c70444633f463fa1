"""Making a dataset folder: noting, parting, writing, describing."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from muraji.domain.article import ReviewState
from muraji.domain.errors import MurajiError
from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.formats.muraji_json.records import json_schema
from muraji.store.noted import NotedArticles
from muraji.store.queue_query import QueueQuery
from muraji.workspace.atomic_file import atomic_file
from muraji.workspace.corpus import DATA
from muraji.workspace.dataset.card import MOST_SOURCES, card
from muraji.workspace.dataset.description import Description, Findings, Made
from muraji.workspace.dataset.facts import Totals, facts_of
from muraji.workspace.dataset.folder import MANIFEST, atomic_folder, check_place, manifest
from muraji.workspace.dataset.metadata_block import citation
from muraji.workspace.dataset.overlap import in_all, overlaps
from muraji.workspace.dataset.splitting import PARTS, SplitPlan, split
from muraji.workspace.exporting import Documents, writable, written
from muraji.workspace.preparing import Preparation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from muraji.domain.job import Job
    from muraji.review.agreement import Agreement
    from muraji.workspace.dataset.splitting import Split
    from muraji.workspace.workspace import Workspace


@dataclass(frozen=True)
class Order:
    """What a dataset is to be."""

    formats: tuple[str, ...] = ("json", "huggingface", "conll")
    plan: SplitPlan = field(default_factory=SplitPlan)
    cleanings: tuple[str, ...] = ()
    is_pseudonymous: bool = True
    only_finished: bool = True
    may_replace: bool = False
    description: Description = field(default_factory=Description)
    agreement: Agreement | None = None
    """Of two people who worked apart; empty: that of the project's reviewers is told, if any."""


def make_dataset(workspace: Workspace, folder: Path, order: Order) -> Job[Made]:
    """Write a dataset folder, whole or not at all, and return what the card says of it.

    Raises:
        MurajiError: no article to write, a format that cannot be written, a place that is taken or
            cannot be written, a damaged text.
    """
    for name in order.formats:
        writable(name)
    check_place(folder, may_replace=order.may_replace)
    preparation = Preparation(order.cleanings, order.is_pseudonymous)
    wanted = wanted_articles(workspace, only_finished=order.only_finished)
    with NotedArticles() as articles:
        yield from note_articles(workspace, wanted, preparation, articles)
        if not len(articles):
            raise _nothing(order)
        yield Progress(0, 1, Words("Parting the articles", "تقسيم المقالات"))
        parts = split(articles, order.plan)
        findings = _findings(workspace, parts, order)
        with atomic_folder(folder) as making:
            files = yield from _write_data(workspace, making, order, parts, preparation, findings)
            if findings.agreement is None:
                yield from _reviewers_agreement(workspace, findings)
            made = _made(workspace, making, order, findings, files)
            _describe(making, made, parts)
    yield Progress(1, 1, Words(f"Wrote {folder}", f"كُتب {folder}"))
    return made


def wanted_articles(workspace: Workspace, *, only_finished: bool) -> list[str]:
    """Return the ids of the articles that a dataset or an export takes, in the order of import."""
    if not only_finished:
        return workspace.store.article_ids()
    return workspace.store.queue.ids(QueueQuery(states=(ReviewState.FINISHED,)))


def note_articles(
    workspace: Workspace, ids: Sequence[str], preparation: Preparation, articles: NotedArticles
) -> Job[None]:
    """Note what a dataset has to know of each article of which cleaning leaves something."""
    for done, id_ in enumerate(ids):
        if done % 16 == 0:
            words = Words(
                f"Looking at {done:,} of {len(ids):,}", f"النظر في {done:,} من {len(ids):,}"
            )
            yield Progress(done, len(ids), words)
        document = preparation.of(workspace.store.document(id_))
        if document is not None:
            articles.add(facts_of(document, id_))
    articles.settle()


def _findings(workspace: Workspace, parts: Split, order: Order) -> Findings:
    articles = parts.articles
    sources = articles.sources_in_parts()
    return Findings(
        {part: Totals(sources=in_all(sources, PARTS.index(part))) for part in parts.parts},
        overlaps(parts),
        order.agreement,
        left_out=len(workspace.store.article_ids()) - len(articles),
        sources=sources.total(),
        commonest_sources=articles.commonest_sources(MOST_SOURCES),
    )


def _write_data(
    workspace: Workspace,
    folder: Path,
    order: Order,
    parts: Split,
    preparation: Preparation,
    findings: Findings,
) -> Job[dict[str, dict[str, str]]]:
    files: dict[str, dict[str, str]] = {}
    for name in order.formats:
        format_ = writable(name)
        for part, ids in parts.parts.items():
            place = f"{DATA}/{name}/{part}{format_.suffixes[0]}"
            path = folder / place
            path.parent.mkdir(parents=True, exist_ok=True)
            # The first format counts what all of them hold.
            counted = findings.totals[part].add if name == order.formats[0] else None
            documents = Documents(workspace, ids, preparation, counted)
            with atomic_file(path) as stream:
                yield from written(format_, documents, workspace.labels, stream, place)
            files.setdefault(name, {})[part] = place
    return files


def _reviewers_agreement(workspace: Workspace, findings: Findings) -> Job[None]:
    """Note how far the busiest two reviewers agree, where two have decided on the same articles."""
    from muraji.workspace.agreeing import agreement_of_reviewers

    if len(findings.whole.reviewers) < 2:
        return
    found = yield from agreement_of_reviewers(workspace.store)
    if found.articles:
        findings.agreement = found
        findings.agreement_note = ", the second seeing what the first had decided"


def _made(
    workspace: Workspace,
    folder: Path,
    order: Order,
    findings: Findings,
    files: dict[str, dict[str, str]],
) -> Made:
    return Made(
        order.description,
        workspace.name,
        workspace.labels,
        order.formats,
        order.cleanings,
        order.is_pseudonymous,
        order.plan,
        findings,
        workspace.clock().date().isoformat(),
        files,
        {
            place: (folder / place).stat().st_size
            for places in files.values()
            for place in places.values()
        },
    )


def _describe(folder: Path, made: Made, parts: Split) -> None:
    texts = {
        "README.md": card(made),
        "CITATION.cff": citation(made),
        "labels.json": _json(made.labels.as_plain()),
        "schema.json": _json(json_schema()),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8", newline="\n")
    with (folder / "splits.json").open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_splits(made, parts))
    (folder / MANIFEST).write_text(manifest(folder), "utf-8", newline="\n")


def _splits(made: Made, split: Split) -> Iterator[str]:
    """Yield the text of ``splits.json`` piece by piece: it names every article.

    The text is made with each part's own name in place of its ids, and they are put there.
    """
    plan, parts = split.plan, split.parts
    told = {
        "by": plan.by,
        "shares": plan.shares,
        "seed": plan.seed,
        "articles": {part: [part] for part in parts},
        "overlap": [one.as_json() for one in made.findings.overlaps],
    }
    text = _json(told)
    for part in parts:
        before, _, text = text.partition(f'   "{part}"')
        yield before
        mark = "   "
        for id_ in split.written_ids(part):
            yield mark + json.dumps(id_, ensure_ascii=False)
            mark = ",\n   "
    yield text


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _nothing(order: Order) -> MurajiError:
    if order.only_finished:
        return MurajiError(
            "No article of this project is finished, and a dataset takes finished ones only. Finish "
            "some, or take unfinished ones too (--all).",
            "لا مقالة منتهية في هذا المشروع، ومجموعة البيانات تأخذ المنتهية وحدها. "
            "أنهِ بعضها، أو خذ غير المنتهية أيضًا (‎--all).",
        )
    return MurajiError(
        "This project has no articles with text. Import some first.",
        "لا مقالات ذات نص في هذا المشروع. استورد مقالات أولًا.",
    )
