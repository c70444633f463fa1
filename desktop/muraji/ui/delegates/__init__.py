"""How lines of lists are painted."""
