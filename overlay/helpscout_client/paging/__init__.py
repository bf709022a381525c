"""Lists: where a page is, which page comes next, and the links between them."""
