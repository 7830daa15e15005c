"""Statements inside statements, which the corpus does not mark (it is univocal): made from those that it does.

An attribution's own words do not change when its sentence is put inside another's content: "Kabulov urged them to leave"
becomes "The ministry said Kabulov urged them to leave", "According to the ministry, Kabulov …", "…, the ministry said" or, in
quotation marks, "'Kabulov urged them to leave,' the ministry said".
The frame comes from another attribution of the corpus; its content is the whole sentence.
"""
from collections import Counter

import numpy as np

from data import CUE, ROLE, SENTENCE

LOWER, CAPITAL = 1, 2  # shapes of src/language/wordpiece.ts
COMMA, STOP, THAT = 1010, 1012, 2008
QUOTES = [(1000, 1000), (1523, 1524)]  # straight, curly: opening, closing
# Words that begin a sentence with a capital but are no names: the, a, an, in, on, he, she, it, they, we, this, that …
PLAIN = {1996, 1037, 2019, 1999, 2006, 2002, 2016, 2009, 2027, 2057, 2023, 2008, 2216, 2122, 2010, 2014, 2049, 2037, 2044,
         2077, 2043, 2096, 2004, 2012, 2011, 2005, 2007, 2013, 2035, 2070, 2116, 2087, 2060, 2045}


def shape_of(feature):
    return feature >> 2


def with_shape(feature, shape):
    return (shape << 2) | (feature & 3)


def outside(feature):
    """The same word, in no quotation and at no paragraph's beginning."""
    return feature & ~3


RELATIVE = {2040, 2029, 2008, 3183}  # who, which, that, whom
PRONOUN_I = 1045


def clause_cues(reports):
    """Cues that the corpus shows to take a clause: at times their content begins with "that"."""
    seen, that = Counter(), Counter()
    for r in reports:
        for a in r.attributions:
            if a["cue"] and a["content"] and a["cue"][0][1] > a["cue"][0][0]:
                cue = tuple(r.ids[r.words[a["cue"][0][0] : a["cue"][0][1]]])
                seen[cue] += 1
                that[cue] += a["content"][0][0] < len(r.words) and r.ids[r.words[a["content"][0][0]]] == THAT
    return {cue for cue, n in seen.items() if that[cue] >= 2 and that[cue] >= 0.1 * n}


class Frames:
    """Sources and cues that stand side by side in the corpus, as pieces."""

    def __init__(self, reports):
        clause = clause_cues(reports)
        self.before, self.after = [], []  # "X said", "X told reporters that" | "said X"
        self.according = []  # "according to X ,"
        for r in reports:
            last = np.append(r.words[1:], len(r.ids))
            for a in r.attributions:
                if len(a["source"]) != 1 or not a["cue"] or not a["content"]:
                    continue
                (s, t), (c, d), x = a["source"][0], a["cue"][0], a["content"][0][0]
                if t <= s or d <= c or d - s > 14 and t - c > 14:
                    continue
                cut = lambda i, j: (r.ids[r.words[i] : last[j - 1]], outside(r.features[r.words[i] : last[j - 1]]),
                                    r.words[i:j] - r.words[i])
                quoted = r.features[r.words[s]] & 2
                if quoted or int(r.ids[r.words[s]]) in RELATIVE or int(r.ids[r.words[s]]) == PRONOUN_I:
                    continue
                takes_clause = tuple(r.ids[r.words[c:d]]) in clause
                if t == c and x == d and takes_clause:
                    self.before.append((cut(s, d), t - s))
                    if d - c <= 2:
                        self.after.append((cut(s, d), t - s, True))
                elif d == s and r.ids[r.words[c]] == 2429:  # according
                    self.according.append((cut(c, t), d - c))
                elif d == s and d - c == 1 and takes_clause:
                    self.after.append((cut(c, t), d - c, False))


def insert(w, where, ids, features, at):
    """Puts words (pieces, their features, where words begin in them) before a word of the window, in no attribution."""
    piece = int(w.words[where])
    m, k, n = len(at), len(ids), len(w.words)
    w.ids = np.concatenate([w.ids[:piece], ids, w.ids[piece:]])
    w.features = np.concatenate([w.features[:piece], features, w.features[piece:]])
    w.words = np.concatenate([w.words[:where], np.asarray(at) + piece, w.words[where:] + k])
    grow = lambda column: np.concatenate([column[:where], np.zeros(m, np.int64), column[where:]])
    w.cue = grow(w.cue)
    move = lambda i: i + m if i >= where else i
    w.gold = [(move(first), move(last - 1) + 1, grow(roles)) for first, last, roles in w.gold]


def nest(w, rng, frames):
    """Puts one sentence of the window inside another statement, in place; False where none will do."""
    n = len(w.words)
    breaks = w.report.breaks[w.start : w.end][w.words]
    starts = [0, *(int(i) for i in np.flatnonzero(breaks >= SENTENCE) if i > 0), n]
    choices = []
    for first, last, roles in w.gold:
        k = np.searchsorted(starts, first, "right") - 1
        begin, end = starts[k], starts[k + 1]
        used = np.flatnonzero(roles)
        # The inner statement opens its sentence with its source: "Kabulov urged …", not "…, he said".
        if len(used) and used[0] == begin and roles[begin] == ROLE["B-source"] and used[-1] < end and 5 <= end - begin <= 70:
            ids = w.ids[w.words[begin:end]]
            if ids[-1] == STOP and not (w.features[w.words[begin]] & 2):
                choices.append((begin, end))
    if not choices:
        return False
    begin, end = choices[rng.randrange(len(choices))]
    kind = rng.random()
    spoken = False
    if kind < 0.5:
        (ids, features, at), sources = frames.before[rng.randrange(len(frames.before))]
        source, cue, where = (0, sources), (sources, len(at)), begin
        if rng.random() < 0.3:
            ids, features, at = np.append(ids, THAT), np.append(features, LOWER << 2), np.append(at, len(ids))
    elif kind < 0.65:
        (ids, features, at), cues = frames.according[rng.randrange(len(frames.according))]
        source, cue, where = (cues, len(at)), (0, cues), begin
        ids, features, at = np.append(ids, COMMA), np.append(features, 0), np.append(at, len(ids))
    else:
        spoken = rng.random() < 0.6 and not (w.features[w.words[begin] : w.words[end - 1]] & 2).any()
        (ids, features, at), cut, source_first = frames.after[rng.randrange(len(frames.after))]
        parts = (0, cut), (cut, len(at))
        source, cue = parts if source_first else parts[::-1]
        opening, closing = QUOTES[rng.randrange(len(QUOTES))]
        before = [COMMA, closing] if spoken else [COMMA]
        source, cue = [(i + len(before), j + len(before)) for i, j in (source, cue)]
        where = end - 1  # before the full stop
        ids, features = np.concatenate([before, ids]), np.concatenate([[0] * len(before), features])
        at = np.concatenate([np.arange(len(before)), at + len(before)])
    frame = np.array(features)
    m = len(at)
    piece = int(w.words[where])
    w.features = w.features.copy()
    if where == begin:
        first_feature = int(w.features[piece])
        if shape_of(frame[0]) == LOWER:
            frame[0] = with_shape(frame[0], CAPITAL)
        frame[0] |= first_feature & 1
        w.features[piece] = outside(first_feature)
        if int(w.ids[piece]) in PLAIN:
            w.features[piece] = with_shape(w.features[piece], LOWER)
    insert(w, where, ids, frame, at)
    s = [where + i for i in source]
    c = [where + i for i in cue]
    if where == begin:
        that = 1 if kind < 0.5 and ids[-1] == THAT else 0
        first, last = begin + m - that, end + m - 1
    else:
        first, last = begin, end - 1
    if spoken:
        opens = int(w.features[w.words[begin]]) & 1
        w.features[w.words[begin]] &= ~1
        insert(w, begin, np.array([opening]), np.array([opens]), [0])
        s, c = [i + 1 for i in s], [i + 1 for i in c]
        last += 3  # both marks and the comma
        w.features[w.words[first] : w.words[last]] |= 2
    roles = np.zeros(len(w.words), np.int64)
    roles[s[0]], roles[s[0] + 1 : s[1]] = ROLE["B-source"], ROLE["I-source"]
    w.cue[c[0]], w.cue[c[0] + 1 : c[1]] = CUE["B"], CUE["I"]
    roles[first], roles[first + 1 : last] = ROLE["B-content"], ROLE["I-content"]
    w.gold = [*w.gold, (c[0], c[1], roles)]
    return True
