// Repository: see the map of the source in README.md.
