"""The few dialogs outside the review loop: import, export, names, reports."""
