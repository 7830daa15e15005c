"""Examples for training: what prepare.mjs wrote, cut into windows, with targets per word."""
import json
import random

import numpy as np

import pairs

CLS, SEP, MASK = 101, 102, 103
CUE = {"O": 0, "B": 1, "I": 2}
ROLE = {"O": 0, "B-source": 1, "I-source": 2, "B-content": 3, "I-content": 4}
NAME = {"person": 1, "organisation": 3, "location": 5, "misc": 7}  # B of each; I is one more
KIND = {"person": 1, "organization": 2, "place": 3, "other": 4}
PARAGRAPH = 4  # Break.paragraph of src/language/windows.ts
SENTENCE = 2


class Report:
    """One report: pieces, words (a word is its first piece) and attributions as lists of word indices."""

    def __init__(self, line):
        d = json.loads(line)
        self.id, self.text, self.gold = d["id"], d["text"], d.get("attributions", [])
        self.ids = np.array(d["ids"], np.int64)
        self.features = np.array(d["features"], np.int64)
        self.breaks = np.array(d["breaks"], np.int64)
        self.windows = [(w["from"], w["own"], w["to"]) for w in d["windows"]]
        starts, ends = np.array(d["starts"]), np.array(d["ends"])
        self.words = np.flatnonzero(np.array(d["wordStarts"]))  # piece index of each word
        last = np.append(self.words[1:], len(self.ids)) - 1
        self.word_starts, self.word_ends = starts[self.words], ends[last]
        self.attributions = [
            {role: [self._words_of(span) for span in a[role]] for role in ("source", "cue", "content")}
            for a in self.gold
        ]
        self.names = [(*self._words_of(e["span"]), e["type"]) for e in d.get("entities", [])]
        self.mentions = []
        taken = set()
        for m in d.get("mentions", []):
            (first, last), (head, end) = self._words_of(m["span"]), self._words_of(m["head"])
            if first <= head < last and end > head and head not in taken:  # one mention a head word: the longest
                taken.add(head)
                self.mentions.append({"head": head, "first": first, "last": last - 1, **{k: m.get(k) for k in ("entity", "type", "tag", "link")}})
        self.mentions.sort(key=lambda m: m["head"])
        self.look = pairs.Look(self)

    def _words_of(self, span):
        """[first, last) words that lie in a span of characters."""
        first = int(np.searchsorted(self.word_ends, span[0], "right"))
        last = int(np.searchsorted(self.word_starts, span[1], "left"))
        return first, max(first, last)

    def random_windows(self, rng, longest):
        """Windows for training, cut elsewhere each time: mostly at paragraphs, now and then at a sentence."""
        at, windows, n = 0, [], len(self.ids)
        room = rng.randint(longest // 2, longest)
        while at < n:
            end = min(n, at + room)
            if end < n:
                least = PARAGRAPH if rng.random() < 0.9 else SENTENCE
                good = np.flatnonzero(self.breaks[at + room // 2 : end + 1] >= least)
                if len(good):
                    end = at + room // 2 + int(good[-1])
            windows.append((at, at, end))
            at, room = end, longest
        return windows


class Window:
    """The part of a report that is read at once; words and attributions counted from its start."""

    def __init__(self, report, cut, with_targets=True):
        self.report, (self.start, self.own, self.end) = report, cut
        self.first_word = int(np.searchsorted(report.words, self.start))
        last_word = int(np.searchsorted(report.words, self.end))
        self.own_word = int(np.searchsorted(report.words, self.own)) - self.first_word
        self.words = report.words[self.first_word : last_word] - self.start
        self.ids = report.ids[self.start : self.end]
        self.features = report.features[self.start : self.end]
        if with_targets:
            self._target(last_word)

    def _target(self, last_word):
        n = len(self.words)
        self.name = np.zeros(n, np.int64)
        for first, last, kind in self.report.names:
            if self.first_word <= first and last <= last_word:
                b = NAME[kind]
                self.name[first - self.first_word] = b
                self.name[first + 1 - self.first_word : last - self.first_word] = b + 1
        self.kind = np.zeros(n, np.int64)
        self.mentions = []  # (index in the report's mentions, head, first, last) in words of the window
        for i, m in enumerate(self.report.mentions):
            if self.first_word <= m["first"] and m["last"] < last_word:
                self.kind[m["head"] - self.first_word] = KIND.get(m["type"], KIND["other"])
                self.mentions.append((i, *(m[k] - self.first_word for k in ("head", "first", "last"))))
        self.cue = np.zeros(n, np.int64)
        self.gold = []  # (first, last) of the cue, roles of every word
        lift = lambda span: (max(0, span[0] - self.first_word), min(n, span[1] - self.first_word))
        for a in self.report.attributions:
            if not a["cue"] or not (self.first_word <= a["cue"][0][0] and a["cue"][0][1] <= last_word):
                continue
            first, last = lift(a["cue"][0])
            if last <= first:
                continue
            self.cue[first], self.cue[first + 1 : last] = CUE["B"], CUE["I"]
            roles = np.zeros(n, np.int64)
            for role in ("source", "content"):
                for span in a[role]:
                    s, e = lift(span)
                    if e > s:
                        roles[s], roles[s + 1 : e] = ROLE["B-" + role], ROLE["I-" + role]
            self.gold.append((first, last, roles))


def load(path):
    with open(path, encoding="utf8") as f:
        return [Report(line) for line in f]


def epoch_batches(reports, rng: random.Random, longest, pieces_a_batch):
    """Windows of like length together, batches in random order."""
    windows = [Window(r, cut) for r in reports for cut in r.random_windows(rng, longest)]
    windows = [w for w in windows if len(w.words)]
    windows.sort(key=lambda w: len(w.ids) + rng.random() * 16)
    batches, batch = [], []
    for w in windows:
        batch.append(w)
        if len(batch) * (len(w.ids) + 2) >= pieces_a_batch:
            batches.append(batch)
            batch = []
    if batch:
        batches.append(batch)
    rng.shuffle(batches)
    return batches


def chunks(reports, rng: random.Random, longest, pieces_a_batch):
    """Windows of one report in their order, so many that they fill a batch: for what reaches from window to window."""
    batches = []
    for r in reports:
        batch, size = [], 0
        for cut in r.random_windows(rng, longest):
            w = Window(r, cut)
            if not len(w.words):
                continue
            if batch and size + len(w.ids) > pieces_a_batch:
                batches.append(batch)
                batch, size = [], 0
            batch.append(w)
            size += len(w.ids)
        if batch:
            batches.append(batch)
    rng.shuffle(batches)
    return batches
