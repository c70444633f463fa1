"""What the program costs: figures for ``muraji bench``, never asserted in a test."""
