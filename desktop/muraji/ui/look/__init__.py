"""How everything looks and reads: themes, icons, key caps, values and dates in words."""
