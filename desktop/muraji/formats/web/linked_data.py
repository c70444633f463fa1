"""What a page tells machines of its article: JSON-LD with the words of schema.org."""

from __future__ import annotations

import json
from collections import deque

KINDS = ("Article", "BlogPosting", "Report", "WebPage")
"""Ends of the types that describe the page; an article counts before the page around it."""
LARGEST = 1_000_000
"""Code points of one description that is looked at."""
MOST_THINGS = 5_000


def said_in(descriptions: list[str]) -> dict[str, str]:
    """Return title, author, published, site and url as far as descriptions give them."""
    things = [thing for text in descriptions for thing in _things(text)]
    found: dict[str, str] = {}
    for kind in KINDS:
        for thing in things:
            if _is_a(thing, kind):
                for field, value in _fields(thing).items():
                    if value:
                        found.setdefault(field, value)
    return found


def _things(text: str) -> list[dict[str, object]]:
    """Return the objects of a description, outer ones first; none where it is broken."""
    if len(text) > LARGEST:
        return []
    try:
        waiting = deque([json.loads(text, strict=False)])
    except (ValueError, RecursionError):
        return []
    found: list[dict[str, object]] = []
    while waiting and len(found) < MOST_THINGS:
        thing = waiting.popleft()
        if isinstance(thing, dict):
            found.append(thing)
            waiting.extend(thing.values())
        elif isinstance(thing, list):
            waiting.extend(thing)
    return found


def _is_a(thing: dict[str, object], kind: str) -> bool:
    types = thing.get("@type")
    named = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name.endswith(kind) for name in named)


def _fields(thing: dict[str, object]) -> dict[str, str]:
    page = thing.get("mainEntityOfPage")
    page = page.get("@id") if isinstance(page, dict) else page
    return {
        "title": _name(thing.get("headline")),
        "author": _name(thing.get("author")),
        "published": _name(thing.get("datePublished")),
        "site": _name(thing.get("publisher")),
        "url": _name(thing.get("url")) or _name(page),
    }


def _name(value: object) -> str:
    """Return a text, the name of a thing, or the names of several."""
    several = value if isinstance(value, list) else [value]
    names = [one.get("name") if isinstance(one, dict) else one for one in several[:20]]
    return "; ".join(name.strip() for name in names if isinstance(name, str) and name.strip())
