"""The shipped graphs back to a checkpoint, so that training can go on from `weights/` alone.

  python training/restore.py weights OUT.pt

int8 weights are read back as the numbers that they stand for; what rounding took is not given back.
"""
import sys
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper


def parameters(graph_path, prefix):
    """{name of the parameter: tensor} of one graph, by the names that the export left in it."""
    graph = onnx.load(graph_path).graph
    values = {i.name: torch.tensor(numpy_helper.to_array(i)) for i in graph.initializer}
    found = {name.removeprefix("reader."): value for name, value in values.items() if value.is_floating_point()
             and not name.endswith("_scale") and "/" not in name}

    def numbers(name):
        scale, zero = values[f"{name}_scale"], values[f"{name}_zero_point"].float()
        return (values[f"{name}_quantized"].float() - zero) * scale

    for node in graph.node:
        if node.op_type == "DynamicQuantizeMatMul":
            # "/encoder/layers.0/qkv/Add_output_0" is the product of "encoder.layers.0.qkv"; one inside a
            # Sequential, "/relation/valid/valid.0/Gemm_output_0", of "relation.valid.0".
            parts = node.output[0].split("/")[1:-1]
            if len(parts) > 1 and parts[-1].startswith(parts[-2] + "."):
                del parts[-2]
            found[f"{prefix}{'.'.join(parts)}.weight"] = numbers(node.input[1].removesuffix("_quantized")).T.contiguous()
    for name in values:
        if name.endswith("_quantized") and name.removesuffix("_quantized").endswith(("words.weight", "positions.weight", "features.weight", "distance.weight")):
            found[name.removesuffix("_quantized").removeprefix("reader.")] = numbers(name.removesuffix("_quantized"))
    return found


def main():
    weights, out = Path(sys.argv[1]), sys.argv[2]
    state = {**parameters(weights / "encoder.onnx", ""), **parameters(weights / "relations.onnx", "")}
    torch.save({name: value.clone() for name, value in state.items()}, out)
    print(f"{len(state)} parameters, {sum(v.numel() for v in state.values()):,} numbers")


if __name__ == "__main__":
    main()
