"""The process in which CAMeL Tools runs: JSON lines in, JSON lines out.

It is started by its path, so that it may run in another Python than the program's own; it imports
nothing of this package.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any, TextIO

CAPACITY = 250
"""Word pieces that fit into the model at once (256 less its two marks, and some)."""
CONTEXT = 40
"""Word pieces of the neighbouring window that a window sees on either side."""
_LONGEST_WORD = 60
_OUTSIDE = "O"


def windows(
    pieces: list[int], capacity: int = CAPACITY, context: int = CONTEXT
) -> list[tuple[int, int, int, int]]:
    """Return ``(start, keep_from, keep_to, end)`` of windows over words with so many pieces each.

    A window holds the words ``start:end`` and answers for ``keep_from:keep_to``; every word is
    answered for once, and has at least ``context`` pieces (or all there are, or one word) before it
    and after it within its window where ``capacity`` allows.
    """
    found = []
    keep_from = 0
    while keep_from < len(pieces):
        start, room = keep_from, capacity
        while start > 0 and sum(pieces[start - 1 : keep_from]) <= context:
            start -= 1
        room -= sum(pieces[start:keep_from])
        end = keep_from
        while end < len(pieces) and (end == keep_from or pieces[end] <= room):
            room -= pieces[end]
            end += 1
        keep_to = end
        if end < len(pieces):
            while keep_to - 1 > keep_from and sum(pieces[keep_to - 1 : end]) <= context:
                keep_to -= 1
        found.append((start, keep_from, keep_to, end))
        keep_from = keep_to
    return found


def tagged(recognizer: Any, words: list[str]) -> list[str]:
    """Return one label per word; a word without word pieces, which CAMeL Tools drops, is O.

    Raises:
        ValueError: CAMeL Tools gave another number of labels than of words.
    """
    shown = [word[:_LONGEST_WORD] for word in words]
    counts = [len(recognizer.tokenizer.tokenize(word)) for word in shown]
    places = [index for index, count in enumerate(counts) if count]
    labels = [_OUTSIDE] * len(words)
    for start, keep_from, keep_to, end in windows([counts[place] for place in places]):
        given = recognizer.predict_sentence([shown[place] for place in places[start:end]])
        if len(given) != end - start:
            raise ValueError(f"{end - start} words but {len(given)} labels")
        for index in range(keep_from, keep_to):
            labels[places[index]] = given[index - start]
    return labels


def main() -> None:
    """Load the model named first on the command line, then tag each list of words that comes in."""
    answers = _kept_clean()
    try:
        from camel_tools.ner import NERecognizer
    except ImportError as error:
        _say(answers, {"problem": "package", "detail": str(error)})
        return
    except Exception as error:  # noqa: BLE001 - it loads its catalogue when imported
        _say(answers, {"problem": "catalogue", "detail": f"{type(error).__name__}: {error}"})
        return
    try:
        recognizer = NERecognizer(sys.argv[1], use_gpu=False)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with the folder is told there
        _say(answers, {"problem": "model", "detail": f"{type(error).__name__}: {error}"})
        return
    _say(answers, {"ready": True, "labels": sorted(map(str, recognizer.labels_map.values()))})
    for line in sys.stdin:
        try:
            _say(answers, {"labels": tagged(recognizer, json.loads(line))})
        except Exception as error:  # noqa: BLE001 - told to the program, which ends this process
            _say(answers, {"problem": "model", "detail": f"{type(error).__name__}: {error}"})


def _kept_clean() -> TextIO:
    """Return the standard output, and send there to standard error what libraries print."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return answers


def _say(answers: TextIO, message: dict[str, object]) -> None:
    answers.write(json.dumps(message) + "\n")
    answers.flush()


if __name__ == "__main__":
    main()
