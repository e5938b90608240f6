"""A static method of a class."""

class LSTM:
    @staticmethod
    def update(f, c_prev, i, g):
        return f * c_prev + i * g

cell_state_update = LSTM.update
