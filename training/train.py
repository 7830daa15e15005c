"""Trains the reader's model. One epoch at a time it prints the dev figures of the project's scorer and keeps the best.

  python training/train.py --encoder FOLDER --train train.jsonl --dev dev.jsonl --gold polnear-dev.jsonl.gz --out DIR
"""
import argparse
import copy
import json
import math
import random
import subprocess
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

import coreference
import names
from batch import tensors
from data import Window, chunks, epoch_batches, load
from decode import cue_spans, role_spans
from model import Encoder, Reader
from nesting import Frames, nest
from shrink import shrink

LEAST_CANDIDATE = 0.2  # of a cue, in training and reading alike
NAMES_WEIGHT = 4.0
COREFERENCE_WEIGHTS = (2.0, 0.3, 0.5)  # kinds, borders, antecedents


def candidates(windows, cue_logits, rng):
    """Gold cues, at times as the model would cut them, and false cues that it proposes."""
    p = cue_logits.detach().float().softmax(-1).numpy()
    rows, spans, roles, valid = [], [], [], []
    for i, w in enumerate(windows):
        proposed = cue_spans(p[i, : len(w.words)], LEAST_CANDIDATE)
        taken = set()
        for first, last, target in w.gold:
            span = (first, last - 1)
            over = [s for s in proposed if s[0] < last and s[1] >= first]
            taken.update(over)
            if over and rng.random() < 0.5:
                span = over[0]
                target = target.copy()
                target[span[0] : span[1] + 1] = 0
            rows.append(i); spans.append(span); roles.append(target); valid.append(1.0)
        for s in proposed:
            if s not in taken:
                rows.append(i); spans.append(s); roles.append(None); valid.append(0.0)
    return rows, spans, roles, valid


def divergence(student, teacher, kept):
    """Mean KL over the kept rows, from logits."""
    kl = F.kl_div(student.log_softmax(-1), teacher.log_softmax(-1), reduction="none", log_target=True).sum(-1)
    return (kl * kept).sum() / kept.sum().clamp(min=1)


def losses(model, windows, rng, mask_rate, teacher=None):
    ids, features, mask, words, word_mask = tensors(windows, mask_rate, rng)
    states = model.states(ids, features, words, mask)
    cue_logits = model.cue(states)
    target = torch.full(word_mask.shape, -100)
    for i, w in enumerate(windows):
        target[i, : len(w.words)] = torch.tensor(w.cue)
    cue_loss = F.cross_entropy(cue_logits.flatten(0, 1).float(), target.flatten(), label_smoothing=0.02)
    rows, spans, roles, valid = candidates(windows, cue_logits, rng)
    if not rows:
        return cue_loss * 8, (cue_loss.item(), 0.0, 0.0)
    rows = torch.tensor(rows)
    role_logits, valid_logits, _ = model.relation(states[rows], torch.tensor(spans), word_mask[rows].float())
    goal = torch.full(role_logits.shape[:2], -100)
    for i, r in enumerate(roles):
        if r is not None:
            goal[i, : len(r)] = torch.tensor(r)
    n = max(1, int(sum(valid)))
    role_loss = F.cross_entropy(role_logits.flatten(0, 1).float(), goal.flatten(), reduction="sum") / n / 30
    valid_loss = F.binary_cross_entropy_with_logits(valid_logits.float(), torch.tensor(valid))
    total = cue_loss * 8 + role_loss + valid_loss * 0.5
    if teacher is not None:
        with torch.no_grad():
            plain, _, _, _, _ = tensors(windows)
            their_states = teacher.states(plain, features, words, mask)
            their_cues = teacher.cue(their_states)
            their_roles, their_valid, _ = teacher.relation(their_states[rows], torch.tensor(spans), word_mask[rows].float())
        # What the teacher never saw, statements inside statements, it can't teach.
        known = torch.tensor([0.0 if w.nested else 1.0 for w in windows])
        here = word_mask * known[:, None]
        cue_kl = divergence(cue_logits, their_cues, here)
        role_kl = divergence(role_logits, their_roles, here[rows]) * here[rows].sum() / known[rows].sum().clamp(min=1)
        soft = F.binary_cross_entropy_with_logits(valid_logits, their_valid.sigmoid(), reduction="none")
        valid_kl = (soft * known[rows]).sum() / known[rows].sum().clamp(min=1)
        hint = ((states - their_states) ** 2).mean(-1)
        hint = (hint * here).sum() / here.sum().clamp(min=1)
        total = total * 0.6 + (cue_kl * 8 + role_kl / 30 + valid_kl * 0.5) + hint
    return total, (cue_loss.item(), role_loss.item(), valid_loss.item())


@torch.no_grad()
def predict(model, reports):
    """Every candidate with its confidence, in characters: [{id, statements: [{source, cue, content, p}]}]."""
    model.eval()
    out = []
    for r in reports:
        statements = []
        for cut in r.windows:
            w = Window(r, cut, with_targets=False)
            if not len(w.words):
                continue
            ids, features, _, words, _ = tensors([w])
            states = model.states(ids, features, words)
            p = model.cue(states)[0].softmax(-1).numpy()
            spans = [s for s in cue_spans(p, LEAST_CANDIDATE) if s[0] >= w.own_word]
            if not spans:
                continue
            roles, valid, _ = model.relation(states, torch.tensor(spans))
            log_p, valid = roles.log_softmax(-1).numpy(), valid.sigmoid().numpy()
            for k, (first, last) in enumerate(spans):
                log_p[k, first : last + 1, 0] = 0.0
                log_p[k, first : last + 1, 1:] = -1e9
                found = role_spans(log_p[k])
                chars = lambda s: [int(r.word_starts[s[0] + w.first_word]), int(r.word_ends[s[1] + w.first_word])]
                if found["content"]:
                    statements.append({
                        "cue": [chars((first, last))],
                        "source": [chars(s) for s in found["source"]],
                        "content": [chars(s) for s in found["content"]],
                        "p": float(valid[k]),
                        "c": float((1 - p[first : last + 1, 0]).max()),
                    })
        out.append({"id": r.id, "statements": statements})
    return out


def score(gold, predicted, least, scorer, work):
    kept = [{"id": d["id"], "statements": [s for s in d["statements"] if s["p"] >= least]} for d in predicted]
    path = work / "predicted.jsonl"
    path.write_text("\n".join(map(json.dumps, kept)))
    return json.loads(subprocess.check_output(["node", scorer, gold, str(path), "--json"]))


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--encoder", help="folder of a published BERT to start from")
    a.add_argument("--train", required=True)
    a.add_argument("--dev", required=True)
    a.add_argument("--gold", required=True)
    a.add_argument("--scorer", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--epochs", type=int, default=5)
    a.add_argument("--stop-after", type=int, default=0, help="end after so many of the epochs that the rates are planned for")
    a.add_argument("--rate", type=float, default=2e-4)
    a.add_argument("--head-rate", type=float, default=1e-3)
    a.add_argument("--layer-decay", type=float, default=0.85)
    a.add_argument("--longest", type=int, default=272, help="pieces in a training window")
    a.add_argument("--pieces", type=int, default=1100, help="pieces in a batch")
    a.add_argument("--average", type=float, default=0.998, help="decay of the running average of weights")
    a.add_argument("--mask", type=float, default=0.03, help="share of pieces hidden in training")
    a.add_argument("--reports", type=int, default=0, help="train on the first so many reports only")
    a.add_argument("--dev-reports", type=int, default=0)
    a.add_argument("--look", type=int, default=400, help="steps between looks at the first 20 dev reports")
    a.add_argument("--start", help="checkpoint to start from, instead of the published weights alone")
    a.add_argument("--teacher", help="checkpoint to learn from besides the corpus")
    a.add_argument("--layers", help="keep these layers only, as 0,1,3,5")
    a.add_argument("--inner", type=int, default=0, help="keep so many inner units of each layer")
    a.add_argument("--nest", type=float, default=0.0, help="share of windows in which a statement is put inside another")
    a.add_argument("--names", nargs=2, metavar=("TRAIN", "DEV"), help="prepared CoNLL files: learn names too")
    a.add_argument("--coreference", nargs=2, metavar=("TRAIN", "DEV"), help="prepared GUM files: learn mentions and coreference too")
    a.add_argument("--times", nargs=2, type=int, default=(2, 3), help="how often names and coreference are read in an epoch")
    a.add_argument("--bf16", action="store_true", help="multiply in bfloat16, on processors that can")
    a.add_argument("--seed", type=int, default=1)
    o = a.parse_args()
    random.seed(o.seed); np.random.seed(o.seed); torch.manual_seed(o.seed)
    out = Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "options.json").write_text(json.dumps(vars(o), indent=1))

    train, dev = load(o.train), load(o.dev)
    train = train[: o.reports or None]
    dev = dev[: o.dev_reports or None]
    model = Reader.load(o.start) if o.start else Reader(Encoder.published(o.encoder))
    teacher = Reader.load(o.teacher).eval().requires_grad_(False) if o.teacher else None
    if o.layers or o.inner:
        sample = [Window(r, r.windows[0]) for r in train[:40]]
        ids, features, mask, words, _ = tensors(sample)
        shrink(model.encoder, [int(i) for i in o.layers.split(",")], o.inner, ids, features, mask)
    frames = Frames(train) if o.nest else None
    model.encoder.words.weight.requires_grad = False  # 840 reports say nothing new about most of the vocabulary
    depth = len(model.encoder.layers)
    groups = []
    for name, p in model.named_parameters():
        if not p.requires_grad:
            continue
        if not name.startswith("encoder."):
            rate = o.head_rate
        elif name.startswith("encoder.layers."):
            rate = o.rate * o.layer_decay ** (depth - 1 - int(name.split(".")[2]))
        elif "features" in name:
            rate = o.head_rate
        else:
            rate = o.rate * o.layer_decay**depth
        groups.append({"params": [p], "lr": rate, "weight_decay": 0.01 if p.dim() > 1 else 0.0})
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6, fused=True)
    rng, np_rng = random.Random(o.seed), np.random.default_rng(o.seed)
    named, named_dev = (load(p) for p in o.names) if o.names else ([], [])
    linked, linked_dev = (load(p) for p in o.coreference) if o.coreference else ([], [])

    def epoch_of(rng):
        """All tasks' batches of an epoch, mixed."""
        batches = [("attribution", b) for b in epoch_batches(train, rng, o.longest, o.pieces)]
        # The smaller corpora are read several times, cut into windows elsewhere each time.
        batches += [("names", b) for _ in range(o.times[0]) for b in epoch_batches(named, rng, o.longest, o.pieces)]
        batches += [("coreference", b) for _ in range(o.times[1]) for b in chunks(linked, rng, o.longest, o.pieces)]
        rng.shuffle(batches)
        return batches

    steps = o.epochs * len(epoch_of(random.Random(0)))
    warm = max(1, int(0.06 * steps))
    shape = lambda s: s / warm if s < warm else 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, (s - warm) / (steps - warm))))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, shape)
    averaged = copy.deepcopy(model).requires_grad_(False)
    best, step, begun = 0.0, 0, time.time()
    for epoch in range(1, (o.stop_after or o.epochs) + 1):
        model.train()
        seen = {"attribution": [], "names": [], "coreference": []}
        for task, batch in epoch_of(rng):
            with torch.autocast("cpu", torch.bfloat16, enabled=o.bf16):
                if task == "attribution":
                    for w in batch:
                        w.nested = frames is not None and rng.random() < o.nest and nest(w, rng, frames)
                    loss, parts = losses(model, batch, np_rng, o.mask, teacher)
                elif task == "names":
                    loss = names.loss(model, batch) * NAMES_WEIGHT
                    parts = (loss.item() / NAMES_WEIGHT,)
                else:
                    parts = coreference.losses(model, batch)
                    loss = sum(w * x for w, x in zip(COREFERENCE_WEIGHTS, parts))
                    parts = tuple(x.item() for x in parts)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            decay = min(o.average, (1 + step) / (10 + step))
            with torch.no_grad():
                for x, y in zip(averaged.parameters(), model.parameters()):
                    if y.requires_grad:
                        x.lerp_(y, 1 - decay)
            seen[task].append(parts)
            if step % 50 == 0:
                lately = "  ".join(f"{name} {' '.join(f'{x:.4f}' for x in np.mean(rows[-25:], 0))}" for name, rows in seen.items() if rows)
                rest = (time.time() - begun) / step * (steps - step) / 60
                print(f"step {step}/{steps}  {lately}  {rest:.0f} min left", flush=True)
            if o.look and step % o.look == 0:
                few = predict(averaged, dev[:20])
                (out / "few.jsonl").write_text("\n".join(json.dumps({"id": r.id, "text": r.text, "attributions": r.gold}) for r in dev[:20]))
                s = score(str(out / "few.jsonl"), few, 0.5, o.scorer, out)
                print("  20 dev reports: " + "  ".join(f"{k} {100*v['f1']:.1f}" for k, v in s.items()), flush=True)
        if named_dev:
            print(f"epoch {epoch}  names F1 {names.f1(averaged, named_dev):.2f}", flush=True)
        if linked_dev:
            print(f"epoch {epoch}  coreference {coreference.figures(averaged, linked_dev)}", flush=True)
        predicted = predict(averaged, dev)
        (out / "dev-candidates.jsonl").write_text("\n".join(map(json.dumps, predicted)))
        for least in (0.3, 0.4, 0.5, 0.6):
            s = score(o.gold, predicted, least, o.scorer, out)
            print(f"epoch {epoch}  p>={least}  " + "  ".join(f"{k} {100*v['p']:.1f}/{100*v['r']:.1f}/{100*v['f1']:.1f}" for k, v in s.items()), flush=True)
            if s["who+what"]["f1"] > best:
                best = s["who+what"]["f1"]
                torch.save(averaged.state_dict(), out / "best.pt")
        torch.save(averaged.state_dict(), out / "last.pt")
    print(f"best who+what F1 {100*best:.1f}")


if __name__ == "__main__":
    main()
