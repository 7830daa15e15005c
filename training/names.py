"""Names: what they cost in training, and their F1 on dev (CoNLL-2003: whole spans and types)."""
import numpy as np
import torch
import torch.nn.functional as F

from batch import tensors
from data import NAME, Window


def loss(model, windows):
    ids, features, mask, words, word_mask = tensors(windows)
    states = model.states(ids, features, words, mask)
    target = torch.full(word_mask.shape, -100)
    for i, w in enumerate(windows):
        target[i, : len(w.words)] = torch.tensor(w.name)
    return F.cross_entropy(model.name(states).flatten(0, 1).float(), target.flatten(), label_smoothing=0.02)


def decode(log_p):
    """The likeliest tags, an I only after its own B or I (Viterbi): [(first, last, B)]."""
    tags = log_p.shape[1]
    barred = np.zeros((tags, tags))
    for i in range(2, tags, 2):
        barred[:, i] = -1e9
        barred[i, i] = barred[i - 1, i] = 0
    score = log_p[0].copy()
    score[2::2] = -1e9
    back = []
    for row in log_p[1:]:
        paths = score[:, None] + barred
        back.append(paths.argmax(0))
        score = paths.max(0) + row
    path = [int(score.argmax())]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    path.reverse()
    spans = []
    for i, tag in enumerate(path):
        if tag % 2 == 1:
            spans.append([i, i, tag])
        elif tag:
            spans[-1][1] = i
    return [tuple(s) for s in spans]


@torch.no_grad()
def f1(model, reports):
    model.eval()
    right = predicted = gold = 0
    for r in reports:
        found = set()
        for cut in r.windows:
            w = Window(r, cut, with_targets=False)
            if not len(w.words):
                continue
            ids, features, _, words, _ = tensors([w])
            log_p = model.name(model.states(ids, features, words))[0].log_softmax(-1).numpy()
            found |= {(a + w.first_word, b + w.first_word, t) for a, b, t in decode(log_p) if a >= w.own_word}
        true = {(a, b - 1, NAME[t]) for a, b, t in r.names}
        right, predicted, gold = right + len(found & true), predicted + len(found), gold + len(true)
    return 200 * right / max(1, predicted + gold)
