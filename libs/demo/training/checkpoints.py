"""Writes a checkpoint in the form that transformers, lm_eval and every other reader of the Hub's folders load."""

import json
from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import LlamaForCausalLM

from tokenizer import END


def save_checkpoint(directory: Path, model: LlamaForCausalLM, tokenizer: Tokenizer) -> None:
    """Weights as bfloat16; tokenizer files in words that old and new versions of transformers understand."""
    copy = LlamaForCausalLM(model.config)
    copy.load_state_dict(model.state_dict())
    copy.to(torch.bfloat16).save_pretrained(directory)
    (directory / "tokenizer.json").write_text(tokenizer.to_str() + "\n")
    write_json(directory / "special_tokens_map.json", {"eos_token": END})
    write_json(
        directory / "tokenizer_config.json",
        {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "eos_token": END,
            "model_max_length": model.config.max_position_embeddings,
            "clean_up_tokenization_spaces": False,
        },
    )


def write_json(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, indent=2) + "\n")
