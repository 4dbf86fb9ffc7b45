import { handleRequest } from './handle-request.ts';
import type { HubFault } from './hub-fault.ts';
import { createHubFaults } from './hub-faults.ts';
import type { HubRepository } from './hub-repository.ts';
import type { HubRequest } from './hub-request.ts';
import { startServer } from './start-server.ts';

/** What a test Hub holds. */
export interface StartHubOptions {
  /** By name: `tiiuae/dense-500m-arch1`. */
  readonly models?: Readonly<Record<string, HubRepository>>;
  /** By name: `cais/mmlu`. */
  readonly datasets?: Readonly<Record<string, HubRepository>>;
  /**
   * The most entries in one page of a listing.
   *
   * @default 1000
   */
  readonly pageSize?: number;
}

/** A Hub on this machine. */
export interface TestHub {
  /** For HF_ENDPOINT, without a slash at the end. */
  readonly url: string;
  /** Where large files are redirected to: another origin, as the real Hub's storage is. */
  readonly storageUrl: string;
  /** Every request so far, the oldest first. */
  readonly requests: readonly HubRequest[];
  /** Makes something go wrong from the next request on. */
  readonly inject: (fault: HubFault) => void;
  /** Ends all faults. */
  readonly heal: () => void;
  /** Forgets the requests so far. */
  readonly forgetRequests: () => void;
  /** Closes both servers with all their connections. */
  readonly stop: () => Promise<void>;
}

/**
 * Serves local folders by the protocol of the Hugging Face Hub, so that `@huggingface/hub`, Python's
 * `huggingface_hub`, `datasets` and `transformers` work with it as they are. Files are read anew for
 * each request: a changed folder is a new commit.
 *
 * @example
 * const hub = await startHub({ models: { 'tiiuae/dense-500m-arch1': { branches: { main: run.path } } } });
 * await fetch(`${hub.url}/tiiuae/dense-500m-arch1/resolve/main/iter_0002000/config.json`);
 * await hub.stop();
 */
export async function startHub({
  models = {},
  datasets = {},
  pageSize = 1000,
}: StartHubOptions): Promise<TestHub> {
  const faults = createHubFaults();
  const record: HubRequest[] = [];
  const urls = { hub: '', storage: '' };
  const state = { repositories: { models, datasets }, faults, pageSize, urls };
  const start = (server: 'hub' | 'storage') =>
    startServer((request, response) => {
      void handleRequest({ request, response }, { server, state, record });
    });
  const hub = await start('hub');
  const storage = await start('storage');
  urls.hub = hub.url;
  urls.storage = withOtherHost(storage.url);
  return {
    url: hub.url,
    storageUrl: urls.storage,
    requests: record,
    inject: (fault) => {
      faults.add(fault);
    },
    heal: () => {
      faults.clear();
    },
    forgetRequests: () => {
      record.length = 0;
    },
    stop: async () => {
      await Promise.all([hub.stop(), storage.stop()]);
    },
  };
}

// As at the real Hub: a client that follows redirects within one host itself (huggingface_hub 1.33 does) would
// look for the commit in the headers of the storage.
function withOtherHost(url: string): string {
  return url.replace('127.0.0.1', 'localhost');
}
