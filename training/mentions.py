"""Our own reports made ready for coreference: they mark who is who, and no heads; their mentions are those that a model finds.

  python training/mentions.py --start joint.pt MARKED.jsonl OUT.jsonl

Each mention found takes the entity of the mark that it is most like, or one of its own; its kind is what the model says.
"""
import argparse
import json

import torch

import coreference
from data import Report
from model import KINDS, Reader

LIKE = 0.5  # share of words that a mention found and one marked must have in common


def likest(mention, marked):
    """The entity of the mark that holds the mention's head and shares most words with it."""
    best, entity = LIKE, None
    for first, last, name in marked:
        if not first <= mention["head"] < last:
            continue
        common = min(last, mention["last"] + 1) - max(first, mention["first"])
        share = common / (max(last, mention["last"] + 1) - min(first, mention["first"]))
        if share >= best:
            best, entity = share, name
    return entity


def main():
    a = argparse.ArgumentParser()
    a.add_argument("marked")
    a.add_argument("out")
    a.add_argument("--start", required=True)
    o = a.parse_args()
    model = Reader.load(o.start).eval()
    marks = joined = 0
    with open(o.marked, encoding="utf8") as given, open(o.out, "w", encoding="utf8") as out:
        for line in given:
            one, report = json.loads(line), Report(line)
            marked = [(*report._words_of(m["span"]), m["entity"]) for m in one.pop("marked")]
            at = lambda first, last: [int(report.word_starts[first]), int(report.word_ends[last])]
            found, _ = coreference.read(model, report)
            one["mentions"] = []
            for i, m in enumerate(found):
                entity = likest(m, marked)
                joined += entity is not None
                one["mentions"].append({"span": at(m["first"], m["last"]), "head": at(m["head"], m["head"]), "tag": "",
                                        "entity": entity or f"alone {i}", "type": KINDS[m["kind"] - 1]})
            marks += len(marked)
            out.write(json.dumps(one) + "\n")
    print(f"{marks} mentions marked, {joined} found by the model")


if __name__ == "__main__":
    main()
