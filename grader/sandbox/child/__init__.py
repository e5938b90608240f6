"""Everything that runs beside a learner's code: the standard library and numpy only."""
