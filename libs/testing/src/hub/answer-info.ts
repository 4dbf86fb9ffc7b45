import type { HubExchange } from './hub-exchange.ts';
import type { HubRepository } from './hub-repository.ts';
import type { HubRoute } from './hub-route.ts';
import type { HubSnapshot } from './hub-snapshot.ts';
import { sendJson } from './send-json.ts';

/** What is asked about a repository. */
export interface AnswerInfoOptions {
  readonly route: HubRoute;
  readonly repository: HubRepository;
  readonly snapshot: HubSnapshot;
}

const DATE = '2024-01-01T00:00:00.000Z';

/** Sends the description of a repository at one revision: its commit and its files. */
export function answerInfo(exchange: HubExchange, { route, repository, snapshot }: AnswerInfoOptions): void {
  const hasSizes = exchange.url.searchParams.get('blobs') !== null;
  const { repository: id } = route;
  sendJson(exchange, {
    value: {
      _id: id,
      id,
      ...(route.kind === 'models' && { modelId: id }),
      author: id.split('/')[0],
      sha: snapshot.commit,
      private: repository.token !== undefined && repository.gated !== true,
      gated: repository.gated === true ? 'auto' : false,
      disabled: false,
      createdAt: DATE,
      lastModified: DATE,
      downloads: 0,
      likes: 0,
      tags: [],
      siblings: [...snapshot.files.values()].map((file) => ({
        rfilename: file.path,
        ...(hasSizes && { size: file.size, blobId: file.oid }),
        ...(hasSizes &&
          file.isLarge && { lfs: { sha256: file.sha256, size: file.size, pointerSize: file.pointerSize } }),
      })),
    },
  });
}
