"""Logits to attributions; src/statement/decode.ts does the same for the reader."""
import numpy as np

NO = -1e9
# O, B-source, I-source, B-content, I-content: an I follows only its own B or I.
ALLOWED = np.zeros((5, 5))
ALLOWED[[0, 3, 4], 2] = NO
ALLOWED[[0, 1, 2], 4] = NO


def cue_spans(probabilities, least):
    """[first, last] words of every stretch that may be a cue; probabilities [W, 3] of O, B, I."""
    spans, start = [], None
    is_cue = 1 - probabilities[:, 0] >= least
    for i, cue in enumerate(is_cue):
        begins = cue and probabilities[i, 1] > probabilities[i, 2]
        if start is not None and (not cue or (begins and probabilities[i, 1] >= 0.5)):
            spans.append((start, i - 1))
            start = None
        if cue and start is None:
            start = i
    if start is not None:
        spans.append((start, len(is_cue) - 1))
    return spans


def role_spans(log_p):
    """The likeliest sequence of roles (Viterbi); log_p [W, 5]. Gives ({role: [(first, last)]}, margins)."""
    n = len(log_p)
    back = np.zeros((n, 5), np.int64)
    score = log_p[0].copy()
    score[[2, 4]] = NO
    for i in range(1, n):
        paths = score[:, None] + ALLOWED
        back[i] = paths.argmax(0)
        score = paths.max(0) + log_p[i]
    state = int(score.argmax())
    tags = np.zeros(n, np.int64)
    for i in range(n - 1, -1, -1):
        tags[i] = state
        state = back[i][state]
    spans = {"source": [], "content": []}
    for name, b in (("source", 1), ("content", 3)):
        i = 0
        while i < n:
            if tags[i] == b:
                j = i
                while j + 1 < n and tags[j + 1] == b + 1:
                    j += 1
                spans[name].append((i, j))
                i = j
            i += 1
    if len(spans["source"]) > 1:  # a statement has one source
        sure = lambda s: (log_p[s[0] : s[1] + 1, 1:3].max(1) - log_p[s[0] : s[1] + 1, 0]).sum()
        spans["source"] = [max(spans["source"], key=sure)]
    return spans
