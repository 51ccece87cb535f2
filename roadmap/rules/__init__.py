"""The rules of a plan, a function each; ``roadmap.check`` lists them."""
