"""An open project and its jobs: import, suggest, export."""
