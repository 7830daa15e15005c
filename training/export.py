"""The trained model to two ONNX graphs, int8: the encoder with its cue head, and the relation head.

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
    """ids, features [1, pieces]; words [words]: piece of each word -> states [words, width], cues [words, 3]."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader
        for layer in reader.encoder.layers:
            layer.exporting = True

    def forward(self, ids, features, words):
        states = self.reader.encoder(ids, features)[0].index_select(0, words)
        return states, self.reader.cue(states).softmax(-1)


class RelationGraph(nn.Module):
    """states [words, width], cues [cues, 2] -> log-probabilities of roles [cues, words, 5], logits valid [cues]."""

    def __init__(self, reader):
        super().__init__()
        self.relation = reader.relation

    def forward(self, states, cues):
        roles, valid = self.relation(states[None], cues)
        return roles.log_softmax(-1), valid


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
        torch.onnx.export(
            EncoderGraph(reader), (ids, torch.zeros_like(ids), words), work / "encoder.onnx",
            input_names=["ids", "features", "words"], output_names=["states", "cues"],
            dynamic_axes={"ids": {1: "pieces"}, "features": {1: "pieces"}, "words": {0: "words"}},
            opset_version=17, dynamo=False)
        torch.onnx.export(
            RelationGraph(reader), (torch.randn(30, 384), torch.tensor([[3, 4], [7, 7], [9, 11]])), work / "relations.onnx",
            input_names=["states", "cues"], output_names=["roles", "valid"],
            dynamic_axes={"states": {0: "words"}, "cues": {0: "cues"}}, opset_version=17, dynamo=False)
        options = FusionOptions("bert")
        # ONNX Runtime's fused residual normalization is six times slower on a CPU than its two parts.
        options.enable_skip_layer_norm = options.enable_bias_skip_layer_norm = False
        fused = optimize_model(str(work / "encoder.onnx"), "bert", num_heads=12, hidden_size=384, opt_level=0,
                               optimization_options=options)
        fused.save_model_to_file(str(work / "fused.onnx"))
        if not o.fp32:
            quantize(work / "fused.onnx")
            quantize(work / "relations.onnx")
        settle(work / "fused.onnx", out / "encoder.onnx")
        settle(work / "relations.onnx", out / "relations.onnx")
    for name in ("encoder.onnx", "relations.onnx"):
        ops = {}
        for node in onnx.load(out / name).graph.node:
            ops[node.op_type] = ops.get(node.op_type, 0) + 1
        print(name, (out / name).stat().st_size, ops)


if __name__ == "__main__":
    main()
