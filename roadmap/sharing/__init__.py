"""How a page is found and shared: what it says of itself, to search engines and in a picture."""
