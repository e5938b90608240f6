"""Doubling: y = 2 * x."""

from reference.toys import double

from grader.course import Exercise, Function


def cases(draw):
    N, H = draw.sizes("N", "H")
    return (draw.normal(N, H),)


EXERCISE = Exercise(
    Function(
        double,
        cases=cases,
        returns=("y",),
        wrong={"squares-it": lambda x: x * x},
    )
)
