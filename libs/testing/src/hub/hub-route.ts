import type { HubRepositoryKind } from './hub-repository.ts';

/** What a request asks a repository for. */
export interface HubRoute {
  readonly kind: HubRepositoryKind;
  /** `tiiuae/dense-500m-arch1` */
  readonly repository: string;
  readonly action: 'info' | 'refs' | 'tree' | 'paths-info' | 'resolve';
  /** A branch or a commit hash; `main` where the address names none. */
  readonly revision: string;
  /** Of a file or a folder within the repository; empty for its root. */
  readonly path: string;
}

const API =
  /^\/api\/(?<kind>models|datasets)\/(?<repository>[^/]+\/[^/]+)(?:\/(?<action>revision|refs|tree|paths-info)(?:\/(?<revision>[^/]+)(?:\/(?<path>.*))?)?)?$/u;

const RESOLVE =
  /^(?:\/(?<kind>datasets))?\/(?<repository>[^/]+\/[^/]+)\/resolve\/(?<revision>[^/]+)\/(?<path>.+)$/u;

/**
 * Reads the address of a request; null where it is none of a repository.
 *
 * @param pathname - as it was sent, with its percent escapes
 *
 * @example
 * parseHubRoute('/api/models/a/b/tree/step-1000/sub');
 * // { kind: 'models', repository: 'a/b', action: 'tree', revision: 'step-1000', path: 'sub' }
 */
export function parseHubRoute(pathname: string): HubRoute | null {
  const parts = (API.exec(pathname) ?? RESOLVE.exec(pathname))?.groups;
  if (parts?.['repository'] === undefined) return null;
  return {
    kind: parts['kind'] === 'datasets' ? 'datasets' : 'models',
    repository: decodeURIComponent(parts['repository']),
    action: pathname.startsWith('/api/') ? apiAction(parts['action']) : 'resolve',
    revision: decodeURIComponent(parts['revision'] ?? 'main'),
    path: decodeURIComponent(parts['path'] ?? '').replace(/\/$/u, ''),
  };
}

function apiAction(action: string | undefined): HubRoute['action'] {
  return action === 'refs' || action === 'tree' || action === 'paths-info' ? action : 'info';
}
