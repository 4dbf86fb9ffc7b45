#!/bin/sh
# A worker whose GPU has no memory left for a checkpoint.
echo start >> "$HOME/starts"
read -r request
echo 'Traceback (most recent call last):' >&2
echo 'torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB.' >&2
echo 'evalcurve: end of evaluation 1' >&2
echo '{"type":"done","id":1,"exitCode":1}'
exec sleep 600
