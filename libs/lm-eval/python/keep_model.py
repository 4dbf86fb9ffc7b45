"""Keeps the model and the tokenizer from one checkpoint to the next; only weights are loaded."""

import gc

from checkpoint_files import identity_of
from swap_weights import WeightSwap


def keep_model(tokens, say):
    """Makes lm_eval take model and tokenizer of the checkpoint before where they differ in nothing but weights."""
    from lm_eval.models.huggingface import HFLM

    kept = KeptModel(tokens, say)
    create_tokenizer, create_model = HFLM._create_tokenizer, HFLM._create_model

    def create_tokenizer_once(lm, pretrained, *args, **kwargs):
        kept.begin(pretrained)
        if kept.tokenizer is None:
            create_tokenizer(lm, pretrained, *args, **kwargs)
            kept.tokenizer = lm.tokenizer
        lm.tokenizer = kept.tokenizer

    def create_model_once(lm, pretrained, *args, **kwargs):
        if not kept.load(pretrained):
            create_model(lm, pretrained, *args, **kwargs)
            kept.keep(lm._model, pretrained)
        else:
            lm._model = kept.swap.model

    HFLM._create_tokenizer, HFLM._create_model = create_tokenizer_once, create_model_once
    return kept


class KeptModel:
    def __init__(self, tokens, say):
        self._tokens = tokens
        self._say = say
        self._identity = None
        self.tokenizer = None
        self.swap = None

    def forget(self):
        self._identity = self.tokenizer = self.swap = None
        self._tokens.clear()
        gc.collect()

    def begin(self, directory):
        identity = identity_of(directory)
        before = self._identity
        if before is not None and identity != before:
            names = sorted(name for name in identity.keys() | before if identity.get(name) != before.get(name))
            self._say(f"model and tokenizer are made anew: {', '.join(names)} changed since the checkpoint before")
        if identity != before:
            self.forget()
            self._identity = identity

    def load(self, directory):
        if self.swap is None:
            return False
        try:
            self.swap.load(directory)
        except Exception as reason:
            self._say(f"the model is made anew: {reason}")
            self.swap = None
            gc.collect()
            return False
        self._say("the weights are loaded into the model of the checkpoint before")
        return True

    def keep(self, model, directory):
        try:
            self.swap = WeightSwap(model, directory)
        except Exception as reason:
            self._say(f"the model will be made anew for each checkpoint: {reason}")
