"""Mentions and coreference: what they cost in training, what is found in reading, and the figures on dev.

Antecedents are ranked among the FAR mentions before and "none"; all those of the same entity are right (Lee et al. 2017).
"""
import numpy as np
import torch
import torch.nn.functional as F

import pairs
from batch import tensors
from data import KIND, Window
from model import REACH

THIRD = set(pairs.PRONOUNS["he"].split() + pairs.PRONOUNS["she"].split() + pairs.PRONOUNS["it"].split() + pairs.PRONOUNS["they"].split())
PRONOUN_WEIGHT = 3.0  # an error in "he" spoils a speaker
LEAST_MENTION = 0.5  # src/language/model.ts


def losses(model, windows):
    """(kinds, borders, antecedents) over consecutive windows of one report."""
    report = windows[0].report
    ids, features, mask, words, word_mask = tensors(windows)
    states = model.states(ids, features, words, mask)
    kind_target = torch.full(word_mask.shape, -100)
    for i, w in enumerate(windows):
        kind_target[i, : len(w.words)] = torch.tensor(w.kind)
    kinds = F.cross_entropy(model.mention(states).flatten(0, 1).float(), kind_target.flatten())
    vectors, seen, borders = [], [], []
    for i, w in enumerate(windows):
        if not w.mentions:
            continue
        at = torch.tensor([m[1:] for m in w.mentions])
        own = states[i, : len(w.words)]
        logits = model.mention.borders(own, at[:, 0]).float()
        goal = at[:, 1:].clamp(at[:, :1] - REACH, at[:, :1] + REACH)
        borders.append(F.cross_entropy(logits.flatten(0, 1), goal.flatten()))
        vectors.append(model.coreference.vectors(own, *at.T))
        seen += [report.mentions[m[0]] for m in w.mentions]
    if not seen:
        return kinds, kinds * 0, kinds * 0
    vectors = torch.cat(vectors)
    looks = [report.look.mention(m["head"], m["first"], m["last"]) for m in seen]
    index, rows = pairs.all_pairs(looks)
    n = len(seen)
    scores = torch.full((n, pairs.FAR + 1), -1e4)
    scores = scores.index_put((torch.arange(n), torch.zeros(n, dtype=torch.long)), model.coreference.no_antecedent(vectors).float())
    entity = np.array([m["entity"] for m in seen])
    right = torch.zeros(n, pairs.FAR + 1, dtype=torch.bool)
    if len(index):
        column = torch.tensor(index[:, 0] - index[:, 1])
        scores = scores.index_put((torch.tensor(index[:, 0]), column),
                                  model.coreference(vectors, torch.tensor(index), torch.tensor(rows)).float())
        right[torch.tensor(index[:, 0]), column] = torch.tensor(entity[index[:, 0]] == entity[index[:, 1]])
    right[:, 0] = ~right.any(1)
    loss = scores.logsumexp(1) - scores.masked_fill(~right, -1e4).logsumexp(1)
    weight = torch.tensor([PRONOUN_WEIGHT if look["form"] > 1 else 1.0 for look in looks])
    return kinds, sum(borders) / len(borders), (loss * weight).sum() / weight.sum()


@torch.no_grad()
def read(model, report, least=LEAST_MENTION):
    """Mentions found in one report: [{head, first, last, kind, look}], with scores of antecedents [M, FAR + 1], 0 for none."""
    found, vectors = [], []
    for cut in report.windows:
        w = Window(report, cut, with_targets=False)
        if not len(w.words):
            continue
        ids, features, _, words, _ = tensors([w])
        states = model.states(ids, features, words)[0]
        p = model.mention(states).softmax(-1)
        heads = [int(h) for h in torch.nonzero(1 - p[:, 0] >= least)[:, 0] if h >= w.own_word]
        if not heads:
            continue
        heads = torch.tensor(heads)
        borders = model.mention.borders(states, heads).argmax(-1)
        vectors.append(model.coreference.vectors(states, heads, borders[:, 0], borders[:, 1]))
        for h, (first, last) in zip(heads.tolist(), borders.tolist()):
            h, first, last = (x + w.first_word for x in (h, first, last))
            found.append({"head": h, "first": first, "last": last, "kind": int(p[h - w.first_word, 1:].argmax()) + 1,
                          "look": report.look.mention(h, first, last)})
    if not found:
        return [], np.zeros((0, pairs.FAR + 1))
    vectors = torch.cat(vectors)
    scores = np.full((len(found), pairs.FAR + 1), -1e4)
    scores[:, 0] = model.coreference.no_antecedent(vectors).numpy()
    index, rows = pairs.all_pairs([m["look"] for m in found])
    if len(index):
        scores[index[:, 0], index[:, 0] - index[:, 1]] = model.coreference(vectors, torch.tensor(index), torch.tensor(rows)).numpy()
    return found, scores


def figures(model, reports):
    """Heads found (P, R), borders and kinds right among them, antecedents of third-person pronouns and of other mentions right."""
    model.eval()
    n = {k: 0 for k in ("gold", "found", "hit", "border", "kind", "pronoun", "pronoun_ok", "it", "it_ok", "missed", "description", "description_ok", "linked", "linked_ok")}
    for r in reports:
        found, scores = read(model, r)
        gold = {m["head"]: m for m in r.mentions}
        n["gold"] += len(gold)
        n["found"] += len(found)
        at = {m["head"]: i for i, m in enumerate(found)}
        for i, m in enumerate(found):
            g = gold.get(m["head"])
            if g:
                n["hit"] += 1
                n["border"] += g["first"] == m["first"] and g["last"] == m["last"]
                n["kind"] += KIND.get(g["type"], 4) == m["kind"]
        before = set()
        for g in r.mentions:
            word = r.look.lower[g["head"]]
            known = g["entity"] in before
            before.add(g["entity"])
            if not known:
                continue
            pronoun = g["tag"] in ("PRP", "PRP$") and word in THIRD
            i = at.get(g["head"])
            right = False
            if i is not None:
                row = scores[i].copy()
                if pronoun:
                    row[0] = -1e9
                best = int(row.argmax())
                other = gold.get(found[i - best]["head"]) if best else None
                right = other is not None and other["entity"] == g["entity"]
            if pronoun:
                n["pronoun"] += 1
                n["pronoun_ok"] += right
                n["missed"] += i is None
                if word in ("it", "its", "itself"):
                    n["it"] += 1
                    n["it_ok"] += right
            elif g["tag"] not in ("PRP", "PRP$"):
                n["linked"] += 1
                n["linked_ok"] += right
                if g["tag"] in ("NN", "NNS") and g["type"] in ("person", "organization"):
                    n["description"] += 1
                    n["description_ok"] += right
    share = lambda a, b: round(100 * n[a] / max(1, n[b]), 1)
    return {"heads P": share("hit", "found"), "heads R": share("hit", "gold"), "borders": share("border", "hit"), "kinds": share("kind", "hit"),
            "pronouns": share("pronoun_ok", "pronoun"), "n": n["pronoun"], "it": share("it_ok", "it"), "missed": n["missed"],
            "descriptions": share("description_ok", "description"), "linked": share("linked_ok", "linked")}
