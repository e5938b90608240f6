"""One function of a learner: asked everything, and what was wrong put into words."""
