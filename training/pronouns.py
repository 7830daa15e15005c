"""A head of its own for whom "he", "she", "it" and "they" stand for, on the trained reader as it is.

  python training/pronouns.py --start reader.pt --coreference TRAIN DEV --ours TRAIN DEV --out DIR

Pronouns are learnt by heart sooner than names and descriptions: this head sees more of what stands about a mention and less of
its states (much dropout), and is asked about the mentions that the reader finds. The states are computed once, for some ways
of cutting a report into windows; each epoch takes one of them.
"""
import argparse
import json
import random
from pathlib import Path

import numpy as np
import torch

import coreference
import pairs
from antecedents import linked
from batch import tensors
from data import Window, load
from model import PRONOUN_FEATURES, CoreferenceHead, Dropout, Reader

AT_ONCE = 80  # mentions a step
OTHERS = 0.2  # share of the other mentions that are asked about too, which keeps the head from learning the pronouns by heart
OTHERS_WEIGHT = 1 / 3


@torch.no_grad()
def view(model, report, cuts, rng):
    """The mentions that the model finds and those of the corpus: (states [M, 3 x width], pairs [P, 2], features [P, F], entities
    [M], whether a third-person pronoun [M])."""
    gold = {m["head"]: m for m in report.mentions}
    states, looks, entities = [], [], []
    for cut in cuts:
        w = Window(report, cut, with_targets=False)
        if not len(w.words):
            continue
        ids, features, _, words, _ = tensors([w])
        own = model.states(ids, features, words)[0]
        p = model.mention(own).softmax(-1)
        found = (1 - p[:, 0] >= coreference.LEAST_MENTION).tolist()
        heads = torch.tensor([h for h in range(w.own_word, len(w.words)) if found[h] or h + w.first_word in gold], dtype=torch.long)
        if not len(heads):
            continue
        borders = model.mention.borders(own, heads).argmax(-1)
        states.append(torch.cat([own[heads], own[borders[:, 0]], own[borders[:, 1]]], 1).half())
        for h, (first, last) in zip(heads.tolist(), borders.tolist()):
            kind = int(p[h, 1:].argmax()) + 1
            h += w.first_word
            looks.append(report.look.mention(h, first + w.first_word, last + w.first_word, kind))
            entities.append(gold[h]["entity"] if h in gold else f"? {h}")
    if not looks:
        return None
    number = {entity: i for i, entity in enumerate(entities)}
    third = np.zeros(len(looks), bool)
    third[pairs.third_person(looks)] = True
    index, rows = pairs.pronoun_pairs(looks, [i for i in range(len(looks)) if third[i] or rng.random() < OTHERS])
    return torch.cat(states), index, rows.astype(np.int16), np.array([number[entity] for entity in entities]), third


def loss_of(head, states, index, rows, entity, third, asked):
    """Over the mentions `asked`, in their order: all antecedents of the same entity are right."""
    chosen = np.isin(index[:, 0], asked)
    index, rows = index[chosen], rows[chosen]
    base = int(index.min())
    vectors = head.vector(head.dropout(states[base : int(asked[-1]) + 1].float()))
    row = torch.tensor(np.searchsorted(asked, index[:, 0]))
    column = torch.tensor(index[:, 0] - index[:, 1])
    shape = len(asked), pairs.FAR + 1
    scores = torch.full(shape, -1e4).index_put((torch.arange(len(asked)), torch.zeros(len(asked), dtype=torch.long)),
                                               head.no_antecedent(vectors[torch.tensor(asked - base)]))
    scores = scores.index_put((row, column), head(vectors, torch.tensor(index - base), torch.tensor(rows, dtype=torch.long)))
    right = torch.zeros(shape, dtype=torch.bool).index_put((row, column), torch.tensor(entity[index[:, 0]] == entity[index[:, 1]]))
    right[:, 0] = ~right.any(1)
    loss = scores.logsumexp(1) - scores.masked_fill(~right, -1e4).logsumexp(1)
    weight = torch.tensor(np.where(third[asked], 1.0, OTHERS_WEIGHT), dtype=torch.float32)
    return (loss * weight).sum() / weight.sum()


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--start", required=True)
    a.add_argument("--coreference", nargs=2, metavar=("TRAIN", "DEV"), required=True)
    a.add_argument("--ours", nargs=2, metavar=("TRAIN", "DEV"), required=True)
    a.add_argument("--cuts", type=int, default=1, help="random ways of cutting a report beside the reader's own")
    a.add_argument("--out", required=True)
    a.add_argument("--epochs", type=int, default=4)
    a.add_argument("--rate", type=float, default=1e-3)
    a.add_argument("--dropout", type=float, default=0.6)
    a.add_argument("--seed", type=int, default=1)
    o = a.parse_args()
    random.seed(o.seed); np.random.seed(o.seed); torch.manual_seed(o.seed)
    out = Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "options.json").write_text(json.dumps(vars(o), indent=1))
    model = Reader.load(o.start).requires_grad_(False).eval()
    (train, dev), (own, ours) = ([load(p) for p in paths] for paths in (o.coreference, o.ours))
    rng = random.Random(o.seed)
    views = []
    for r in train + own:
        cuts = [r.windows] + [r.random_windows(rng, 272) for _ in range(o.cuts)]
        views.append([v for v in (view(model, r, cut, rng) for cut in cuts) if v and len(v[1])])
    views = [v for v in views if v]
    print(f"{sum(int(v[0][4].sum()) for v in views)} third-person pronouns", flush=True)

    head = CoreferenceHead(model.encoder.norm.weight.shape[0], features=PRONOUN_FEATURES)
    model.pronoun = head
    head.dropout = Dropout(o.dropout)
    optimizer = torch.optim.AdamW(head.parameters(), lr=o.rate, weight_decay=0.05)
    parts = lambda v: [asked for asked in np.array_split(np.unique(v[1][:, 0]), -(-len(np.unique(v[1][:, 0])) // AT_ONCE))]
    steps = o.epochs * sum(len(parts(v[0])) for v in views)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps, o.rate * 0.05)
    best = 0.0
    for epoch in range(1, o.epochs + 1):
        head.train()
        seen = []
        todo = [(v, asked) for v in (rng.choice(some) for some in views) for asked in parts(v)]
        rng.shuffle(todo)
        for v, asked in todo:
            loss = loss_of(head, *v, asked)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            schedule.step()
            seen.append(loss.item())
        head.eval()
        figures, us = coreference.figures(model, dev), linked(model, ours)
        print(f"epoch {epoch}  loss {np.mean(seen):.4f}  {figures}  ours {us}", flush=True)
        if figures["pronouns"] + us["pronoun"] > best:
            best = figures["pronouns"] + us["pronoun"]
            torch.save(model.state_dict(), out / "best.pt")


if __name__ == "__main__":
    main()
