"""Makes tiny random models of every supported kind and says what lm_eval's own HFLM answers about them.

usage: reference_models.py DIRECTORY

DIRECTORY/requests.json holds [context, continuation] pairs. For each model a folder with its checkpoint is written, and
DIRECTORY/answers.json: by name, the tokens, log-likelihood and greedy flag of every pair.
"""

import json
import sys
import warnings
from pathlib import Path

import torch
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import AutoConfig, AutoModelForCausalLM, PreTrainedTokenizerFast
from transformers.utils import logging

from lm_eval.api.instance import Instance
from lm_eval.models.huggingface import HFLM

warnings.simplefilter("ignore")
logging.disable_progress_bar()
logging.set_verbosity_error()

SHAPE = dict(
    vocab_size=640,
    hidden_size=48,
    intermediate_size=80,
    num_hidden_layers=3,
    num_attention_heads=4,
    num_key_value_heads=2,
    max_position_embeddings=512,
    rms_norm_eps=1e-5,
    tie_word_embeddings=False,
)

# name: (model_type, what differs from SHAPE, tokenizer, storage, bytes a shard)
MODELS = {
    "llama": ("llama", {}, "gpt2", torch.float32, None),
    "llama-tied": ("llama", {"tie_word_embeddings": True, "num_key_value_heads": 4}, "llama3", torch.float32, None),
    "llama-biased": ("llama", {"attention_bias": True, "mlp_bias": True, "head_dim": 16}, "llama2", torch.float32, None),
    "llama-linear": ("llama", {"rope": {"rope_type": "linear", "factor": 4.0}}, "smollm", torch.float32, None),
    "llama-llama3": (
        "llama",
        {
            "rope": {
                "rope_type": "llama3",
                "rope_theta": 500000.0,
                "factor": 8.0,
                "low_freq_factor": 1.0,
                "high_freq_factor": 4.0,
                "original_max_position_embeddings": 64,
            }
        },
        "llama3",
        torch.float32,
        None,
    ),
    "llama-yarn": (
        "llama",
        {"rope": {"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 128}, "head_dim": 32},
        "gpt2",
        torch.float32,
        None,
    ),
    "llama-sharded-bf16": ("llama", {}, "llama2", torch.bfloat16, 40_000),
    "llama-fp16": ("llama", {"num_hidden_layers": 1}, "gpt2", torch.float16, None),
    "llama-short": ("llama", {"max_position_embeddings": 48}, "llama3", torch.float32, None),
    "mistral": ("mistral", {"sliding_window": None}, "llama2", torch.float32, None),
    "mistral-window": ("mistral", {"sliding_window": 20}, "llama3", torch.float32, None),
    "qwen2": ("qwen2", {"tie_word_embeddings": True}, "qwen2", torch.float32, None),
    "qwen2-window": (
        "qwen2",
        {"use_sliding_window": True, "sliding_window": 24, "max_window_layers": 1},
        "qwen2",
        torch.float32,
        None,
    ),
    "qwen3": ("qwen3", {"head_dim": 16}, "qwen2", torch.float32, None),
}

LLAMA3 = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)


def make_tokenizer(kind: str, corpus: list[str]) -> PreTrainedTokenizerFast:
    """Byte-level BPE behind the patterns in use, or BPE over blanks written as ▁ with bytes for the rest."""
    if kind == "llama2":
        return make_llama2_tokenizer(corpus)
    tokenizer = Tokenizer(models.BPE())
    byte_level = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=kind in ("gpt2", "smollm"))
    before = {
        "gpt2": [],
        "smollm": [pre_tokenizers.Digits(individual_digits=True)],
        "llama3": [pre_tokenizers.Split(Regex(LLAMA3), "isolated")],
        "qwen2": [pre_tokenizers.Split(Regex(LLAMA3.replace("{1,3}", "")), "isolated")],
    }[kind]
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([*before, byte_level]) if before else byte_level
    tokenizer.decoder = decoders.ByteLevel()
    if kind == "qwen2":
        tokenizer.normalizer = normalizers.NFC()
    special = ["<|begin|>", "<|end|>"]
    trainer = trainers.BpeTrainer(
        vocab_size=600,
        special_tokens=special,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(corpus, trainer)
    if kind == "llama3":
        tokenizer.post_processor = processors.TemplateProcessing(
            single="<|begin|> $A", pair="<|begin|> $A <|begin|> $B", special_tokens=[("<|begin|>", 0)]
        )
    bos = None if kind == "qwen2" else "<|begin|>"
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, bos_token=bos, eos_token="<|end|>")


def make_llama2_tokenizer(corpus: list[str]) -> PreTrainedTokenizerFast:
    blanks = [normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")]
    trained = Tokenizer(models.BPE())
    trained.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    trained.train_from_iterator(corpus, trainers.BpeTrainer(vocab_size=330, show_progress=False))
    state = json.loads(trained.to_str())["model"]
    tokens = ["<unk>", "<s>", "</s>", *(f"<0x{byte:02X}>" for byte in range(256))]
    tokens += [token for token in state["vocab"] if token not in tokens and token != "\n"]
    vocab = {token: number for number, token in enumerate(tokens)}
    merges = [tuple(merge) for merge in state["merges"] if "\n" not in "".join(merge)]
    tokenizer = Tokenizer(
        models.BPE(vocab=vocab, merges=merges, unk_token="<unk>", fuse_unk=True, byte_fallback=True)
    )
    tokenizer.normalizer = normalizers.Sequence(blanks)
    tokenizer.decoder = decoders.Sequence(
        [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)]
    )
    tokenizer.add_special_tokens([AddedToken(token, special=True) for token in tokens[:3]])
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, bos_token="<s>", eos_token="</s>", unk_token="<unk>", add_bos_token=True
    )


def make_model(directory: Path, name: str, corpus: list[str]) -> None:
    kind, differences, tokenizer, storage, shard = MODELS[name]
    differences = {**SHAPE, **differences}
    rope = differences.pop("rope", None)
    config = AutoConfig.for_model(kind, **differences, **({"rope_parameters": rope} if rope else {}))
    torch.manual_seed(sum(name.encode()))
    model = AutoModelForCausalLM.from_config(config, dtype=torch.float32)
    for key, weight in model.named_parameters():
        mean, deviation = (1, 0.2) if "norm" in key else (0, 0.2 if key.endswith("bias") else weight.shape[-1] ** -0.5)
        torch.nn.init.normal_(weight, mean, deviation if "embed" not in key else 0.8)
    if config.tie_word_embeddings:
        model.tie_weights()
    model.to(storage).save_pretrained(directory, **({"max_shard_size": shard} if shard else {}))
    make_tokenizer(tokenizer, corpus).save_pretrained(directory)


def answer(directory: Path, requests: list[list[str]]) -> list[dict]:
    lm = HFLM(pretrained=str(directory), dtype="float32", batch_size=16, device="cpu")
    instances = [
        Instance(request_type="loglikelihood", doc={}, arguments=tuple(pair), idx=index)
        for index, pair in enumerate(requests)
    ]
    answers = lm.loglikelihood(instances, disable_tqdm=True)
    pairs = [([], []) if context == "" else lm._encode_pair(context, rest) for context, rest in requests]
    return [
        {"logLikelihood": value, "isGreedy": greedy, "context": context, "continuation": continuation}
        for (value, greedy), (context, continuation) in zip(answers, pairs, strict=True)
    ]


def main(directory: Path) -> None:
    requests = json.loads((directory / "requests.json").read_text())
    corpus = [context + rest for context, rest in requests]
    answers = {}
    for name in MODELS:
        make_model(directory / name, name, corpus)
        answers[name] = answer(directory / name, requests)
    (directory / "answers.json").write_text(json.dumps(answers))


main(Path(sys.argv[1]))
