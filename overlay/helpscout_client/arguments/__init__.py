"""Arguments of methods: date ranges and search expressions."""
