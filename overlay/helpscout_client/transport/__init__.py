"""How requests travel: what is sent again, what is followed, what is logged."""
