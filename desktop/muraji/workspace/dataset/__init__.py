"""Datasets: splits without leaks, and a folder that documents itself."""
