"""Damage to a valid file: bytes flipped, cut, doubled and put in, values of JSON changed, members repacked."""

from __future__ import annotations

import json
import zipfile
from copy import deepcopy
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

LONGEST = 64
"""Bytes that one stroke touches at most."""
STRANGE_BYTES = (
    b"\0", b"\xff", b"\n", b"\r", b"\t", b'"', b"-1", b"99999999999999999999", b"<", b"]]>",
    b"&#x1F600;", b"&#xD800;", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xef\xbb\xbf", b",", b"[", b"{",
    b"NaN", b"B-", b"#", b"|", b"_", "٣".encode(), "²".encode(),
)  # fmt: skip
STRANGE_VALUES = (
    None, True, -1, 0, 1, 2**70, 1.5, 1e300, "", "x", "مصر", "²", "\ud800", "\u202e", [], {}, [None],
    [[]], {"a": 1}, "2024-13-45",
)  # fmt: skip
TIMES = (1, 1, 2, 4)


def damaged(name: str, data: bytes, random: Random) -> bytes:
    """Return the bytes of the file of this name as they might have come, damaged or hostile."""
    if data.startswith(b"PK") and random.random() < 0.75:
        return _repacked(data, random)
    if name.endswith(("json", "jsonl")) and random.random() < 0.6:
        return _other_values(data, random)
    return _struck(data, random)


def _struck(data: bytes, random: Random) -> bytes:
    struck = bytearray(data)
    for _ in range(random.choice(TIMES)):
        start = random.randrange(len(struck) + 1)
        end = min(len(struck), start + random.randint(1, LONGEST))
        match random.randrange(5):
            case 0 if start < len(struck):
                struck[start] ^= 1 << random.randrange(8)
            case 1:
                del struck[start:]
            case 2:
                struck[start:start] = struck[start:end]
            case 3:
                del struck[start:end]
            case _:
                struck[start:end] = random.choice(STRANGE_BYTES)
    return bytes(struck)


def _repacked(data: bytes, random: Random) -> bytes:
    """Return the archive with one member damaged, so that its checksums are right."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        chosen = random.choice(old.namelist())
        for name in old.namelist():
            member = old.read(name)
            new.writestr(name, damaged(name, member, random) if name == chosen else member)
    return stream.getvalue()


def _other_values(data: bytes, random: Random) -> bytes:
    """Return JSON, or JSON Lines, with one value changed or taken out."""
    lines = data.splitlines() if data.count(b"}\n{") else [data]
    place = random.randrange(len(lines))
    changed = _changed(json.loads(lines[place]), random)
    text = json.dumps(changed, ensure_ascii=random.random() < 0.5)
    lines[place] = text.encode("utf-8", "surrogatepass")
    return b"\n".join(lines)


def _changed(whole: Any, random: Random) -> Any:
    path = random.choice(list(_paths(whole)))
    value = deepcopy(random.choice(STRANGE_VALUES))
    if not path:
        return value
    *above, last = path
    holder = whole
    for key in above:
        holder = holder[key]
    if random.random() < 0.1:
        del holder[last]
    else:
        holder[last] = value
    return whole


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in items:
            yield from _paths(inner, (*path, key))
