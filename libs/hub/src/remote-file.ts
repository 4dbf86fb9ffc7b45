/** What a file must hash to. */
export interface Checksum {
  /** `sha256` for large files (LFS); `git-sha1`, the hash of git's blob, for small ones. */
  readonly algorithm: 'sha256' | 'git-sha1';
  /** Hex digits. */
  readonly value: string;
}

/** One file of a repo at one commit. */
export interface RemoteFile {
  /** Within the repo: `iter_0002000/config.json`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly checksum: Checksum;
}
