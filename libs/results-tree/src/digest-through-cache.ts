import { samplesDigestSchema, type SamplesDigest } from '@evalcurve/forensics';
import type { SamplesCache } from './cache/samples-cache.ts';
import { digestSamples, type DigestSamplesOptions } from './digest-samples.ts';

/** What {@link digestThroughCache} reads: always all samples. */
export interface DigestThroughCacheOptions extends Required<Omit<DigestSamplesOptions, 'first'>> {
  readonly cache: SamplesCache;
}

/** As {@link digestSamples}, from the cache where the file is as it was; one that breaks off is read each time. */
export async function digestThroughCache({
  cache,
  ...file
}: DigestThroughCacheOptions): Promise<SamplesDigest> {
  const digest = await cache.get({
    ...{ path: file.path, kind: 'digest', encode, decode },
    read: async () => {
      const value = await digestSamples(file);
      return { value, isKept: value.isComplete };
    },
  });
  // The same file may be listed from another folder.
  return { ...digest, task: file.task, file: file.file };
}

function encode(digest: SamplesDigest): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(digest));
}

function decode(bytes: Uint8Array<ArrayBuffer>): SamplesDigest | null {
  return samplesDigestSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
}
