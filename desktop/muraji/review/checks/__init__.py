"""Checks of the annotation: each looks at one article in the light of the whole project."""
