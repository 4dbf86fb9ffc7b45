"""A Llama of 430,944 parameters."""

import torch
from transformers import LlamaConfig, LlamaForCausalLM


def make_model(vocabulary: int) -> LlamaForCausalLM:
    model = LlamaForCausalLM(
        LlamaConfig(
            vocab_size=vocabulary,
            hidden_size=96,
            num_hidden_layers=4,
            num_attention_heads=4,
            num_key_value_heads=4,
            intermediate_size=160,
            max_position_embeddings=256,
            tie_word_embeddings=True,
            rope_parameters={"rope_theta": 10000.0, "rope_type": "default"},
            bos_token_id=None,
            eos_token_id=0,
            pad_token_id=None,
        )
    )
    initialise(model)
    return model


@torch.no_grad()
def initialise(model: LlamaForCausalLM) -> None:
    """Random weights, wider than the usual 0.02, and keys that begin equal to queries.

    So attention finds equal tokens from the start; with 0.02, trials still answered one letter after 200 s.
    """
    for name, parameter in model.named_parameters():
        if "embed_tokens" in name:
            parameter.normal_(0, 0.02)
        elif parameter.dim() > 1:
            parameter.normal_(0, 0.1)
        if name.endswith(("o_proj.weight", "down_proj.weight")):
            parameter.mul_(0.5)
    for layer in model.model.layers:
        layer.self_attn.k_proj.weight.copy_(layer.self_attn.q_proj.weight)
