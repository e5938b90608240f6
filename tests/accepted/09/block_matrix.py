"""All da of a chunk from one linear system: (I - carry) das = own share."""

import numpy as np


def truncated_bptt(dhs, x, h0, hs, W, U, k):
    N, T, H = dhs.shape
    before = np.concatenate([h0[:, None], hs[:, :-1]], axis=1)
    das = np.zeros((N, T, H))
    for n in range(N):
        S = np.diag((1 - hs[n] ** 2).ravel())
        carry = np.zeros((T * H, T * H))
        for t in range(T - 1):
            if (t + 1) % k:
                carry[t * H : (t + 1) * H, (t + 1) * H : (t + 2) * H] = U
        own = S @ dhs[n].ravel()
        das[n] = np.linalg.solve(np.eye(T * H) - S @ carry, own).reshape(T, H)
    return [np.tensordot(a, das, axes=([0, 1], [0, 1])) for a in (x, before)] + [das.sum((0, 1))]
