"""The article on the page: the text untouched, everything else painted around it."""
