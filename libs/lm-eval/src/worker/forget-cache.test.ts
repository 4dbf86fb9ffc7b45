import { itWithHarness } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { printedByPython } from '../__fixtures__/printed-by-python.ts';

const PROGRAM = `
import torch
from transformers import LlamaConfig, LlamaForCausalLM
from transformers.cache_utils import DynamicCache
from forget_cache import ForgottenCache
from same_bits import same_bits

torch.manual_seed(0)
texts = torch.randint(0, 50, (3, 20))

class Llama(LlamaForCausalLM):
    def __init__(self):
        super().__init__(LlamaConfig(vocab_size=50, hidden_size=16, intermediate_size=32, num_hidden_layers=2,
                                     num_attention_heads=2, num_key_value_heads=2))
        self.eval()

    def read(self, texts):
        with torch.no_grad():
            self.output = super().forward(texts)
        return self.output.logits

    def kept(self):
        return [layer.keys.numel() for layer in self.output.past_key_values.layers]

class Reminded(Llama):
    """Reads in the end what its first layer kept, as models do whose layers share keys and values."""
    def read(self, texts):
        return super().read(texts) + self.output.past_key_values.layers[0].keys.sum()

class Particular(Llama):
    def read(self, texts):
        logits = super().read(texts)
        assert all(self.kept())
        return logits

for make in [Llama, Reminded, Particular]:
    model, cache = make(), ForgottenCache()
    wanted = model.read(texts)
    cache.find_out(lambda: model.read(texts[:1]))
    print(same_bits(cache.run(lambda: model.read(texts)), wanted), *model.kept())

model, cache = Reminded(), ForgottenCache()
own = {name: value.clone() for name, value in model.state_dict().items()}
for value in model.state_dict().values():
    value.zero_()
cache.find_out(lambda: model.read(texts[:1]))
print(cache.run(lambda: model.read(texts)).abs().max().item(), *model.kept())
model.load_state_dict(own)
cache.find_out(lambda: model.read(texts[:1]))
cache.run(lambda: model.read(texts))
print(*model.kept())
`;

itWithHarness(it)('lets go of keys and values that nobody reads, and of no others', async (harness) => {
  expect(await printedByPython(harness, [PROGRAM])).toEqual([
    ...['True 0 0', 'True 960 960', 'True 960 960'],
    // A model of zeros tells nothing.
    ...['0.0 960 960', '960 960'],
  ]);
});
