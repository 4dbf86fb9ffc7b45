import { EvalcurveError } from '@evalcurve/errors';

/** Facts of an {@link UnsupportedModelError}. */
export interface UnsupportedModelErrorOptions {
  /** Path of the field in `config.json`: `rope_scaling.rope_type`. */
  readonly field: string;
  readonly value: unknown;
  readonly expected: string;
}

/** `config.json` asks for something that the engine does not compute. */
export class UnsupportedModelError extends EvalcurveError {
  readonly field: string;
  readonly value: unknown;
  readonly expected: string;

  constructor({ field, value, expected }: UnsupportedModelErrorOptions) {
    super(`config.json: ${field} is ${show(value)}: the embedded engine expects ${expected}`, {
      hint: 'Evaluate this model with lm_eval: --engine lm-eval',
    });
    this.field = field;
    this.value = value;
    this.expected = expected;
  }
}

function show(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
