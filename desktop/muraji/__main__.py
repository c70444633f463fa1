"""The only place that knows both doors."""
