"""Attack: declares the function only when the file is the main program.
Expected: unreadable
"""

if __name__ == "__main__":

    def cell_state_update(f, c_prev, i, g):
        return f * c_prev + i * g
