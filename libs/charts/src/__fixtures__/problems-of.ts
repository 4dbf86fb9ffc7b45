import schema from 'vega-lite/vega-lite-schema.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { compile, type TopLevelSpec } from 'vega-lite';

const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

type Logger = NonNullable<NonNullable<Parameters<typeof compile>[1]>['logger']>;

/** What Vega-Lite's schema and its compiler have against a specification, as a reader of the file gets it. */
export function problemsOf(spec: TopLevelSpec): unknown[] {
  const read = JSON.parse(JSON.stringify(spec)) as TopLevelSpec;
  if (!validate(read)) return validate.errors?.slice(0, 3) ?? ['invalid'];
  const messages: unknown[] = [];
  const logger: Logger = {
    level: () => 0,
    error: (...parts) => (messages.push(...parts), logger),
    warn: (...parts) => (messages.push(...parts), logger),
    info: () => logger,
    debug: () => logger,
  };
  compile(read, { logger });
  return messages;
}
