"""How quizzes are asked, shown, marked and reviewed in a terminal."""
