"""The nouns of the field: plain data, standard library only."""
