"""What makes finding quick always equals what it would be if it were made anew."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muraji.domain.annotation import Annotation, MentionState, annotation_id
from muraji.domain.article import Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.errors import StaleStepError
from muraji.domain.journal import Entry, EntryKind
from muraji.domain.span import Span
from muraji.store.store import Store
from muraji.text.matching import matching_key

if TYPE_CHECKING:
    from pathlib import Path

AT = "2024-12-08T09:00:00Z"
TEXT = st.text("حمصوبأاإةه ِ\n😀Aa1", min_size=4, max_size=40).filter(str.strip)
TABLES = {
    "names": "SELECT * FROM names ORDER BY 1",
    "counts": "SELECT * FROM name_counts ORDER BY 1, 2, 3",
    "needs": "SELECT * FROM needs ORDER BY 1",
    "search": "SELECT * FROM temp.terms ORDER BY 1, 2, 3, 4",
}


def kept(store: Store) -> dict[str, list[Any]]:
    looking = store._connection
    looking.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab(main, search, instance)"
    )
    return {name: looking.execute(select).fetchall() for name, select in TABLES.items()}


def rebuilt(store: Store) -> dict[str, list[Any]]:
    store._connection.execute("BEGIN")
    store._finding.rebuild()
    found = kept(store)
    store._connection.execute("ROLLBACK")
    return found


def commit(store: Store, *changes: Change, new: tuple[Any, ...] = ()) -> Changes:
    made = Changes(changes)
    store.commit(Entry(EntryKind.DECISION, AT, "ريم", made), new)
    return made


def mention(data: st.DataObject, article_id: str, text: str, number: int) -> Annotation:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    return Annotation(
        annotation_id(article_id, span, "GPE", number),
        article_id,
        span,
        data.draw(st.sampled_from(["GPE", "LOC"])),
        data.draw(st.sampled_from(MentionState)),
        "t 1",
        data.draw(st.none() | st.floats(0, 1)),
    )


@settings(max_examples=40)
@given(data=st.data())
def test_it_stays_in_step_with_any_history(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    store = Store.create(tmp_path_factory.mktemp("finding") / "p.muraji")
    texts = data.draw(st.lists(TEXT, min_size=1, max_size=4, unique=True))
    standing: dict[str, Annotation] = {}
    done: list[Changes] = []
    for number, text in enumerate(texts):
        article = article_of(f"{number}.txt", text)
        rows = [mention(data, article.id, article.text, 10 * number + n) for n in range(3)]
        rows = list({row.id: row for row in rows}.values())
        commit(
            store,
            Change(None, Status(article.id)),
            *(Change(None, row) for row in rows),
            new=((article, AT),),
        )
        standing |= {row.id: row for row in rows}
    for _ in range(data.draw(st.integers(0, 6))):
        if not standing:
            break
        row = data.draw(st.sampled_from(list(standing.values())))
        what = data.draw(st.sampled_from(["relabel", "resize", "decide", "delete", "undo"]))
        if what == "undo" and done:
            changes = done.pop().inverted()
            commit(store, *changes)
            for change in changes:
                if change.after is None:
                    standing.pop(change.row.id)
                else:
                    standing[change.row.id] = change.after
            continue
        text = store.article(row.article_id).text
        after = {
            "relabel": replace(row, label="ORG"),
            "resize": replace(row, span=mention(data, row.article_id, text, 0).span),
            "decide": replace(row, state=data.draw(st.sampled_from(MentionState))),
            "delete": None,
            "undo": replace(row, score=0.5),
        }[what]
        done.append(commit(store, Change(row, after)))
        standing.pop(row.id)
        if after is not None:
            standing[row.id] = after
    found = kept(store)
    assert found == rebuilt(store)
    assert {id_ for id_, _, _ in found["names"]} == set(standing)
    for row in standing.values():
        surface = row.span.of(store.article(row.article_id).text)
        assert store.names.key_of(row.id) == matching_key(surface)
    store.close()


def test_a_project_without_it_gets_it_on_opening(repository: Path, tmp_path: Path) -> None:
    old = repository / "tests" / "data" / "projects" / "version_1.muraji"
    path = tmp_path / "old.muraji"
    path.write_bytes(old.read_bytes())
    store = Store.open(path)
    found = kept(store)
    assert all(found.values())
    assert found == rebuilt(store)
    store.close()


def test_tables_made_by_older_rules_are_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "p.muraji"
    store = Store.create(path)
    article = article_of("a.txt", "زار حمص")
    row = Annotation("m", article.id, Span(4, 7), "GPE", MentionState.PENDING, "t 1")
    commit(store, Change(None, Status(article.id)), Change(None, row), new=((article, AT),))
    right = kept(store)
    store.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as meddling:
        meddling.execute("UPDATE project SET value = '0' WHERE key = 'finding_version'")
        meddling.execute("UPDATE names SET key = 'old'")
        meddling.execute("DELETE FROM name_counts")
    store = Store.open(path)
    assert kept(store) == right
    store.close()


def test_a_step_that_fails_leaves_it_as_it_was(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "p.muraji")
    article = article_of("a.txt", "زار حمص")
    row = Annotation("m", article.id, Span(4, 7), "GPE", MentionState.PENDING, "t 1")
    commit(store, Change(None, Status(article.id)), Change(None, row), new=((article, AT),))
    before = kept(store)
    other = article_of("b.txt", "وحماة")
    with pytest.raises(StaleStepError):
        commit(store, Change(row, None), Change(row, None), new=((other, AT),))
    assert kept(store) == before == rebuilt(store)
    store.close()
