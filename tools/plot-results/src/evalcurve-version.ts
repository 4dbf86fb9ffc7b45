import packageJson from '../package.json' with { type: 'json' };

/** Version of evalcurve, as the files that it writes record it. */
export function evalcurveVersion(): string {
  return packageJson.version;
}
