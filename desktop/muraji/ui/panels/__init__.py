"""What stands around the page: queue, inspector, bars."""
