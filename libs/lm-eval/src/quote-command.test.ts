import { expect, it } from '@jest/globals';
import { execa } from 'execa';
import fc from 'fast-check';
import { quoteCommand } from './quote-command.ts';

it('leaves plain arguments plain', () => {
  const command = ['lm_eval', '--model_args', 'pretrained=/a/b,dtype=bfloat16'];
  expect(quoteCommand(command)).toBe('lm_eval --model_args pretrained=/a/b,dtype=bfloat16');
});

it('quotes so that a shell reads the very same arguments', async () => {
  const argument = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'));
  const print = ['-e', 'process.stdout.write(JSON.stringify(process.argv.slice(1)))', '--'];
  const property = fc.asyncProperty(fc.array(argument, { maxLength: 4 }), async (given) => {
    const command = quoteCommand([process.execPath, ...print, ...given]);
    const { stdout } = await execa('sh', ['-c', command]);
    expect(JSON.parse(stdout)).toEqual(given);
  });
  await fc.assert(property, { numRuns: 10 });
});
