"""The head of antecedents anew, on the trained encoder as it is.

  python training/antecedents.py --start joint.pt --coreference TRAIN DEV [--ours TRAIN DEV] --out DIR

GUM is small, and read as often as names and attributions need the head learns it by heart; here it stops when dev does. Our
own reports (training/coreference/) add news: who is named only after being described, "the 34-year-old", "the carmaker".
"""
import argparse
import json
import random
from pathlib import Path

import numpy as np
import torch

import coreference
from data import chunks, load
from model import CoreferenceHead, Dropout, Reader


def linked(model, reports):
    """Of mentions that stand for somebody before: share rightly linked, by form; the same for those that stand for nobody."""
    names = ["name", "description", "pronoun", "new"]
    right, all_ = dict.fromkeys(names, 0), dict.fromkeys(names, 0)
    for r in reports:
        found, scores = coreference.read(model, r)
        entity = [m["entity"] for m in r.mentions]
        for i, row in enumerate(scores):
            best = int(row.argmax())
            known = entity[i] in entity[max(0, i - 60) : i]
            form = names[min(2, found[i]["look"]["form"])] if known else "new"
            all_[form] += 1
            right[form] += best == 0 if not known else best > 0 and entity[i - best] == entity[i]
    return {name: round(100 * right[name] / max(1, all_[name]), 1) for name in names}


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--start", required=True)
    a.add_argument("--coreference", nargs=2, metavar=("TRAIN", "DEV"), required=True)
    a.add_argument("--ours", nargs=2, metavar=("TRAIN", "DEV"))
    a.add_argument("--ours-times", type=int, default=2)
    a.add_argument("--out", required=True)
    a.add_argument("--epochs", type=int, default=6)
    a.add_argument("--rate", type=float, default=5e-4)
    a.add_argument("--dropout", type=float, default=0.4)
    a.add_argument("--fresh", action="store_true", help="begin untrained, not as the joint training left it")
    a.add_argument("--seed", type=int, default=1)
    o = a.parse_args()
    random.seed(o.seed); np.random.seed(o.seed); torch.manual_seed(o.seed)
    out = Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "options.json").write_text(json.dumps(vars(o), indent=1))
    train, dev = (load(p) for p in o.coreference)
    model = Reader.load(o.start).requires_grad_(False)
    if o.fresh:
        model.coreference = CoreferenceHead(model.encoder.norm.weight.shape[0])
    ours = []
    if o.ours:
        own, ours = (load(p) for p in o.ours)
        train = train + o.ours_times * own
    head = model.coreference.requires_grad_(True)
    head.dropout = Dropout(o.dropout)
    optimizer = torch.optim.AdamW(head.parameters(), lr=o.rate, weight_decay=0.05)
    rng = random.Random(o.seed)
    steps = o.epochs * len(chunks(train, random.Random(0), 272, 1100))
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps, o.rate * 0.05)
    print("as it is:", coreference.figures(model, dev), flush=True)
    best = 0.0
    for epoch in range(1, o.epochs + 1):
        model.eval()
        head.train()
        seen = []
        for batch in chunks(train, rng, 272, 1100):
            loss = coreference.losses(model, batch)[2]
            optimizer.zero_grad(set_to_none=True)
            if loss.requires_grad:
                loss.backward()
                optimizer.step()
            schedule.step()
            seen.append(loss.item())
        figures = coreference.figures(model, dev)
        own = linked(model, ours)
        print(f"epoch {epoch}  loss {np.mean(seen):.4f}  {figures}  ours {own}", flush=True)
        # GUM's pronouns, and whom news names, describes and calls "he".
        good = figures["pronouns"] + (np.mean([own[form] for form in ("name", "description", "pronoun")]) if ours else 0)
        if good > best:
            best = good
            torch.save(model.state_dict(), out / "best.pt")


if __name__ == "__main__":
    main()
