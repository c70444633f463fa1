"""CPU time of the whole pipeline on an article: clean, tokenise, extract."""

from __future__ import annotations

from statistics import median
from time import process_time

from muraji.formats.plain_text import decode_file
from muraji.workspace.cleaning import shipped_cleaner
from muraji.workspace.sample import sample_texts
from muraji.workspace.suggesting import shipped_engine

ROUNDS = 5


def measure_pipeline() -> dict[str, float]:
    """Return CPU milliseconds to load the engine and, as median and maximum, per sample article."""
    began = process_time()
    engine, cleaner = shipped_engine(), shipped_cleaner()
    engine.suggest("نص", None, ())
    loaded = process_time()
    times = []
    for path in sample_texts():
        text = decode_file(path).text
        rounds = []
        for _ in range(ROUNDS):
            start = process_time()
            cleaner.find_regions(text)
            engine.suggest(text, None, ())
            rounds.append((process_time() - start) * 1000)
        times.append(median(rounds))
    return {
        "load_cpu_ms": (loaded - began) * 1000,
        "article_median_cpu_ms": median(times),
        "article_max_cpu_ms": max(times),
    }
