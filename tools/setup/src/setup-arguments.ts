import type { Language } from '@evalcurve/locale';

/** What `setup` is told on its command line. */
export interface SetupArguments {
  /** Only report; change nothing. */
  readonly check?: boolean | undefined;
  /** An installation that is there already: a virtual environment, a program or a source checkout. */
  readonly harness?: string | undefined;
  /** Where to install. */
  readonly directory?: string | undefined;
  /** Of lm_eval, to install. */
  readonly 'harness-version'?: string | undefined;
  /** What pip installs PyTorch from. */
  readonly torch?: string | undefined;
  /** Address of the Hub. */
  readonly endpoint?: string | undefined;
  readonly json?: boolean | undefined;
  readonly lang?: Language | undefined;
}
