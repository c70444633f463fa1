"""Learning happens beside the review: it never touches what is decided, and its end harms nothing."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import MentionState
from muraji.domain.decision import Accept, Add, Finish, Reject
from muraji.domain.errors import MurajiError
from muraji.domain.job import drain
from muraji.domain.journal import EntryKind
from muraji.domain.label import Label, LabelSet
from muraji.domain.near_copy import CARRIED_ORIGIN
from muraji.domain.span import Span
from muraji.domain.words import Words
from muraji.review.carrying import IN_THE_SAME_SENTENCE
from muraji.workspace import learning
from muraji.workspace.copies import find_copies
from muraji.workspace.importing import import_paths
from muraji.workspace.learning import learn, look_ahead
from muraji.workspace.learning_process import LearningProcess
from muraji.workspace.learning_status import export_model, status_of
from muraji.workspace.learning_worker import Advise, Train
from muraji.workspace.model_choice import use_model
from muraji.workspace.suggesting import advisor_of, suggest
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

VEHICLE = Label("VEHICLE", "things", "LV", Words("Vehicle", "مركبة"), Words("A vehicle.", "مركبة."))
NAMES = "سهم برق نسر صقر موج ريح شهب قمر بدر نجم فجر ليث".split()


def text_of(number: int) -> str:
    lines = [
        f"توقفت الحافلة {NAMES[(number * 5 + place) % 12]}{number}{place} قرب الميدان أمس."
        for place in range(7)
    ]
    return "\n".join(lines) + "\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Eight articles: in each, the reviewer finds vehicles, a label of their own."""
    paths = [tmp_path / f"{number}.txt" for number in range(8)]
    for number, path in enumerate(paths):
        path.write_text(text_of(number), "utf-8")
    with Workspace.create(tmp_path / "p.muraji", "r") as made:
        made.set_labels(LabelSet((*made.labels, VEHICLE)))
        drain(import_paths(made, paths))
        drain(suggest(made))
        yield made


def review(workspace: Workspace, article_id: str) -> None:
    text = workspace.store.article(article_id).text
    start = 0
    for line in text.splitlines():
        surface = line.split()[2]
        at = start + line.index(surface)
        workspace.session.do(Add(article_id, Span(at, at + len(surface)), "VEHICLE"))
        start += len(line) + 1
    left = [
        row
        for row in workspace.store.annotations_of(article_id)
        if row.state is MentionState.PENDING
    ]
    workspace.session.do(Reject(tuple(row.id for row in left)))
    workspace.session.do(Finish(article_id, ()))


def vehicles(workspace: Workspace, article_id: str) -> int:
    rows = workspace.store.annotations_of(article_id)
    return sum(row.label == "VEHICLE" and (row.score or 0) >= 0.5 for row in rows)


def test_an_invented_label_is_suggested_after_a_few_articles(workspace: Workspace) -> None:
    ids = workspace.store.article_ids()
    for id_ in ids[:5]:
        review(workspace, id_)
    done = drain(learn(workspace, "finished five"))
    assert done.number == 1
    assert done.refreshed == 3
    assert vehicles(workspace, ids[6]) == 7
    entry = workspace.store.journal.newest(limit=1)[0]
    assert entry.kind is EntryKind.SUGGEST
    assert entry.words == "muraji 2 + memory 1 + learned 1: finished five"
    status = status_of(workspace)
    assert status.in_use is not None
    assert status.in_use.labels_in_use == ["VEHICLE"]
    assert any("VEHICLE" in words.ar for words in status.sentences())


def test_what_is_open_decided_or_could_be_redone_is_not_touched(workspace: Workspace) -> None:
    ids = workspace.store.article_ids()
    for id_ in ids[:5]:
        review(workspace, id_)
    pending = next(
        row for row in workspace.store.annotations_of(ids[6]) if row.state is MentionState.PENDING
    )
    workspace.session.do(Accept((pending.id,)))
    workspace.session.do(Add(ids[7], Span(0, 5), "ORG"))
    workspace.session.undo()
    before = {id_: workspace.store.annotations_of(id_) for id_ in ids}
    drain(learn(workspace, "", lambda: ids[5]))
    after = {id_: workspace.store.annotations_of(id_) for id_ in ids}
    assert after[ids[5]] == before[ids[5]]
    assert after[ids[7]] == before[ids[7]]
    for id_ in ids[:5]:
        assert after[id_] == before[id_]
    assert workspace.store.annotation(pending.id).state is MentionState.ACCEPTED
    assert vehicles(workspace, ids[6]) == 7
    redone = workspace.session.redo()
    assert redone is not None
    assert len(redone.changes)


def test_it_survives_a_restart_and_can_be_switched_off_and_rolled_back(
    workspace: Workspace, tmp_path: Path
) -> None:
    ids = workspace.store.article_ids()
    for id_ in ids[:5]:
        review(workspace, id_)
    drain(learn(workspace, refreshes=False))
    workspace.close()
    with Workspace.open(tmp_path / "p.muraji", "r") as again:
        advisor = advisor_of(again)
        advisor.prepare(ids[6])
        assert vehicles(again, ids[6]) == 7
        use_model(again, "none")
        advisor.prepare(ids[6])
        assert vehicles(again, ids[6]) == 0
        use_model(again, "1")
        advisor.is_on = False
        drain(suggest(again))
        assert vehicles(again, ids[6]) == 0
        assert drain(learn(again)).number is None
        out = tmp_path / "model.zip"
        export_model(again, out)
        assert out.read_bytes() == again.store.learning.model_data(1)
        with pytest.raises(MurajiError, match="no model"):
            use_model(again, "7")


def test_a_damaged_model_is_not_used_and_a_sentence_says_so(workspace: Workspace) -> None:
    ids = workspace.store.article_ids()
    for id_ in ids[:5]:
        review(workspace, id_)
    drain(learn(workspace, refreshes=False))
    workspace.store._connection.execute("UPDATE models SET data = x'00'")
    advisor = advisor_of(workspace)
    advisor.prepare(ids[6])
    assert vehicles(workspace, ids[6]) == 0
    assert advisor.problem is not None
    assert "damaged" in advisor.problem.en
    assert "تالف" in advisor.problem.ar
    with pytest.raises(MurajiError, match="damaged"):
        export_model(workspace, workspace.store.path.with_name("m.zip"))
    # The next lesson mends it.
    assert drain(learn(workspace, refreshes=False)).number == 2
    advisor.prepare(ids[6])
    assert vehicles(workspace, ids[6]) == 7


def test_the_last_good_model_speaks_for_a_damaged_one(workspace: Workspace) -> None:
    ids = workspace.store.article_ids()
    for id_ in ids[:5]:
        review(workspace, id_)
    for _ in range(2):
        drain(learn(workspace, refreshes=False))
    workspace.store._connection.execute("UPDATE models SET data = x'00' WHERE number = 2")
    advisor = advisor_of(workspace)
    advisor.prepare(ids[6])
    assert vehicles(workspace, ids[6]) == 7
    assert advisor.problem is not None
    assert "The last good one, 1, is used" in advisor.problem.en
    assert drain(look_ahead(workspace, ids[7], lambda: None)) == advisor.problem
    assert advisor.version.endswith("learned 1")


def test_an_empty_project_teaches_nothing(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "empty.muraji", "r") as empty:
        assert drain(learn(empty)).number is None
        assert status_of(empty).in_use is None
        with pytest.raises(MurajiError, match="no learned model"):
            export_model(empty, tmp_path / "m.zip")


class Killed(LearningProcess):
    """A process that is killed as soon as it is asked."""

    def ask(self, request: object) -> object:  # type: ignore[override]
        if isinstance(request, Train):
            assert self.process.pid is not None
            os.kill(self.process.pid, signal.SIGKILL)
        return super().ask(request)


class KilledLater(LearningProcess):
    """A process that is killed when it has trained and is asked to advise."""

    def ask(self, request: object) -> object:  # type: ignore[override]
        if isinstance(request, Advise):
            assert self.process.pid is not None
            os.kill(self.process.pid, signal.SIGKILL)
        return super().ask(request)


class Starved(LearningProcess):
    """A process that may take next to no memory."""

    def __init__(self) -> None:
        super().__init__(memory_limit=64 * 1024**2)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize(
    ("fault", "told"), [(Killed, "signal 9"), (Starved, "memory|stopped before")]
)
def test_the_last_good_model_stays(
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    fault: Callable[[], LearningProcess],
    told: str,
) -> None:
    ids = workspace.store.article_ids()
    for id_ in ids[:5]:
        review(workspace, id_)
    drain(learn(workspace, refreshes=False))
    monkeypatch.setattr(learning, "LearningProcess", fault)
    with pytest.raises(MurajiError, match=told) as refused:
        drain(learn(workspace))
    assert "last good model" in refused.value.words.en
    assert "آخر نموذج" in refused.value.words.ar
    assert workspace.store.learning.model_in_use() == 1
    workspace.session.do(Add(ids[7], Span(0, 5), "ORG"))
    monkeypatch.undo()
    assert drain(learn(workspace, refreshes=False)).number == 2


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_killed_while_it_suggests_anew(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = workspace.store.article_ids()
    for id_ in ids[:5]:
        review(workspace, id_)
    monkeypatch.setattr(learning, "LearningProcess", KilledLater)
    with pytest.raises(MurajiError, match="signal 9"):
        drain(learn(workspace))
    assert workspace.store.learning.model_in_use() == 1


def test_it_can_be_stopped_at_any_step(workspace: Workspace) -> None:
    for id_ in workspace.store.article_ids()[:5]:
        review(workspace, id_)
    job = learn(workspace)
    for _ in range(3):
        next(job)
    job.close()
    assert drain(learn(workspace, refreshes=False)).number == 1


def test_the_articles_that_come_next_are_suggested_anew_first(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    class Overheard(LearningProcess):
        def ask(self, request: object) -> object:  # type: ignore[override]
            if isinstance(request, Advise):
                asked.extend(page.id for page in request.pages)
            return super().ask(request)

    ids = workspace.store.article_ids()
    review(workspace, ids[0])
    monkeypatch.setattr(learning, "LearningProcess", Overheard)
    drain(learn(workspace, upcoming=[ids[6], ids[2]]))
    assert asked == [ids[6], ids[2], *(ids[at] for at in (1, 3, 4, 5, 7))]


def test_an_article_is_prepared_before_it_is_opened(workspace: Workspace) -> None:
    ids = workspace.store.article_ids()
    text = workspace.store.article(ids[0]).text
    start = text.index("الميدان")
    workspace.session.do(Add(ids[0], Span(start, start + 7), "LOC"))

    def places(id_: str) -> int:
        return sum(row.label == "LOC" for row in workspace.store.annotations_of(id_))

    assert places(ids[1]) == 0
    drain(look_ahead(workspace, ids[1], lambda: ids[1]))
    assert places(ids[1]) == 0, "it is under the reviewer's hand"
    drain(look_ahead(workspace, ids[1], lambda: ids[0]))
    assert places(ids[1]) == 7
    last = workspace.store.journal.last_seq()
    advisor_of(workspace).prepare(ids[1])
    assert workspace.store.journal.last_seq() == last, "opening finds it ready"


def test_what_copies_carry_over_survives_learning(tmp_path: Path) -> None:
    lines = [text_of(0).replace("\n", " "), text_of(1).replace("\n", " ")]
    (tmp_path / "1.txt").write_text(f"{lines[0]}\n{lines[1]}\nنهاية الخبر.\n", "utf-8")
    (tmp_path / "2.txt").write_text(f"{lines[0]}\n{lines[1]}\nنقلا عن الوكالة.\n", "utf-8")
    with Workspace.create(tmp_path / "p.muraji", "r") as made:
        drain(import_paths(made, [tmp_path / "1.txt", tmp_path / "2.txt"]))
        drain(find_copies(made))
        drain(suggest(made))
        first, second = made.store.article_ids()
        start = lines[0].index("الميدان")
        made.session.do(Add(first, Span(start, start + 7), "LOC"))
        made.session.do(Finish(first, ()))

        def carried() -> list[tuple[Span, float]]:
            rows = made.store.annotations_of(second)
            return [(row.span, row.score or 0) for row in rows if row.origin == CARRIED_ORIGIN]

        assert carried() == []
        for _ in range(2):
            drain(learn(made))
            assert (Span(start, start + 7), IN_THE_SAME_SENTENCE) in carried()
        drain(suggest(made))
        assert (Span(start, start + 7), IN_THE_SAME_SENTENCE) in carried()
