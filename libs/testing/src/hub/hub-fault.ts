/** Which requests a fault meets. */
export interface HubFaultScope {
  /** Matched against the decoded path without its query; all paths where it is left out. */
  readonly path?: RegExp;
  /** Only requests to this one of the two servers; both where it is left out. */
  readonly server?: 'hub' | 'storage';
  /** How many requests it meets before it is over; all to come where it is left out. */
  readonly times?: number;
}

/** Answers with an error status instead. */
export interface StatusFault extends HubFaultScope {
  readonly kind: 'status';
  readonly status: number;
  /** Seconds in the Retry-After header; no such header where it is left out. */
  readonly retryAfter?: number;
}

/** Closes the connection after this many bytes of a file, where the answer would be longer. */
export interface CutFault extends HubFaultScope {
  readonly kind: 'cut';
  readonly afterBytes: number;
}

/** Sends files no faster than this. */
export interface SlowFault extends HubFaultScope {
  readonly kind: 'slow';
  readonly bytesPerSecond: number;
}

/** Sends files with another last byte than their checksum tells. */
export interface AlteredFault extends HubFaultScope {
  readonly kind: 'altered';
}

/** Closes the connection without an answer. */
export interface DownFault extends HubFaultScope {
  readonly kind: 'down';
}

/** Takes the request and never answers. */
export interface HangFault extends HubFaultScope {
  readonly kind: 'hang';
}

/** Something that goes wrong between a test Hub and its clients. */
export type HubFault = StatusFault | CutFault | SlowFault | AlteredFault | DownFault | HangFault;
