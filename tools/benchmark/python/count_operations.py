"""Counts the operations that suffice for an evaluation: count_operations.py SAMPLES CHECKPOINT

SAMPLES is a folder of samples_*.jsonl, whose requests are tokenized as lm_eval does. Each distinct prefix of a prompt is
computed once, the output layer once for each context. Only multiplications by weights are counted, two operations
each: attention is left out. Prints {"operations": …, "tokens": …}.
"""

import json
import sys
from pathlib import Path

from transformers import AutoConfig, AutoTokenizer

samples, checkpoint = Path(sys.argv[1]), sys.argv[2]
config = AutoConfig.from_pretrained(checkpoint)
tokenizer = AutoTokenizer.from_pretrained(checkpoint)

contexts = set()
for file in samples.rglob("samples_*.jsonl"):
    for line in file.read_text().splitlines():
        contexts.update(call["arg_0"] for call in json.loads(line)["arguments"].values())

prefixes = set()
for context in contexts:
    prefix = 0
    for token in tokenizer(context)["input_ids"][-config.max_position_embeddings :]:
        prefix = hash((prefix, token))
        prefixes.add(prefix)

hidden, heads = config.hidden_size, config.num_attention_heads
attention = 2 * hidden * hidden * (1 + config.num_key_value_heads / heads)
layer = attention + 3 * hidden * config.intermediate_size
operations = 2 * (config.num_hidden_layers * layer * len(prefixes) + hidden * config.vocab_size * len(contexts))
print(json.dumps({"operations": operations, "tokens": len(prefixes)}))
