"""What a source repeats is learnt from its articles and from reviewers, and used in the next ones."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from muraji.domain.decision import MarkRegion
from muraji.domain.job import drain
from muraji.domain.region import RegionKind
from muraji.domain.span import Span
from muraji.workspace.cleaning import clean_again
from muraji.workspace.importing import import_paths
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SLOGAN = "وكان المراسل قد عاد إلى المدينة مساء أمس."
STORIES = (
    "انتخب مجلس نقابة الأطباء صباح اليوم رئيسا جديدا بأغلبية 23 صوتا.\n"
    "وقال الرئيس المنتخب إنه سيعمل على تحسين الأجور في المستشفيات.",
    "غرق مركب صيد فجر اليوم قبالة سواحل دمياط وعلى متنه سبعة صيادين.\n"
    "وأضافت هيئة الثروة السمكية أن قوات الإنقاذ تبحث عن ثلاثة مفقودين.",
    "توقعت دائرة الأرصاد هطول أمطار متفرقة على المناطق الجبلية مساء غد.\n"
    "ودعت الدائرة السائقين إلى الحذر على الطرق الجبلية بسبب الضباب.",
    "افتتحت البلدية حديقة عامة جديدة على شاطئ المدينة بعد عامين من العمل.\n"
    "وقال رئيس البلدية إن الدخول إليها مجاني طوال أيام الأسبوع.",
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "p.muraji", "ريم") as workspace:
        yield workspace


def bring_in(workspace: Workspace, folder: Path, stories: tuple[str, ...]) -> list[str]:
    paths = []
    for story in stories:
        paths.append(folder / f"{abs(hash(story))}.txt")
        paths[-1].write_text(f"{story}\n{SLOGAN}\n", encoding="utf-8")
    return drain(import_paths(workspace, paths)).imported


def is_cut(workspace: Workspace, article_id: str) -> bool:
    document = workspace.store.document(article_id)
    start = document.article.text.index(SLOGAN)
    return any(
        region.span.contains(Span(start, start + len(SLOGAN)))
        for region in document.regions
        if not region.kind.is_content
    )


def test_one_article_alone_keeps_the_line(workspace: Workspace, tmp_path: Path) -> None:
    (only,) = bring_in(workspace, tmp_path, STORIES[:1])
    assert not is_cut(workspace, only)


def test_a_line_that_many_articles_have_is_cut_in_all_of_them(
    workspace: Workspace, tmp_path: Path
) -> None:
    imported = bring_in(workspace, tmp_path, STORIES)
    assert [is_cut(workspace, id_) for id_ in imported] == [True] * 4


def test_what_a_reviewer_cuts_is_cut_in_the_next_article(
    workspace: Workspace, tmp_path: Path
) -> None:
    (first,) = bring_in(workspace, tmp_path, STORIES[:1])
    text = workspace.store.article(first).text
    span = Span(text.index(SLOGAN), text.index(SLOGAN) + len(SLOGAN))
    workspace.session.do(MarkRegion(first, span, RegionKind.SOURCE_FOOTER))
    (second,) = bring_in(workspace, tmp_path, STORIES[1:2])
    assert is_cut(workspace, second)
    workspace.session.undo()
    assert drain(clean_again(workspace)) == 1
    assert not is_cut(workspace, second)


def test_what_a_reviewer_keeps_comes_back_everywhere_but_in_begun_articles(
    workspace: Workspace, tmp_path: Path
) -> None:
    first, second, third, fourth = bring_in(workspace, tmp_path, STORIES)
    for id_, kind in ((first, None), (second, RegionKind.SHARE)):
        text = workspace.store.article(id_).text
        span = Span(text.index(SLOGAN), text.index(SLOGAN) + len(SLOGAN))
        workspace.session.do(MarkRegion(id_, span, kind))
    assert drain(clean_again(workspace)) == 2
    assert [is_cut(workspace, id_) for id_ in (first, second, third, fourth)] == [
        False,
        True,
        False,
        False,
    ]


def test_versions_of_one_story_do_not_cut_each_other(workspace: Workspace, tmp_path: Path) -> None:
    paths = []
    for number in range(5):
        paths.append(tmp_path / f"{number}.txt")
        paths[-1].write_text(f"{number} {STORIES[0]}\n{STORIES[1]}\n", encoding="utf-8")
    for id_ in drain(import_paths(workspace, paths)).imported:
        assert not [r for r in workspace.store.regions_of(id_) if not r.kind.is_content]


def test_annotated_articles_keep_the_zones_they_came_with(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "a.jsonl"
    rows = [{"text": f"{story}\n{SLOGAN}", "label": []} for story in STORIES]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    for id_ in drain(import_paths(workspace, [path])).imported:
        assert workspace.store.regions_of(id_) == []
    assert drain(clean_again(workspace)) == 0
