/** What reached a test Hub and how it was answered. */
export interface HubRequest {
  /** `hub`, or `storage` where large files are redirected to. */
  readonly server: 'hub' | 'storage';
  readonly method: string;
  /** Decoded, without the query: `/tiiuae/dense-500m-arch1/resolve/main/config.json`. */
  readonly path: string;
  /** The query with its `?`, empty where there is none. */
  readonly query: string;
  /** Content of the Authorization header, null where there was none. */
  readonly authorization: string | null;
  /** Content of the Range header: `bytes=100-`; null where there was none. */
  readonly range: string | null;
  /** Null as long as nothing was answered, and where the connection was closed instead. */
  readonly status: number | null;
}
