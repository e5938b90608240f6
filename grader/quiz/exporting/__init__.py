"""Quizzes for other systems: Moodle, GIFT, Canvas, and learners who are not to see the keys.

What a type becomes (what differs from the course is told as a notice, by name; what cannot be
expressed at all, and is not left out by name, raises CannotExport):

type        Moodle XML             GIFT                   QTI 1.2 for Canvas
single      multichoice            one `=`, the rest `~`   multiple choice
multiple    multichoice, weights   weights                multiple answers, right minus wrong
true_false  truefalse              TRUE or FALSE          true/false; in Portuguese, two choices
numeric     numerical, mistakes 0  `=%100%`, `=%0%`       numerical, without mistakes' feedback
short       shortanswer, no regex  `=%100%`, no regex     fill in the blank, no regex
ordering    ordering (core, 4.4)   positions to match     letters to type, all or nothing
matching    matching               `=left -> right`       one multiple choice for each pair
code_line   multichoice of lines   multiple choice        multiple choice
open        essay, rubric inside   essay, no rubric       essay, no rubric
params      a category of variants a category             a group, one of it is asked

A learner's version (`student`) has every type, and no key.
"""
