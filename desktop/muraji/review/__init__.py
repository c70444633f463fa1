"""What reviewing means: decisions, their effects, undo, the queue."""
