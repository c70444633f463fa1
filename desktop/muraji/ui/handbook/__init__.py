"""The handbook in the window: contents, search and the page, with the keys as they are in force."""
