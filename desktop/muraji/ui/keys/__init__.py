"""From key presses to actions, and the keys on paper."""
