"""Item models over the store: what lists show, drawn page by page."""
