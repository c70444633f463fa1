"""What formats are made of: places in files, lines, archives, claims, samples, tokens and their tags."""
