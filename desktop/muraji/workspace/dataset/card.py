"""The dataset card: what is in the dataset, how it came about, and what to beware of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import muraji
from muraji.formats.catalogue import FORMATS
from muraji.text.normalise import CLEANINGS
from muraji.workspace.dataset.metadata_block import LOADABLE, metadata_block, split_name
from muraji.workspace.dataset.overlap import leaks
from muraji.workspace.dataset.splitting import SplitBy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from muraji.workspace.dataset.description import Made

MOST_SOURCES = 30
HOW_SPLIT = {
    SplitBy.STORY: "by story: near-duplicates, and articles that share rare names, are in one split",
    SplitBy.SOURCE: "by source: all articles of a source are in one split",
    SplitBy.TIME: "by time: the oldest are for training, the newest for the test",
    SplitBy.RANDOM: "at random: only near-duplicates were kept together",
    SplitBy.NONE: "not split",
}
MANNERS = {
    "single": "one by one",
    "group": "together with other mentions of the same name",
    "paragraph": "with all suggestions of a paragraph",
    "finish": "with the rest of the article when it was finished",
    "imported": "accepted already in a file that was imported",
    "unknown": "not recorded",
}


def card(made: Made) -> str:
    """Return the text of ``README.md``."""
    parts = (
        _head(made),
        _arabic(made),
        _files(made),
        _splits(made),
        _labels(made),
        _process(made),
        _agreement(made),
        _sources(made),
        _limits(made),
        _citing(made),
    )
    return metadata_block(made) + "\n" + "\n\n".join("\n".join(part) for part in parts) + "\n"


def table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> list[str]:
    """Return the lines of a Markdown table; of none, that there are none."""
    names, lines = list(heads), [_row(row) for row in rows]
    return [_row(names), _row("---" for _ in names), *lines] if lines else ["None."]


def _row(cells: Iterable[object]) -> str:
    texts = (" ".join(str(cell).split()).replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(texts)} |"


def _count(number: int) -> str:
    return f"{number:,}"


def _head(made: Made) -> Iterator[str]:
    totals = made.findings.whole
    yield f"# {made.title}"
    yield ""
    if made.description.summary:
        yield made.description.summary
        yield ""
    yield (
        f"Arabic news articles with named entities: {_count(totals.articles)} articles, "
        f"{_count(totals.tokens)} tokens, {_count(totals.mentions)} mentions of "
        f"{len(totals.labels)} labels, {_count(totals.nested)} of them inside others. "
        f"Version {made.description.version}, {made.made_on}."
    )


def _arabic(made: Made) -> Iterator[str]:
    totals = made.findings.whole
    yield "## بالعربية"
    yield ""
    yield (
        f"مقالات إخبارية عربية وُسمت فيها الكيانات المسماة: {_count(totals.articles)} مقالة، "
        f"و{_count(totals.tokens)} كلمة، و{_count(totals.mentions)} إشارة من {len(totals.labels)} فئة. "
        "المواضع تُعدّ بنقاط الترميز من الصفر، والنهاية غير داخلة."
    )


def _files(made: Made) -> Iterator[str]:
    yield "## Files"
    yield ""
    rows = []
    for name in made.formats:
        format_ = FORMATS[name]
        paths = ", ".join(f"`{path}`" for path in made.files[name].values())
        rows.append((format_.title.en, paths, format_.loses.en or "Nothing."))
    yield from table(("Format", "Files", "What it loses"), rows)
    yield ""
    yield (
        "Offsets count code points, from zero, the end excluded, unless the format says otherwise. "
        "`MANIFEST.sha256` has the hash of each file (`sha256sum -c MANIFEST.sha256`); `labels.json` "
        "the labels with their definitions; `splits.json` which article is in which split; "
        "`schema.json` the JSON Schema of Muraji JSON."
    )
    loadable = next((name for name in LOADABLE if name in made.formats), None)
    if loadable is not None:
        yield ""
        yield '```python\nfrom datasets import load_dataset\n\nload_dataset("path/to/this/folder")\n```'


def _splits(made: Made) -> Iterator[str]:
    plan, findings = made.plan, made.findings
    yield "## Splits"
    yield ""
    shares = " / ".join(f"{share:g}" for share in plan.shares)
    seed = "" if plan.by in {SplitBy.TIME, SplitBy.NONE} else f", seed {plan.seed}"
    yield f"Split {HOW_SPLIT[plan.by]} (shares {shares}{seed})."
    yield ""
    yield from table(
        ("Split", "Articles", "Tokens", "Mentions", "Sources"),
        (
            (
                split_name(part),
                *map(_count, (one.articles, one.tokens, one.mentions, one.sources)),
            )
            for part, one in findings.totals.items()
        ),
    )
    if not findings.overlaps:
        return
    yield ""
    yield (
        "What the splits have in common. A near-duplicate shares two fifths of its runs of four words "
        f"with another article; {_count(leaks(findings.overlaps))} articles outside of training have "
        "one in it."
    )
    yield ""
    yield from table(
        ("Splits", "Near-duplicates", "Sources in both", "Names", "Names seen in the first"),
        (
            (
                f"{split_name(one.first)} → {split_name(one.second)}",
                _count(one.copies),
                _count(one.sources),
                _count(one.names),
                "—" if one.seen_share is None else f"{one.seen_share:.1%}",
            )
            for one in findings.overlaps
        ),
    )


def _labels(made: Made) -> Iterator[str]:
    counts = made.findings.whole.labels
    yield "## Labels"
    yield ""
    known = {label.name: label for label in made.labels}
    names = [*known, *sorted(set(counts) - set(known))]
    yield from table(
        ("Label", "Mentions", "Definition", "التعريف"),
        (
            (
                f"`{name}`",
                _count(counts[name]),
                known[name].definition.en if name in known else "",
                known[name].definition.ar if name in known else "",
            )
            for name in names
        ),
    )


def _process(made: Made) -> Iterator[str]:
    totals = made.findings.whole
    yield "## Annotation process"
    yield ""
    named = "under numbers in place of their names" if made.is_pseudonymous else "by name"
    people = len(totals.reviewers)
    yield (
        f"Made with Muraji {muraji.__version__}: a program suggests, "
        "a person accepts, corrects or rejects. "
        + (
            f"{people} {'person' if people == 1 else 'people'} decided, recorded {named}; "
            if people
            else "Nobody decided there: what is accepted was so in the files that were imported; "
        )
        + f"{_count(totals.rejected)} suggestions were rejected, and {_count(totals.pending)} "
        "on which nobody has decided were left out. "
        f"{_count(made.findings.left_out)} articles of the project are not finished and left out."
    )
    yield ""
    yield "Accepted mentions by how the decision came about:"
    yield ""
    yield from table(
        ("Accepted", "Mentions"),
        ((MANNERS.get(name, name), _count(n)) for name, n in totals.manners.most_common()),
    )
    yield ""
    yield "Accepted mentions by who proposed them:"
    yield ""
    yield from table(
        ("Proposed by", "Mentions"), ((name, _count(n)) for name, n in totals.origins.most_common())
    )
    if made.cleanings:
        yield ""
        done = ", ".join(CLEANINGS[name].title.en.lower() for name in made.cleanings)
        yield f"The texts were cleaned, every offset carried over: page furniture cut; {done}."


def _agreement(made: Made) -> Iterator[str]:
    yield "## Agreement"
    yield ""
    agreement = made.findings.agreement
    if agreement is None:
        yield "No article was annotated by two people independently, so agreement is not known."
        return
    yield (
        f"Pairwise F1 of spans over {_count(agreement.articles)} articles that two people annotated"
        f"{made.findings.agreement_note} (exact: span and label; boundary: span; label: the label on "
        "spans that share a letter; overlap: a letter shared)."
    )
    yield ""
    yield from table(
        ("Likeness", "F1", "In both", "First", "Second"),
        (
            (
                name,
                "—" if t.f1 is None else f"{t.f1:.3f}",
                *map(_count, (t.matched, t.first, t.second)),
            )
            for name, t in agreement.tallies.items()
        ),
    )


def _sources(made: Made) -> Iterator[str]:
    yield "## Sources"
    yield ""
    shown = made.findings.commonest_sources
    yield from table(("Source", "Articles"), ((name, _count(n)) for name, n in shown))
    rest = made.findings.sources - len(shown)
    if rest > 0:
        yield ""
        yield f"And {_count(rest)} more."


def _limits(made: Made) -> Iterator[str]:
    yield "## Limits"
    yield ""
    licence = made.description.licence
    yield (
        "The texts belong to their publishers. "
        + (f"The annotation is under {licence}." if licence else "No licence has been chosen yet.")
        + " Suggestions came from a program: what it never proposed, a reviewer may have overlooked."
    )


def _citing(made: Made) -> Iterator[str]:
    yield "## Citation"
    yield ""
    authors = ", ".join(made.description.authors) or made.title
    yield f"{authors}: {made.title}, version {made.description.version}, {made.made_on}."
    yield "See `CITATION.cff`."
