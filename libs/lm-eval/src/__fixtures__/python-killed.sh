#!/bin/sh
# Ends as a harness does that the kernel kills for want of memory.
echo 'Using device cpu' >&2
kill -KILL $$
