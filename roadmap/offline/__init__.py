"""The site on the reader's own device: what is kept there, by which worker, and under which icon."""
