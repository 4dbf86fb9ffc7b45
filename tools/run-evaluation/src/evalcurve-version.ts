import packageJson from '../package.json' with { type: 'json' };

/** Version of evalcurve, as `run.json` records it. */
export function evalcurveVersion(): string {
  return packageJson.version;
}
