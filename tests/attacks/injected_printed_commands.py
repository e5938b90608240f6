"""Attack: prints what a build server takes for commands, at the beginning of lines and within them.
Expected: passed
"""

COMMANDS = """::error file=grader.py,line=1::the grader failed
  ::set-output name=score::100
::add-mask::a
::stop-commands::x
##[error]all wrong
##vso[task.complete result=Succeeded;]DONE
##teamcity[testFinished name='14']
text %0A::warning::and %0D%0A##[group]more
"""


def cell_state_update(f, c_prev, i, g):
    print(COMMANDS)
    return f * c_prev + i * g
