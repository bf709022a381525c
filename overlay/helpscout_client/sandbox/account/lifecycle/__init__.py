"""How conversations change status and folder, by users and by themselves at a set time."""
