"""The rooms around the page: history, names, checks, what is typed in place."""
