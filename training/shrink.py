"""A smaller encoder from a trained one: some of its layers, and of their inner units those that do most."""
import torch
import torch.nn.functional as F
from torch import nn


@torch.no_grad()
def shrink(encoder, layers, inner, ids, features, mask):
    """In place. Units are ranked by mean |activation| times the length of what they add (Michel et al. 2019, in short)."""
    encoder.eval()
    work = {}
    hooks = [
        layer.up.register_forward_hook(lambda _, __, out, layer=layer: work.__setitem__(layer, F.gelu(out)[mask].abs().mean(0)))
        for layer in encoder.layers
    ]
    encoder(ids, features, mask)
    for hook in hooks:
        hook.remove()
    for layer in encoder.layers:
        width = layer.up.out_features
        if not inner or inner >= width:
            continue
        kept = (work[layer] * layer.down.weight.norm(dim=0)).topk(inner).indices.sort().values
        up, down = nn.Linear(layer.up.in_features, inner), nn.Linear(inner, layer.down.out_features)
        up.weight.copy_(layer.up.weight[kept])
        up.bias.copy_(layer.up.bias[kept])
        down.weight.copy_(layer.down.weight[:, kept])
        down.bias.copy_(layer.down.bias)
        layer.up, layer.down = up, down
    encoder.layers = nn.ModuleList(encoder.layers[i] for i in layers)
