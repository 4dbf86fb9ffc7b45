import { createWriteStream } from 'node:fs';
import { mkdir, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { open, type Entry, type Options, type ZipFile } from 'yauzl';
import { createSizeCheck, isWantedMember } from './archive-member.ts';
import type { ExtractOptions } from './extract-tar.ts';

const openZip = promisify<string, Options, ZipFile>(open);

/** Unpacks the JSON files of a zip archive; names that lead out of the target are refused. */
export async function extractZip({ path, target }: ExtractOptions): Promise<void> {
  const zip = await openZip(path, { lazyEntries: true });
  const check = createSizeCheck(path);
  try {
    for (;;) {
      const entry = await nextEntry(zip);
      if (entry === null) return;
      if (!isWantedMember(entry.fileName)) continue;
      check(entry.uncompressedSize);
      await writeEntry(entry, { zip, target });
    }
  } finally {
    zip.close();
  }
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      zip.removeAllListeners();
      act();
    };
    zip.once('entry', (entry: Entry) => {
      settle(() => {
        resolve(entry);
      });
    });
    zip.once('end', () => {
      settle(() => {
        resolve(null);
      });
    });
    zip.once('error', (error: Error) => {
      settle(() => {
        reject(error);
      });
    });
    zip.readEntry();
  });
}

interface WriteEntryOptions {
  readonly zip: ZipFile;
  readonly target: string;
}

async function writeEntry(entry: Entry, { zip, target }: WriteEntryOptions): Promise<void> {
  const file = join(target, entry.fileName);
  await mkdir(dirname(file), { recursive: true });
  const stream = await promisify(zip.openReadStream.bind(zip, entry))();
  await pipeline(stream, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  const time = entry.getLastModDate();
  await utimes(file, time, time);
}
