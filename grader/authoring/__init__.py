"""What those who write exercises need: a new folder, a check of the course, a count of mutants."""
