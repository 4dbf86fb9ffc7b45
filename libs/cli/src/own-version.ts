import packageJson from '../package.json' with { type: 'json' };

/** The version that all packages of evalcurve share: `0.1.0`. */
export function ownVersion(): string {
  return packageJson.version;
}
