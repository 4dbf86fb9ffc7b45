import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CHECKPOINT_CONVENTIONS } from './checkpoint-conventions.ts';
import { findCheckpointInText } from './find-checkpoint-in-text.ts';
import { formatCheckpointName } from './format-checkpoint-name.ts';
import { matchCheckpointName } from './match-checkpoint-name.ts';

it('pads a number and keeps what is text', () => {
  expect(formatCheckpointName({ convention: 'megatron', fields: { step: 2000 } })).toBe('iter_0002000');
  expect(formatCheckpointName({ convention: 'step_us', fields: { step: '00042930' } })).toBe('step_00042930');
});

it('says which field a convention needs', () => {
  expect(() => formatCheckpointName({ convention: 'opencoder', fields: { step: 1 } })).toThrow(
    new RangeError('the convention opencoder needs the field "stage"'),
  );
});

it.each(CHECKPOINT_CONVENTIONS.map(({ id, example }) => [id, example] as const))(
  'gives a %s name back as it was written',
  (convention, example) => {
    const match = matchCheckpointName(example);
    expect(match).toMatchObject({ convention });
    expect(match && formatCheckpointName(match)).toBe(match?.text);
  },
);

const numbered = CHECKPOINT_CONVENTIONS.filter(({ template }) =>
  /^[^{[]*\{step(?::\d+)?\}[^{[]*$/u.test(template),
);

it('reads every step that it writes, by every convention of a bare step', () => {
  fc.assert(
    fc.property(fc.constantFrom(...numbered), fc.nat(), (convention, step) => {
      const name = formatCheckpointName({ convention: convention.id, fields: { step } });
      const path = convention.id === 'nanotron' ? `checkpoints/${name}` : name;
      expect(findCheckpointInText(path)).toEqual({ id: name, step, tokens: null, stage: null });
    }),
  );
});

it('reads every stage, ingredient, step and token count that it writes', () => {
  const names = fc.record({
    stage: fc.nat(9).map((n) => `stage${n}`),
    ingredient: fc.nat(9).map((n) => `ingredient${n}`),
    step: fc.nat(),
    tokens: fc.nat(20_000),
    unit: fc.constantFrom('B', 'T'),
  });
  fc.assert(
    fc.property(names, (fields) => {
      const name = formatCheckpointName({ convention: 'olmo_tokens', fields });
      expect(findCheckpointInText(name)).toEqual({
        id: name,
        step: fields.step,
        tokens: fields.tokens * (fields.unit === 'B' ? 1e9 : 1e12),
        stage: `${fields.stage}-${fields.ingredient}`,
      });
    }),
  );
});
