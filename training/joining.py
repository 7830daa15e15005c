"""Who a description, or a new name, is: a small network over features of the pair, trained on the decisions of joining.mjs.

  python training/joining.py DECISIONS.jsonl --out ../src/statement/entity/joining-weights.ts

A row of the table for each value of a feature; the rows of a pair are summed, go through one hidden layer, and give the score
of joining. The scores of all options and 0 for none go through a softmax; all options of the right entity are right.
"""
import argparse
import json

import numpy as np
import torch
import torch.nn.functional as F

UNIT = 256  # the weights are written as whole numbers of this part


class Joining(torch.nn.Module):
    def __init__(self, features, hidden):
        super().__init__()
        self.hidden = hidden
        self.first = torch.nn.Embedding(features + 1, hidden + 1, padding_idx=features)
        torch.nn.init.normal_(self.first.weight, std=0.1)
        self.second = torch.nn.Parameter(torch.randn(hidden) * 0.3)
        self.bias = torch.nn.Parameter(torch.tensor(-1.0))

    def forward(self, rows, options, dropout=0.0):
        """Scores of none and of each option, [N, K + 1], from features [N, K, G] and which options there are [N, K + 1]."""
        first = self.first(rows)
        if self.training and dropout:
            first = first * (torch.rand(first.shape[:-1]) > dropout).unsqueeze(-1) / (1 - dropout)
        total = first.sum(2)
        score = (F.relu(total[..., : self.hidden]) * self.second).sum(-1) + total[..., self.hidden] + self.bias
        return torch.cat([torch.zeros(len(rows), 1), score], 1).masked_fill(~options, -1e4)


def pack(decisions):
    groups, features = decisions[0]["groups"], decisions[0]["of"]
    most = max(len(d["features"]) // groups for d in decisions)
    rows = np.full((len(decisions), most, groups), features, np.int64)
    right = np.zeros((len(decisions), most + 1), bool)
    options = np.zeros((len(decisions), most + 1), bool)
    for i, d in enumerate(decisions):
        n = len(d["features"]) // groups
        rows[i, :n] = np.array(d["features"]).reshape(n, groups)
        options[i, : n + 1] = True
        right[i, [k + 1 for k in d["right"]] or [0]] = True
    return torch.tensor(rows), torch.tensor(right), torch.tensor(options)


def cost(scores, right):
    return (scores.logsumexp(1) - scores.masked_fill(~right, -1e4).logsumexp(1)).mean()


@torch.no_grad()
def figures(model, held, names):
    model.eval()
    rows, right, options = held
    scores = model(rows, options)
    chosen = scores.argmax(1)
    ok = right[torch.arange(len(chosen)), chosen]
    joined, known = chosen > 0, ~right[:, 0]
    told = [f"loss {cost(scores, right):.4f}"]
    for what, which in (("names", names), ("descriptions", ~names)):
        hit = (ok & joined & which).sum().item()
        told.append(f"{what} P {100 * hit / max(1, (joined & which).sum().item()):.1f} R {100 * hit / max(1, (known & which).sum().item()):.1f}")
    return "  ".join(told)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("decisions")
    a.add_argument("--out", required=True)
    a.add_argument("--hidden", type=int, default=16)
    a.add_argument("--epochs", type=int, default=12)
    a.add_argument("--rate", type=float, default=3e-3)
    a.add_argument("--decay", type=float, default=0.05)
    a.add_argument("--dropout", type=float, default=0.25)
    a.add_argument("--seed", type=int, default=1)
    o = a.parse_args()
    torch.manual_seed(o.seed)
    decisions = [json.loads(line) for line in open(o.decisions, encoding="utf8")]
    taught = [d for d in decisions if not d["held"]]
    held = [d for d in decisions if d["held"]]
    rows, right, options = pack(taught)
    measured, names = pack(held), torch.tensor([d["form"] == "name" for d in held])
    model = Joining(decisions[0]["of"], o.hidden)
    optimizer = torch.optim.AdamW(model.parameters(), lr=o.rate, weight_decay=o.decay)
    size = 64
    steps = o.epochs * (len(taught) // size)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps, o.rate * 0.02)
    for epoch in range(1, o.epochs + 1):
        model.train()
        order = torch.randperm(len(taught))
        losses = []
        for i in range(0, len(taught) - size + 1, size):
            some = order[i : i + size]
            most = int(options[some].sum(1).max())
            scores = model(rows[some, : most - 1], options[some, :most], o.dropout)
            loss = cost(scores, right[some, :most])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        print(f"epoch {epoch}  {np.mean(losses):.4f}  held out: {figures(model, measured, names)}", flush=True)
    whole = lambda values: json.dumps([round(float(v) * UNIT) for v in values])
    first = model.first.weight.detach()[:-1].flatten()
    second = [*model.second.detach(), model.bias.detach()]
    with open(o.out, "w", encoding="utf8") as out:
        out.write("/** Weights of `joining.ts`, in parts of UNIT; made by `training/joining.py`. */\n")
        out.write(f"export const UNIT = {UNIT};\nexport const HIDDEN = {o.hidden};\n")
        out.write("/** A row for each value of a feature: hidden units, and the score itself. */\n")
        out.write(f"export const FIRST: readonly number[] = {whole(first)};\n")
        out.write(f"export const SECOND: readonly number[] = {whole(second)};\n")


if __name__ == "__main__":
    main()
