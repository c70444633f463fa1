"""What reviewing costs: a simulated careful reviewer at a real desk, counting every press of a key."""
