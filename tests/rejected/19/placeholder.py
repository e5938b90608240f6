"""Expected: failed None"""

def lstm_backward(dhs, dc_T, caches, W, U):
    dx = dh0 = dc0 = dW = dU = db = None
    return dx, dh0, dc0, dW, dU, db
