import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileDigests } from './file-digests.ts';
import type { FileDigests } from './file-digests.ts';
import { gitOid } from './git-oid.ts';

/** One file of a repository at one commit. */
export interface HubFile extends FileDigests {
  /** Within the repository, with `/` between its parts. */
  readonly path: string;
  /** Where it lies on this machine. */
  readonly source: string;
  /** Whether the Hub keeps it in its storage of large files (git LFS) and only a pointer in git. */
  readonly isLarge: boolean;
  /** The object that git itself keeps: the content's, or the pointer's. */
  readonly oid: string;
  /** What the Hub names the content by: the SHA-256 of a large file, the git object of a small one. */
  readonly etag: string;
  /** Bytes of the pointer; 0 where there is none. */
  readonly pointerSize: number;
}

/** A branch as it is now. */
export interface HubSnapshot {
  /** 40 hexadecimal digits, other for every other content. */
  readonly commit: string;
  /** By path, in the order of paths. */
  readonly files: ReadonlyMap<string, HubFile>;
}

/** The kinds of files that `.gitattributes` of most repositories gives to git LFS. */
const LARGE_FILES = /\.(?:safetensors|bin|pt|parquet|onnx|gguf)$/u;

/** The files of a folder with their checksums, and a commit hash that follows from them. */
export async function readSnapshot(directory: string): Promise<HubSnapshot> {
  const names = await readdir(directory, { recursive: true });
  const files: HubFile[] = [];
  for (const name of names.sort()) {
    const source = join(directory, name);
    if ((await stat(source)).isFile()) files.push(await readHubFile(name.split(sep).join('/'), source));
  }
  const listing = files.map(({ path, oid }) => `${oid} ${path}\n`).join('');
  return {
    commit: gitOid('commit', Buffer.from(listing)),
    files: new Map(files.map((file) => [file.path, file])),
  };
}

async function readHubFile(path: string, source: string): Promise<HubFile> {
  const digests = await fileDigests(source);
  const isLarge = LARGE_FILES.test(path);
  const pointer = Buffer.from(
    `version https://git-lfs.github.com/spec/v1\noid sha256:${digests.sha256}\nsize ${digests.size}\n`,
  );
  return {
    ...digests,
    path,
    source,
    isLarge,
    oid: isLarge ? gitOid('blob', pointer) : digests.gitOid,
    etag: isLarge ? digests.sha256 : digests.gitOid,
    pointerSize: isLarge ? pointer.byteLength : 0,
  };
}
