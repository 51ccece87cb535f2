"""The addresses of other sites: where they stand, whether they answer."""
