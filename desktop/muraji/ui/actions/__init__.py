"""Every command a user can give: its name, its words, its keys and what it does.

The menus, the palette, the help overlay and the key dispatcher are all made from this table.
"""

from __future__ import annotations

from muraji.ui.actions.action import GROUPS, Action, group_title, is_right_to_left
from muraji.ui.actions.article import ARTICLE, REGIONS
from muraji.ui.actions.checks import CHECKING
from muraji.ui.actions.deciding import DECIDE
from muraji.ui.actions.keys import keys_in_force
from muraji.ui.actions.labels import document_actions, label_actions
from muraji.ui.actions.moving import EDGES, GO, JUMPS
from muraji.ui.actions.remarks import READINGS, REMARKS
from muraji.ui.actions.window import PROJECT, VIEW

ACTIONS = (
    *DECIDE,
    *REMARKS,
    *READINGS,
    *EDGES,
    *GO,
    *ARTICLE,
    *REGIONS,
    *CHECKING,
    *PROJECT,
    *VIEW,
    *JUMPS,
)
"""Every command that does not depend on the project's labels."""

__all__ = [
    "ACTIONS",
    "GROUPS",
    "Action",
    "document_actions",
    "group_title",
    "is_right_to_left",
    "keys_in_force",
    "label_actions",
]
