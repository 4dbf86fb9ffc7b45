/** One repository of a test Hub: models or datasets alike. */
export interface HubRepository {
  /** The local folder that each branch shows; every repository should have a `main`. */
  readonly branches: Readonly<Record<string, string>>;
  /** Makes the repository private: only requests with this token see it. */
  readonly token?: string;
  /**
   * Whether the repository can be seen by all but read only with the token, as of a model whose
   * licence must be accepted first.
   *
   * @default false
   */
  readonly gated?: boolean;
}

/** Which of the two lists a repository is in. */
export type HubRepositoryKind = 'models' | 'datasets';
