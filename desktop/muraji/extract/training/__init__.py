"""What makes the resources the extractors ship with: lists, counts, clusters, the chain, curves."""
