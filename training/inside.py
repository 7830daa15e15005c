"""Attributions inside another's content, which the corpus leaves unmarked: heads of their own, on the trained reader as it is.

  python training/inside.py --start joint.pt --train train.jsonl --out DIR

What stands inside a content and is not marked may or may not be a cue: it teaches nothing. Cues outside of contents, and those
that `nesting.py` puts inside, teach what one looks like; the rest is taught by words outside of contents, by those beside a cue,
and by those that are hardly ever part of one ("they", "in", a comma), wherever they stand.
"""
import argparse
import json
import random
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from batch import tensors
from data import ROLE, epoch_batches, load
from decode import cue_spans
from model import Reader
from nesting import Frames, nest

LEAST_CANDIDATE = 0.2
SELDOM = 0.03  # share of a word's occurrences that are part of a cue
BESIDE = 2  # words on each side of a cue that are surely none
UNKNOWN = -100


def inside_contents(w):
    """For each word, whether some attribution's content holds it."""
    held = np.zeros(len(w.words), bool)
    for _, _, roles in w.gold:
        held |= (roles == ROLE["B-content"]) | (roles == ROLE["I-content"])
    return held


def seldom_cues(reports):
    """Which pieces begin words that, outside of contents, are hardly ever part of a cue: [vocabulary] of bool."""
    seen, cues = np.zeros(30522), np.zeros(30522)
    for r in reports:
        held, cue = np.zeros(len(r.words), bool), np.zeros(len(r.words), bool)
        for a in r.attributions:
            for first, last in a["content"]:
                held[first:last] = True
            for first, last in a["cue"]:
                cue[first:last] = True
        ids = r.ids[r.words]
        np.add.at(seen, ids[~held], 1)
        np.add.at(cues, ids[cue], 1)
    return (cues + 0.5) / (seen + 10) < SELDOM


def unknown_words(w, seldom):
    """Words that may be cues of statements inside another, as far as the corpus tells."""
    unknown = inside_contents(w) & (w.cue == 0) & ~seldom[w.ids[w.words]]
    for first, last, _ in w.gold:
        unknown[max(0, first - BESIDE) : last + BESIDE] = False
    return unknown


def losses(model, windows, rng, seldom):
    ids, features, mask, words, word_mask = tensors(windows)
    with torch.no_grad():
        states = model.states(ids, features, words, mask)
    logits = model.inner_cue(states)
    target = torch.full(word_mask.shape, UNKNOWN)
    unknown = [unknown_words(w, seldom) for w in windows]
    for i, w in enumerate(windows):
        target[i, : len(w.words)] = torch.tensor(np.where(unknown[i], UNKNOWN, w.cue))
    cue_loss = F.cross_entropy(logits.flatten(0, 1), target.flatten())
    p = logits.detach().softmax(-1).numpy()
    rows, spans, valid = [], [], []
    for i, w in enumerate(windows):
        proposed = cue_spans(p[i, : len(w.words)], LEAST_CANDIDATE)
        gold = [(first, last - 1) for first, last, _ in w.gold]
        for s in gold:
            over = [c for c in proposed if c[0] <= s[1] and c[1] >= s[0]]
            rows.append(i); spans.append(over[0] if over and rng.random() < 0.5 else s); valid.append(1.0)
        for c in proposed:
            if not any(c[0] <= s[1] and c[1] >= s[0] for s in gold) and not unknown[i][c[0] : c[1] + 1].any():
                rows.append(i); spans.append(c); valid.append(0.0)
    if not rows:
        return cue_loss, cue_loss * 0
    rows = torch.tensor(rows)
    model.relation.dropout.eval()
    _, _, inside = model.relation(states[rows], torch.tensor(spans), word_mask[rows].float())
    return cue_loss, F.binary_cross_entropy_with_logits(inside, torch.tensor(valid))


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--start", required=True)
    a.add_argument("--train", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--epochs", type=int, default=2)
    a.add_argument("--nest", type=float, default=0.5)
    a.add_argument("--seed", type=int, default=1)
    o = a.parse_args()
    random.seed(o.seed); np.random.seed(o.seed); torch.manual_seed(o.seed)
    out = Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "options.json").write_text(json.dumps(vars(o), indent=1))
    train = load(o.train)
    frames, seldom = Frames(train), seldom_cues(train)
    model = Reader.load(o.start).requires_grad_(False)
    # They begin as what they differ from.
    model.inner_cue.load_state_dict(model.cue.state_dict())
    model.relation.inside.load_state_dict(model.relation.valid.state_dict())
    new = [*model.inner_cue.parameters(), *model.relation.inside.parameters()]
    for p in new:
        p.requires_grad = True
    optimizer = torch.optim.AdamW(new, lr=1e-3, weight_decay=0.01)
    rng, np_rng = random.Random(o.seed), np.random.default_rng(o.seed)
    steps = o.epochs * len(epoch_batches(train, random.Random(0), 272, 2200))
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps, 2e-5)
    model.eval()
    step, seen = 0, []
    for _ in range(o.epochs):
        for batch in epoch_batches(train, rng, 272, 2200):
            for w in batch:
                w.nested = rng.random() < o.nest and nest(w, rng, frames)
            parts = losses(model, batch, np_rng, seldom)
            optimizer.zero_grad(set_to_none=True)
            (parts[0] * 8 + parts[1]).backward()
            optimizer.step()
            schedule.step()
            step += 1
            seen.append([x.item() for x in parts])
            if step % 50 == 0:
                print(f"step {step}/{steps}  cue {np.mean(seen[-50:], 0)[0]:.4f}  inside {np.mean(seen[-50:], 0)[1]:.4f}", flush=True)
    torch.save(model.state_dict(), out / "last.pt")


if __name__ == "__main__":
    main()
