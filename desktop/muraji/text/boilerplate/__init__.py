"""Page furniture: what of a page is the article, and what is not."""
