/** The codes that the Hub puts in the X-Error-Code header. */
type HubErrorCode = 'RepoNotFound' | 'RevisionNotFound' | 'EntryNotFound' | 'GatedRepo';

/** What a request is refused with. */
export interface HubAnswer {
  readonly status: number;
  readonly code?: HubErrorCode;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ends the handling of a request with an error status. */
export class HubAnswerError extends Error {
  readonly answer: HubAnswer;

  constructor(answer: HubAnswer) {
    super(answer.message);
    this.name = 'HubAnswerError';
    this.answer = answer;
  }
}
