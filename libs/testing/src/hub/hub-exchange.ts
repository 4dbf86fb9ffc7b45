import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HubFaults } from './hub-faults.ts';
import type { HubRepository, HubRepositoryKind } from './hub-repository.ts';

/** What both servers of a test Hub share. */
export interface HubState {
  readonly repositories: Readonly<Record<HubRepositoryKind, Readonly<Record<string, HubRepository>>>>;
  readonly faults: HubFaults;
  /** The most entries in one page of a listing. */
  readonly pageSize: number;
  /** Where each server is reached, without a slash at the end. */
  readonly urls: { readonly hub: string; readonly storage: string };
}

/** One request under way. */
export interface HubExchange {
  readonly server: 'hub' | 'storage';
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** Decoded pathname of {@link HubExchange.url}. */
  readonly path: string;
  readonly state: HubState;
}
