"""The trained model to four ONNX graphs, int8: the encoder with its heads of words, and the heads of cues, mentions and pairs.

  python training/export.py CHECKPOINT.pt --out weights [--fp32]
"""
import argparse
import tempfile
from pathlib import Path

import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from torch import nn

from model import Reader


class EncoderGraph(nn.Module):
    """ids, features [1, pieces]; words [words]: piece of each word -> states [words, width], probabilities of cues
    [words, 3], the same of cues inside contents, log-probabilities of names [words, 9], probabilities of mentions' heads by kind [words, 5]."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader
        for layer in reader.encoder.layers:
            layer.exporting = True

    def forward(self, ids, features, words):
        states = self.reader.encoder(ids, features)[0].index_select(0, words)
        return (states, self.reader.cue(states).softmax(-1), self.reader.inner_cue(states).softmax(-1), self.reader.name(states[None])[0].log_softmax(-1),
                self.reader.mention(states).softmax(-1))


class RelationGraph(nn.Module):
    """states [words, width], cues [cues, 2] -> log-probabilities of roles [cues, words, 5], logits valid, inside [cues]."""

    def __init__(self, reader):
        super().__init__()
        self.relation = reader.relation

    def forward(self, states, cues):
        roles, valid, inside = self.relation(states[None], cues)
        return roles.log_softmax(-1), valid, inside


class MentionGraph(nn.Module):
    """states [words, width], heads [mentions] -> borders [mentions, 2], vectors [mentions, 512], alone [mentions]."""

    def __init__(self, reader):
        super().__init__()
        self.mention, self.coreference = reader.mention, reader.coreference

    def forward(self, states, heads):
        heads = heads.long()
        borders = self.mention.borders(states, heads).argmax(-1)
        vectors = self.coreference.vectors(states, heads, borders[:, 0], borders[:, 1])
        return borders, vectors, self.coreference.no_antecedent(vectors)


class AntecedentGraph(nn.Module):
    """vectors [mentions, 512], pairs [pairs, 2], features [pairs, 6] -> scores [pairs]."""

    def __init__(self, reader):
        super().__init__()
        self.coreference = reader.coreference

    def forward(self, vectors, pairs, features):
        return self.coreference(vectors, pairs.long(), features.long())


def quantize(graph):
    """In place. 7 bits of weight: without VNNI the 8-bit products of AVX2 overflow their 16-bit sums."""
    quantize_dynamic(graph, graph, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                     op_types_to_quantize=["MatMul", "Gather"],
                     extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT, "MatMulConstBOnly": True})


def settle(graph, out):
    """All of the runtime's own fusions but the slow one, once and for good; the reader loads the graph as it is."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(out)
    onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"])


def main():
    a = argparse.ArgumentParser()
    a.add_argument("checkpoint")
    a.add_argument("--out", required=True)
    a.add_argument("--fp32", action="store_true")
    o = a.parse_args()
    reader = Reader.load(o.checkpoint).eval()
    out = Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    ids = torch.randint(1000, 2000, (1, 40))
    words = torch.arange(1, 31)
    with tempfile.TemporaryDirectory() as work:
        work = Path(work)
        states, pairs = torch.randn(30, 384), torch.tensor([[1, 0], [2, 0], [2, 1]], dtype=torch.int32)
        inputs = {
            "encoder": (EncoderGraph(reader), {"ids": (ids, {1: "pieces"}), "features": (torch.zeros_like(ids), {1: "pieces"}),
                                               "words": (words, {0: "words"})}, ["states", "cues", "inner", "names", "kinds"]),
            "relations": (RelationGraph(reader), {"states": (states, {0: "words"}), "cues": (torch.tensor([[3, 4], [7, 7], [9, 11]]), {0: "cues"})},
                          ["roles", "valid", "inside"]),
            "mentions": (MentionGraph(reader), {"states": (states, {0: "words"}), "heads": (torch.tensor([3, 9], dtype=torch.int32), {0: "mentions"})},
                         ["borders", "vectors", "alone"]),
            "antecedents": (AntecedentGraph(reader), {"vectors": (torch.randn(3, 512), {0: "mentions"}), "pairs": (pairs, {0: "pairs"}),
                                                      "features": (torch.zeros(3, 6, dtype=torch.int32), {0: "pairs"})}, ["scores"]),
        }
        for name, (graph, given, outputs) in inputs.items():
            torch.onnx.export(
                graph, tuple(value for value, _ in given.values()), work / f"{name}.onnx", input_names=[*given],
                output_names=outputs, dynamic_axes={k: axes for k, (_, axes) in given.items()}, opset_version=17, dynamo=False)
        options = FusionOptions("bert")
        # ONNX Runtime's fused residual normalization is six times slower on a CPU than its two parts.
        options.enable_skip_layer_norm = options.enable_bias_skip_layer_norm = False
        fused = optimize_model(str(work / "encoder.onnx"), "bert", num_heads=12, hidden_size=384, opt_level=0,
                               optimization_options=options)
        fused.save_model_to_file(str(work / "encoder.onnx"))
        for name in inputs:
            if not o.fp32:
                quantize(work / f"{name}.onnx")
            settle(work / f"{name}.onnx", out / f"{name}.onnx")
    for name in inputs:
        ops = {}
        for node in onnx.load(out / f"{name}.onnx").graph.node:
            ops[node.op_type] = ops.get(node.op_type, 0) + 1
        print(name, (out / f"{name}.onnx").stat().st_size, ops)


if __name__ == "__main__":
    main()
