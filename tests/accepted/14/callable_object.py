"""An object with __call__."""

class Update:
    def __call__(self, f, c_prev, i, g):
        return self.gated(f, c_prev) + self.gated(i, g)

    def gated(self, gate, value):
        return gate * value

cell_state_update = Update()
