"""Loads the weights of one checkpoint after the other into one model."""

import json

from checkpoint_files import read_weights
from same_bits import same_bits


class CannotSwap(Exception):
    """Why a model has to be made anew."""


class WeightSwap:
    """A model that transformers made of one checkpoint, ready to take the weights of others.

    Made only where every parameter is found to have, bit for bit, what the files hold: then nothing
    but their names decides what goes where, for the next checkpoint too.
    """

    def __init__(self, model, directory):
        _refuse_state(model)
        self.model = model
        _own_memory(model)
        self._targets = model.state_dict()
        self._layout = {}
        self._buffers = {
            name: buffer.clone() for name, buffer in model.named_buffers() if name not in self._targets
        }
        for name, tensor in read_weights(directory, str(model.device)):
            self._layout[name] = (tuple(tensor.shape), tensor.dtype)
            target = self._targets.get(name)
            if target is not None and not same_bits(target, tensor.to(target.device, target.dtype)):
                raise CannotSwap(f"transformers makes something else of {name} than what the file holds")
        loaded = {self._targets[name].data_ptr() for name in self._layout if name in self._targets}
        missing = [name for name, target in self._targets.items() if target.data_ptr() not in loaded]
        if missing:
            raise CannotSwap(f"the weight files have no {missing[0]}")

    def load(self, directory):
        """Puts the weights of another checkpoint into the model. The model is of no use where that fails."""
        import torch

        layout, written = {}, {}
        with torch.no_grad():
            for name, tensor in read_weights(directory, str(self.model.device)):
                layout[name] = (tuple(tensor.shape), tensor.dtype)
                if layout[name] != self._layout.get(name):
                    raise CannotSwap(f"{name} has another shape or type than in the checkpoint before, or is new")
                if name in self._targets:
                    self._write(name, tensor, written)
            for name, buffer in self.model.named_buffers():
                if name in self._buffers:
                    buffer.copy_(self._buffers[name])
        if layout != self._layout:
            raise CannotSwap("weights are missing that the checkpoint before has")

    def _write(self, name, tensor, written):
        target = self._targets[name]
        other = written.setdefault(target.data_ptr(), name)
        if other == name:
            target.copy_(tensor)
        elif not same_bits(target, tensor.to(target.device, target.dtype)):
            raise CannotSwap(f"{name} and {other} are one in the model, but differ in the files")


def _refuse_state(model):
    if model.config.to_dict().get("quantization_config") is not None:
        raise CannotSwap("its weights are quantized")
    if depends_on_reading(model):
        raise CannotSwap("its position embedding depends on what it has read before")


def depends_on_reading(model):
    """Whether its position embedding changes with the length of what it reads."""
    config = model.config.to_dict()
    rope = json.dumps([config.get("rope_scaling"), config.get("rope_parameters")], default=str)
    return '"dynamic"' in rope or '"longrope"' in rope


def _own_memory(model):
    """Takes weights out of the files that transformers maps into memory: those may be overwritten or removed."""
    if model.device.type == "cpu":
        for tensor in (*model.parameters(), *model.buffers()):
            tensor.data = tensor.data.clone()
