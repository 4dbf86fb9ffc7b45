import { itWithHarness, testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { printedByPython } from '../__fixtures__/printed-by-python.ts';

const PROGRAM = `
import os
import torch
from safetensors.torch import save_file
from transformers import AutoModelForCausalLM, LlamaConfig, LlamaForCausalLM
from checkpoint_files import identity_of
from same_bits import same_bits
from swap_weights import WeightSwap

def save(name, seed, *, change=None, form="safetensors", **options):
    torch.manual_seed(seed)
    config = LlamaConfig(vocab_size=50, hidden_size=16, intermediate_size=32, num_hidden_layers=1,
                         num_attention_heads=2, num_key_value_heads=2, **options)
    model = LlamaForCausalLM(config)
    config.save_pretrained(name)
    weights = {name: value.clone() for name, value in model.state_dict().items()}
    if change:
        change(weights)
    if form == "bin":
        torch.save(weights, f"{name}/pytorch_model.bin")
    else:
        save_file(weights, f"{name}/model.safetensors", metadata={"format": "pt"})
    return name

def load(name):
    return AutoModelForCausalLM.from_pretrained(name, dtype=torch.bfloat16)

def try_swap(first, second):
    try:
        swap = WeightSwap(load(first), first)
        swap.load(second)
    except Exception as reason:
        return str(reason)
    wanted = load(second).state_dict()
    return all(same_bits(value, wanted[name]) for name, value in swap.model.state_dict().items())

def untie(weights):
    weights["lm_head.weight"] += 1

os.chdir(sys.argv[1])
print(try_swap(save("a", 1), save("b", 2)))
print(try_swap("a", save("c", 3, form="bin")))
print(try_swap(save("d", 4, tie_word_embeddings=True), save("e", 5, tie_word_embeddings=True)))
print(try_swap("d", save("f", 6, tie_word_embeddings=True, change=untie)))
print(try_swap("d", save("g", 7, tie_word_embeddings=True, change=lambda weights: weights.pop("lm_head.weight"))))
print(try_swap("a", save("h", 8, change=lambda weights: weights.pop("model.norm.weight"))))
print(try_swap(save("i", 9, change=lambda weights: weights.pop("model.norm.weight")), "a"))
print(try_swap(save("j", 10, rope_scaling={"rope_type": "dynamic", "factor": 2.0}), "a"))

def is_alike_with(name, content):
    with open(f"b/{name}", "w") as file:
        file.write(content)
    return identity_of("a") == identity_of("b")

print(is_alike_with("trainer_state.json", "{}"), is_alike_with("tokenizer.json", "{}"))
`;

itWithHarness(it)(
  'loads what transformers would load, and says where it cannot be sure of it',
  async (harness) => {
    const directory = await testDirectory({});
    const printed = await printedByPython(harness, [PROGRAM, directory.path]);
    await directory.remove();
    expect(printed).toEqual([
      ...['True', 'True', 'True'],
      'model.embed_tokens.weight and lm_head.weight are one in the model, but differ in the files',
      'weights are missing that the checkpoint before has',
      'weights are missing that the checkpoint before has',
      'the weight files have no model.norm.weight',
      'its position embedding depends on what it has read before',
      'True False',
    ]);
  },
  120_000,
);
