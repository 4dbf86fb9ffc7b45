"""What is in a checkpoint's folder: weights, and what decides how a model and its tokenizer are made."""

import hashlib
import json
import os
import re

WEIGHTS = (
    "model.safetensors",
    "model.safetensors.index.json",
    "pytorch_model.bin",
    "pytorch_model.bin.index.json",
)
# Files that differ from checkpoint to checkpoint and that neither a model nor a tokenizer is made from.
IRRELEVANT = re.compile(
    r"\.(safetensors|bin|pt|pth|h5|msgpack|onnx|gguf|log|md|sha256)$|\.index\.json$"
    r"|^(trainer_state|training_args|all_results|train_results|eval_results|generation_config)\.|^(latest$|LICENSE|\.|events\.)"
)


def identity_of(directory):
    """Equal for two checkpoints whose models and tokenizers differ in nothing but weights."""
    identity = {}
    for name in sorted(os.listdir(directory)):
        path = os.path.join(directory, name)
        if os.path.isfile(path) and not IRRELEVANT.search(name):
            identity[name] = _content_of(path)
    return identity


def _content_of(path):
    with open(path, "rb") as file:
        content = file.read()
    if os.path.basename(path) == "config.json":
        config = json.loads(content)
        # Where it was trained, and by which version it was saved.
        config.pop("_name_or_path", None)
        config.pop("transformers_version", None)
        content = json.dumps(config, sort_keys=True).encode()
    return hashlib.sha256(content).hexdigest()


def weight_files(directory):
    """Paths of the files that hold the weights, in the order in which transformers looks for them."""
    name = next((name for name in WEIGHTS if os.path.isfile(os.path.join(directory, name))), None)
    if name is None:
        return []
    if not name.endswith(".index.json"):
        return [os.path.join(directory, name)]
    with open(os.path.join(directory, name), encoding="utf-8") as file:
        shards = set(json.load(file)["weight_map"].values())
    return [os.path.join(directory, shard) for shard in sorted(shards)]


def read_weights(directory, device):
    """Name and tensor of all that the weight files hold, one after the other."""
    import torch
    from safetensors import safe_open

    for path in weight_files(directory):
        if path.endswith(".safetensors"):
            with safe_open(path, framework="pt", device=device) as file:
                for name in file.keys():
                    yield name, file.get_tensor(name)
        else:
            # As transformers does: tensors only, no code.
            yield from torch.load(path, map_location="cpu", weights_only=True, mmap=True).items()
