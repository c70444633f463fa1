"""A small chain over the engine's answers, trained on what the reviewers of one project decided."""
