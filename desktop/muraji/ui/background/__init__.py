"""What runs beside the review: jobs, large steps, learning, the care for the file."""
