"""The reader's model: one small encoder (MiniLM: Wang et al. 2020), light heads that read its states.

Heads work on words; a word's state is that of its first piece. `Reader` is laid out for more heads: each is a module
over the word states.
"""
import json
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

FEATURES = 24  # src/language/tokens.ts
FARTHEST = 128  # words; farther ones look alike to the relation head
NAMES = ["person", "organization", "place", "other"]  # CoNLL-2003; src/language/names.ts
KINDS = ["person", "organization", "place", "other"]  # of mentions; src/language/mentions.ts
REACH = 40  # words from a mention's head to its borders
PAIR_FEATURES = 256  # src/language/pair-features.ts


class Dropout(nn.Module):
    """Dropout by bytes: on a CPU torch's own draws cost a tenth of a training step."""

    def __init__(self, rate):
        super().__init__()
        self.least = round(rate * 256)

    def forward(self, x):
        if not self.training:
            return x
        kept = np.frombuffer(np.random.bytes(x.numel()), np.uint8) >= self.least
        return x * torch.from_numpy(kept).view(x.shape) * (256 / (256 - self.least))


class RuntimeAttention(torch.autograd.Function):
    """Attention as the one operator that ONNX Runtime has for it; only for export."""

    @staticmethod
    def forward(_, q, k, v, heads):
        b, n, w = q.shape
        q, k, v = (t.view(b, n, heads, w // heads).transpose(1, 2) for t in (q, k, v))
        return F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(b, n, w)

    @staticmethod
    def symbolic(g, q, k, v, heads):
        return g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads).setType(q.type())


class Layer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = Dropout(dropout)
        self.exporting = False

    def forward(self, x, mask=None):
        b, n, w = x.shape
        qkv = self.qkv(x)
        if self.exporting:
            mixed = RuntimeAttention.apply(*qkv.chunk(3, -1), self.heads)
        else:
            q, k, v = qkv.view(b, n, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, n, w)
        x = self.attention_norm(x + self.dropout(self.out(mixed)))
        return self.norm(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """BERT, with an embedding more: how each word is written and where it stands (the vocabulary is uncased)."""

    def __init__(self, vocabulary=30522, width=384, layers=6, heads=12, inner=1536, positions=512, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(positions, width)
        self.features = nn.Embedding(FEATURES, width)
        nn.init.zeros_(self.features.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))

    def forward(self, ids, features, mask=None):
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(at) + self.features(features)
        x = self.dropout(self.norm(x))
        if mask is not None:
            mask = mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x

    @staticmethod
    def published(folder):
        """An encoder with the weights of a published BERT (config.json, model.safetensors)."""
        folder = Path(folder)
        config = json.loads((folder / "config.json").read_text())
        t = load_file(folder / "model.safetensors")
        t = {k.removeprefix("bert."): v for k, v in t.items()}
        e = Encoder(config["vocab_size"], config["hidden_size"], config["num_hidden_layers"],
                    config["num_attention_heads"], config["intermediate_size"], config["max_position_embeddings"])
        kind = t["embeddings.token_type_embeddings.weight"][0]
        state = {
            "words.weight": t["embeddings.word_embeddings.weight"],
            "positions.weight": t["embeddings.position_embeddings.weight"] + kind,
            "features.weight": e.features.weight.data,
            "norm.weight": t["embeddings.LayerNorm.weight"],
            "norm.bias": t["embeddings.LayerNorm.bias"],
        }
        for i in range(config["num_hidden_layers"]):
            p = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                qkv = [t[f"{p}attention.self.{x}.{kind}"] for x in ("query", "key", "value")]
                state[f"layers.{i}.qkv.{kind}"] = torch.cat(qkv)
                state[f"layers.{i}.out.{kind}"] = t[f"{p}attention.output.dense.{kind}"]
                state[f"layers.{i}.attention_norm.{kind}"] = t[f"{p}attention.output.LayerNorm.{kind}"]
                state[f"layers.{i}.up.{kind}"] = t[f"{p}intermediate.dense.{kind}"]
                state[f"layers.{i}.down.{kind}"] = t[f"{p}output.dense.{kind}"]
                state[f"layers.{i}.norm.{kind}"] = t[f"{p}output.LayerNorm.{kind}"]
        e.load_state_dict(state)
        return e


class CueHead(nn.Module):
    """Which words are cues: O, B, I for each word."""

    def __init__(self, width, hidden=192):
        super().__init__()
        self.hidden, self.out, self.dropout = nn.Linear(width, hidden), nn.Linear(hidden, 3), Dropout(0.2)

    def forward(self, words):
        return self.out(F.gelu(self.hidden(self.dropout(words))))


class RelationHead(nn.Module):
    """For each cue, the role of every word of the window (O, B/I-source, B/I-content), and whether it is a cue at all.

    PolNeAR marks no attribution inside another's content, and teaches `valid` that there is none; `inside` judges those.

    A pair is scored from both states, added and multiplied (a low-rank biaffine: Dozat & Manning 2017), and from their
    distance; a narrow convolution along the words lets neighbours agree where a span begins.
    """

    def __init__(self, width, hidden=160):
        super().__init__()
        self.cue = nn.Linear(3 * width, 2 * hidden)
        self.word = nn.Linear(width, 2 * hidden)
        self.distance = nn.Embedding(2 * FARTHEST + 2, hidden)
        nn.init.normal_(self.distance.weight, std=0.05)
        self.mix = nn.Linear(hidden, hidden)
        self.near = nn.Conv1d(hidden, hidden, 5, padding=2, groups=hidden)
        self.role = nn.Linear(hidden, 5)
        seen = 3 * width + 2 * 2 * hidden + 2
        self.valid = nn.Sequential(nn.Linear(seen, hidden), nn.GELU(), nn.Linear(hidden, 1))
        self.inside = nn.Sequential(nn.Linear(seen, hidden), nn.GELU(), nn.Linear(hidden, 1))
        self.dropout = Dropout(0.2)

    def forward(self, words, cues, mask=None):
        """words [K, W, width] or [1, W, width]; cues [K, 2], first and last word (inclusive); mask [K, W].

        Gives roles [K, W, 5], valid [K], and inside [K]: whether it is one, were it inside another's content.
        """
        words = self.dropout(words)
        n = words.shape[1]
        at = torch.arange(n, device=words.device)
        first, last = cues[:, :1], cues[:, 1:]
        inside = ((at >= first) & (at <= last)).to(words.dtype)
        rows = inside / inside.sum(1, keepdim=True)
        if words.shape[0] == 1:
            w = words[0]
            vector = torch.cat([w[first[:, 0]], w[last[:, 0]], rows @ w], 1)
        else:
            k = torch.arange(len(cues), device=words.device)
            vector = torch.cat([words[k, first[:, 0]], words[k, last[:, 0]], (rows[:, None] @ words)[:, 0]], 1)
        far = torch.where(at < first, at - first, torch.where(at > last, at - last, torch.zeros_like(at)))
        far = far.clamp(-FARTHEST, FARTHEST) + FARTHEST
        q_add, q_mul = self.cue(vector)[:, None].chunk(2, -1)
        t = self.word(words)
        t_add, t_mul = t.chunk(2, -1)
        pair = F.relu(q_add + t_add + self.distance(far) + q_mul * t_mul)
        pair = F.relu(self.mix(pair))
        if mask is not None:
            pair = pair * mask[..., None]
        pair = F.relu(pair + self.near(pair.transpose(1, 2)).transpose(1, 2))
        roles = self.role(self.dropout(pair))
        share = roles.softmax(-1)
        share = torch.stack([share[..., 1] + share[..., 2], share[..., 3] + share[..., 4]], 1)  # [K, 2, W]
        if mask is not None:
            share = share * mask[:, None]
        total = share.sum(-1)
        pooled = (share @ t) / (total[..., None] + 1.0)
        seen = torch.cat([vector, pooled.flatten(1), torch.log1p(total)], 1)
        return roles, self.valid(seen)[:, 0], self.inside(seen)[:, 0]


class NameHead(nn.Module):
    """Names: O, then B and I of each of NAMES, a word."""

    def __init__(self, width, hidden=192):
        super().__init__()
        self.hidden, self.dropout = nn.Linear(width, hidden), Dropout(0.2)
        self.near = nn.Conv1d(hidden, hidden, 3, padding=1, groups=hidden)
        self.out = nn.Linear(hidden, 1 + 2 * len(NAMES))

    def forward(self, words):
        x = F.gelu(self.hidden(self.dropout(words)))
        return self.out(x + self.near(x.transpose(1, 2)).transpose(1, 2))


class MentionHead(nn.Module):
    """Mentions by their head word (Dobrovolskii 2021): which words head one, of what kind, and from where to where it goes."""

    def __init__(self, width, hidden=192, pointer=64):
        super().__init__()
        self.pointer = pointer
        self.hidden, self.kind, self.dropout = nn.Linear(width, hidden), nn.Linear(hidden, 1 + len(KINDS)), Dropout(0.2)
        self.asks, self.is_asked = nn.Linear(width, 2 * pointer), nn.Linear(width, 2 * pointer)
        self.distance = nn.Embedding(2 * REACH + 1, 2)
        nn.init.zeros_(self.distance.weight)

    def forward(self, words):
        """[.., W, width] -> logits [.., W, 1 + kinds]."""
        return self.kind(F.gelu(self.hidden(self.dropout(words))))

    def borders(self, words, heads):
        """words [W, width], heads [M] -> logits of first and last word [M, 2, W]; out of reach -10,000."""
        q = self.asks(words[heads]).view(-1, 2, self.pointer)
        k = self.is_asked(words).view(-1, 2, self.pointer)
        score = torch.einsum("mbp,wbp->mbw", q, k) / self.pointer**0.5
        far = torch.arange(words.shape[0], device=words.device)[None] - heads[:, None]
        bias = self.distance(far.clamp(-REACH, REACH) + REACH).transpose(1, 2)
        barred = torch.stack([(far > 0) | (far < -REACH), (far < 0) | (far > REACH)], 1)
        return (score + bias).masked_fill(barred, -1e4)


class CoreferenceHead(nn.Module):
    """Which earlier mention a mention stands for, if any: pairs scored as in the relation head (low-rank biaffine)."""

    def __init__(self, width, hidden=128):
        super().__init__()
        self.hidden = hidden
        self.vector = nn.Linear(3 * width, 4 * hidden)
        self.new = nn.Linear(hidden, 1)
        self.pair = nn.Embedding(PAIR_FEATURES, hidden)
        nn.init.normal_(self.pair.weight, std=0.05)
        self.mix, self.out, self.dropout = nn.Linear(hidden, hidden), nn.Linear(hidden, 1), Dropout(0.2)

    def vectors(self, words, heads, firsts, lasts):
        """words [W, width]; places [M] -> [M, 4 x hidden]."""
        x = torch.cat([words[heads], words[firsts], words[lasts]], 1)
        return self.vector(self.dropout(x))

    def forward(self, vectors, pairs, features):
        """vectors [M, 4 x hidden], pairs [P, 2] (mention, earlier mention), features [P, F] -> scores [P]."""
        a, b = vectors[pairs[:, 0]], vectors[pairs[:, 1]]
        h = self.hidden
        x = a[:, :h] + b[:, h : 2 * h] + a[:, 2 * h : 3 * h] * b[:, 3 * h :] + self.pair(features).sum(1)
        return self.out(self.dropout(F.relu(self.mix(F.relu(x)))))[:, 0]

    def no_antecedent(self, vectors):
        """Score of standing for nothing before, [M]."""
        return self.new(F.relu(vectors[:, : self.hidden]))[:, 0]


class Reader(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        width = encoder.norm.weight.shape[0]
        self.encoder, self.cue, self.relation = encoder, CueHead(width), RelationHead(width)
        self.inner_cue = CueHead(width)
        self.name, self.mention, self.coreference = NameHead(width), MentionHead(width), CoreferenceHead(width)

    def states(self, ids, features, words, mask=None):
        """[B, W, width]: the states of the words' first pieces."""
        x = self.encoder(ids, features, mask)
        return x.gather(1, words[..., None].expand(-1, -1, x.shape[-1]))

    @staticmethod
    def load(checkpoint):
        """A trained reader; its sizes are read off its weights. Heads that the checkpoint lacks begin untrained."""
        state = torch.load(checkpoint)
        vocabulary, width = state["encoder.words.weight"].shape
        layers = sum(name.startswith("encoder.") and name.endswith(".up.weight") for name in state)
        inner = state["encoder.layers.0.up.weight"].shape[0]
        positions = state["encoder.positions.weight"].shape[0]
        reader = Reader(Encoder(vocabulary, width, layers, width // 32, inner, positions))
        missing, unknown = reader.load_state_dict(state, strict=False)
        untrained = {name.split(".")[0] for name in missing if not name.startswith("relation.inside.")}
        if unknown or untrained & {"encoder", "cue", "relation"}:
            raise ValueError(f"{checkpoint}: no reader's weights (missing {missing[:3]}, unknown {unknown[:3]})")
        return reader
