"""Writes a Llama with random weights in float32: write_llama.py DIRECTORY SHAPE, where SHAPE is `smollm-135m` or `tiny`."""

import sys

import torch
from transformers import LlamaConfig, LlamaForCausalLM

SHAPES = {
    "smollm-135m": dict(
        hidden_size=576,
        intermediate_size=1536,
        num_hidden_layers=30,
        num_attention_heads=9,
        num_key_value_heads=3,
        vocab_size=49_152,
    ),
    "tiny": dict(
        hidden_size=64,
        intermediate_size=176,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        vocab_size=2048,
    ),
}

directory, shape = sys.argv[1:]
torch.manual_seed(0)
config = LlamaConfig(max_position_embeddings=2048, tie_word_embeddings=True, **SHAPES[shape])
LlamaForCausalLM(config).to(torch.float32).save_pretrained(directory)
