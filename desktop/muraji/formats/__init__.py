"""What reads and writes files: one module a format, one table that lists them."""
