"""Halving, and weighing: y = w * x + b."""

from reference.toys import Scale, halve, weigh

from grader.course import Exercise, Function


def halve_cases(draw):
    N, H = draw.sizes("N", "H")
    return (draw.normal(N, H),)


def weigh_cases(draw):
    N, H = draw.sizes("N", "H")
    return draw.normal(N, H), Scale(draw.normal(N, H), draw.normal(H))


EXERCISE = Exercise(
    Function(halve, cases=halve_cases, returns=("y",)),
    Function(
        weigh,
        cases=weigh_cases,
        returns=("y",),
        wrong={"forgets-the-bias": lambda x, scale: x * scale.w},
    ),
)
