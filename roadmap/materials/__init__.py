"""What the project takes from others: what its locks pin, and a bill of materials for a release."""
