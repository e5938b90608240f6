"""Quizzes: files read and checked, questions drawn, asked and marked, and reviews planned."""
