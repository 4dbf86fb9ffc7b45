/** Python that scores requests as lm_eval does and as a worker does; its parameters are folders of checkpoints. */
export const SCORING_PROGRAM = `
import copy, random
import torch
from lm_eval.models import huggingface
from lm_eval.models.huggingface import HFLM
from safetensors.torch import load_file
from same_bits import same_bits
import share_prefixes
from score_positions import score_positions

random.seed(0)
FIRST, SECOND = sys.argv[1:3]

def model_of(**options):
    return HFLM(pretrained=FIRST, device="cpu", dtype="float32", batch_size=3, **options)

def load(lm, folder):
    lm.model.load_state_dict(load_file(f"{folder}/model.safetensors"), strict=False)

def text(length):
    return [random.randrange(5, 200) for _ in range(length)]

def choices(context, *continuations):
    return [(("", ""), context, continuation) for continuation in continuations]

loops = []
collator = huggingface.Collator
huggingface.Collator = lambda *args, **kwargs: loops.append(1) or collator(*args, **kwargs)
score = HFLM._loglikelihood_tokens

def score_as_lm_eval(lm, requests):
    return score(lm, requests, disable_tqdm=True)

def looped(lm, requests):
    """The answers, and whether lm_eval's own loop found them."""
    loops.clear()
    return lm._loglikelihood_tokens(requests, disable_tqdm=True), bool(loops)
`;
