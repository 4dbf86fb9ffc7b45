"""What lm_eval has a model read for a request."""


def tokens_read(context, continuation, max_length):
    """All tokens but the last, which is only asked for; the last ones where a model cannot read so many."""
    return (context + continuation)[-(max_length + 1) :][:-1]
