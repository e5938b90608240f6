"""A class: what it handed in, how it was graded, and what a teacher learns from that."""
