"""The site on a reader's own device: what is kept there, by which worker, under which icon."""
