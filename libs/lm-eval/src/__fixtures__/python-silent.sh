#!/bin/sh
# Waits, as a client does for a Hub that takes each request and never answers.
exec sleep 600
