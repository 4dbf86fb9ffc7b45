import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '@evalcurve/errors';
import { z } from 'zod';
import { TokenizerError } from '../tokenizer-error.ts';

const component = z.looseObject({ type: z.string() });

/** What is read of `tokenizer.json` besides what the tokenizer itself reads. */
const tokenizerSchema = z.looseObject({
  model: z.looseObject({
    type: z.literal('BPE', { error: 'expected a tokenizer of type BPE' }),
    vocab: z.record(z.string(), z.int().nonnegative()),
  }),
  normalizer: component.nullish(),
  pre_tokenizer: component.nullish(),
  added_tokens: z.array(z.looseObject({ id: z.int().nonnegative(), content: z.string() })).default([]),
});

const token = z.union([
  z.string(),
  z.looseObject({ content: z.string() }).transform(({ content }) => content),
]);

/** What is read of `tokenizer_config.json`. */
const configSchema = z.looseObject({
  tokenizer_class: z.string().nullish(),
  bos_token: token.nullish(),
  eos_token: token.nullish(),
  pad_token: token.nullish(),
  unk_token: token.nullish(),
  add_bos_token: z.boolean().nullish(),
  add_eos_token: z.boolean().nullish(),
});

/** The two files of a tokenizer. */
export interface TokenizerFiles {
  /** Folder that they lie in, for messages. */
  readonly directory: string;
  readonly tokenizer: z.infer<typeof tokenizerSchema>;
  readonly config: z.infer<typeof configSchema>;
  /** The same for the same content. */
  readonly hash: string;
}

/**
 * Reads a checkpoint's tokenizer.
 *
 * @throws TokenizerError where a file is missing or of another kind
 */
export async function readTokenizerFiles(directory: string): Promise<TokenizerFiles> {
  const [tokenizer, config] = await Promise.all(
    ['tokenizer.json', 'tokenizer_config.json'].map((name) => readText(join(directory, name))),
  );
  const texts = [tokenizer ?? '', config ?? ''];
  return {
    directory,
    tokenizer: parse(tokenizerSchema, { text: texts[0] ?? '', file: join(directory, 'tokenizer.json') }),
    config: parse(configSchema, { text: texts[1] ?? '', file: join(directory, 'tokenizer_config.json') }),
    hash: createHash('sha256').update(JSON.stringify(texts)).digest('hex'),
  };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const problem = hasCode(cause, 'ENOENT') ? 'not found' : 'cannot be read';
    throw new TokenizerError({ file, problem, cause });
  }
}

function parse<T>(schema: z.ZodType<T>, { text, file }: { readonly text: string; readonly file: string }): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new TokenizerError({ file, problem: 'not JSON', cause });
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const problem = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a tokenizer'}`;
  throw new TokenizerError({ file, problem, cause: result.error });
}
