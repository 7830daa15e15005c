"""Windows as one padded batch of tensors."""
import numpy as np
import torch

from data import CLS, MASK, SEP


def tensors(windows, mask_rate=0.0, rng=None):
    n = max(len(w.ids) for w in windows) + 2
    m = max(len(w.words) for w in windows)
    b = len(windows)
    ids, features = torch.zeros(b, n, dtype=torch.long), torch.zeros(b, n, dtype=torch.long)
    mask = torch.zeros(b, n, dtype=torch.bool)
    words, word_mask = torch.zeros(b, m, dtype=torch.long), torch.zeros(b, m, dtype=torch.bool)
    for i, w in enumerate(windows):
        k, c = len(w.ids), len(w.words)
        own = w.ids
        if mask_rate:
            own = np.where(rng.random(k) < mask_rate, MASK, own)
        ids[i, : k + 2] = torch.tensor([CLS, *own, SEP])
        features[i, 1 : k + 1] = torch.tensor(w.features)
        mask[i, : k + 2] = True
        words[i, :c] = torch.tensor(w.words + 1)
        word_mask[i, :c] = True
    return ids, features, mask, words, word_mask
