"""Which time is a statement's day: a small network over features of the pair, trained on the decisions of dating.mjs.

  python training/dating.py DECISIONS.jsonl --out ../src/statement/when/said/dating-weights.ts

As in joining.py: a row of the table for each value of a feature; the rows of a pair are summed, go through one hidden layer, and
give the score of the time; the scores of all times and 0 for none go through a softmax. First the reports are learned in five
folds, each measured by a network that has not seen it; then one network learns from all.
"""
import argparse
import json

import numpy as np

UNIT = 256  # the weights are written as whole numbers of this part
LEAST = 0.6  # the score that a time must have, as in dating.ts


def pack(decisions):
    groups, of = decisions[0]["groups"], decisions[0]["of"]
    most = max(len(d["features"]) // groups for d in decisions)
    rows = np.full((len(decisions), most, groups), of, np.int64)
    right = np.zeros((len(decisions), most + 1), bool)
    options = np.zeros((len(decisions), most + 1), bool)
    for i, d in enumerate(decisions):
        n = len(d["features"]) // groups
        rows[i, :n] = np.array(d["features"]).reshape(n, groups)
        options[i, : n + 1] = True
        right[i, [k + 1 for k in d["right"]] or [0]] = True
    return rows, right, options


def forward(network, rows, options, kept=1.0):
    """Scores of none and of each time [N, K + 1], the sums before the hidden layer, and each row's share in them."""
    first, second, bias = network
    taken = first[rows] * np.expand_dims(kept, -1)
    total = taken.sum(2)
    score = np.maximum(0, total[..., :-1]) @ second + total[..., -1] + bias[0]
    scores = np.concatenate([np.zeros((len(rows), 1)), score], 1)
    return np.where(options, scores, -1e9), total


def shares(scores):
    exp = np.exp(scores - scores.max(1, keepdims=True))
    return exp / exp.sum(1, keepdims=True)


def learn(data, of, o, seed):
    rows, right, options = data
    random = np.random.default_rng(seed)
    first = random.normal(0, 0.1, (of + 1, o.hidden + 1))
    first[of] = 0
    network = [first, random.normal(0, 0.3, o.hidden), np.array([-1.0])]
    means, squares = [np.zeros_like(p) for p in network], [np.zeros_like(p) for p in network]
    size, step = 32, 0
    steps = o.epochs * (len(rows) // size)
    for _ in range(o.epochs):
        order = random.permutation(len(rows))
        for at in range(0, len(order) - size + 1, size):
            some = order[at : at + size]
            step += 1
            most = options[some].sum(1).max()
            batch, known = rows[some, : most - 1], right[some, :most]
            kept = (random.random(batch.shape) > o.dropout) / (1 - o.dropout)
            scores, total = forward(network, batch, options[some, :most], kept)
            towards = shares(np.where(known, scores, -1e9))
            slope = (shares(scores) - towards)[:, 1:] / len(some)
            hidden = total[..., :-1]
            back = np.concatenate([slope[..., None] * network[1] * (hidden > 0), slope[..., None]], 2)
            table = np.zeros_like(first)
            each = back[:, :, None, :] * kept[..., None]
            np.add.at(table, batch.reshape(-1), each.reshape(-1, o.hidden + 1))
            table[of] = 0
            slopes = [table, np.einsum("nk,nkh->h", slope, np.maximum(0, hidden)), np.array([slope.sum()])]
            # AdamW, the rate falling along a cosine.
            rate = o.rate * (0.02 + 0.49 * (1 + np.cos(np.pi * step / steps)))
            for p, g, m, s in zip(network, slopes, means, squares):
                m += 0.1 * (g - m)
                s += 0.001 * (g * g - s)
                p -= rate * (m / (1 - 0.9**step) / (np.sqrt(s / (1 - 0.999**step)) + 1e-8) + o.decay * p)
    return network


def main():
    a = argparse.ArgumentParser()
    a.add_argument("decisions")
    a.add_argument("--out")
    a.add_argument("--hidden", type=int, default=4)
    a.add_argument("--epochs", type=int, default=16)
    a.add_argument("--rate", type=float, default=5e-3)
    a.add_argument("--decay", type=float, default=0.1)
    a.add_argument("--dropout", type=float, default=0.3)
    a.add_argument("--folds", type=int, default=5)
    a.add_argument("--seed", type=int, default=1)
    o = a.parse_args()
    decisions = [json.loads(line) for line in open(o.decisions, encoding="utf8")]
    of = decisions[0]["of"]
    data = rows, right, options = pack(decisions)
    own = np.array([d["own"] for d in decisions])
    fold = np.array([d["report"] for d in decisions]) % o.folds
    sets = np.array([d["set"].split("-")[0] for d in decisions])
    scores = np.zeros(options.shape)
    for held in range(o.folds):
        network = learn([part[fold != held] for part in data], of, o, o.seed)
        scores[fold == held] = forward(network, rows[fold == held], options[fold == held])[0]
    chosen = (scores - [LEAST * (k > 0) for k in range(scores.shape[1])]).argmax(1)
    ok = right[np.arange(len(chosen)), chosen]
    loss = -np.log(np.where(right, shares(scores), 0).sum(1))
    for name in [*dict.fromkeys(sets), "all"]:
        which = ~own & ((sets == name) | (name == "all"))
        dated = which & (~right[:, 0] | (chosen > 0))
        missing, spurious = which & ~right[:, 0] & (chosen == 0), which & right[:, 0] & (chosen > 0)
        print(
            f"{name.ljust(7)} of times that were found right {100 * ok[dated].mean():.1f} % of {dated.sum()}  "
            f"missing {missing.sum()}  spurious {spurious.sum()}  loss {loss[which].mean():.4f}"
        )
    if not o.out:
        return
    first, second, bias = learn(data, of, o, o.seed)
    whole = lambda values: json.dumps([round(float(v) * UNIT) for v in values])
    with open(o.out, "w", encoding="utf8") as out:
        out.write("/** Weights of `dating.ts`, in parts of UNIT; made by `training/dating.py`. */\n")
        out.write(f"export const UNIT = {UNIT};\nexport const HIDDEN = {o.hidden};\n")
        out.write("/** A row for each value of a feature: hidden units, and the score itself. */\n")
        out.write(f"export const FIRST: readonly number[] = {whole(first[:-1].flatten())};\n")
        out.write(f"export const SECOND: readonly number[] = {whole([*second, *bias])};\n")


if __name__ == "__main__":
    main()
