#!/bin/sh
# Says what the harness says when a GPU's memory is full; machines without one cannot make it say so.
cat >&2 <<'END'
2026-01-02:03:04:05 INFO     [evaluator:239] Initializing hf model, with arguments: {'pretrained': '/models/a'}
Running loglikelihood requests:   0%|          | 0/56168 [00:00<?, ?it/s]
Traceback (most recent call last):
  File "/opt/venv/lib/python3.11/site-packages/lm_eval/models/huggingface.py", line 1402, in _loglikelihood_tokens
    multi_logits = F.log_softmax(
torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 17.18 GiB. GPU 0 has a total capacity of 23.64 GiB of which 5.12 GiB is free.
Running loglikelihood requests:   0%|          | 0/56168 [00:03<?, ?it/s]
END
exit 1
