"""One plan compared with the one before it: what learners lose, and what they are told."""
