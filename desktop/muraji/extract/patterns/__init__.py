"""Grammars with values: numbers, dates, times, money, percent, quantities, addresses on the web."""
