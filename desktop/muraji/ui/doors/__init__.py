"""What enters and leaves a project: opening, import, export."""
