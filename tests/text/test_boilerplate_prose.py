"""Running text for composing pages is read from three kinds of file."""

from __future__ import annotations

import json
import lzma
from typing import TYPE_CHECKING

from muraji.text.boilerplate.prose import EVERY, read_stories

if TYPE_CHECKING:
    from pathlib import Path


def test_plain_stories_stand_apart_by_a_blank_line(tmp_path: Path) -> None:
    path = tmp_path / "stories.txt"
    path.write_text("أولى\nتتمة\n\nثانية\n\n \n", encoding="utf-8")
    assert read_stories(path) == ["أولى\nتتمة", "ثانية"]


def test_tagged_words_become_sentences_again(tmp_path: Path) -> None:
    path = tmp_path / "train.txt"
    words = ("زار O", "عمر B-PERS", "( O", "أمس O", ") O", "عمان B-LOC", ". O")
    path.write_text("\n".join(words) + "\n\nثم O\nعاد O\n. O\n", encoding="utf-8")
    assert " ".join(read_stories(path)).split() == "زار عمر (أمس) عمان. ثم عاد.".split()


def test_articles_of_an_encyclopaedia_are_sampled_without_title_and_links(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl.xz"
    paragraph = "هذه فقرة من تسع كلمات أو أكثر تصلح للتدريب رقم {}"
    rows = [paragraph.format(n) for n in range(5)] + ["[[رابط]] " * 10, "قصيرة"]
    article = {"text": '<doc id="1">\nعنوان\n' + "\n".join(rows) + "</doc>"}
    with lzma.open(path, "wt", encoding="utf-8") as file:
        for _ in range(EVERY + 1):
            file.write(json.dumps(article) + "\n")
    assert read_stories(path) == ["\n".join(rows[:5])] * 2
