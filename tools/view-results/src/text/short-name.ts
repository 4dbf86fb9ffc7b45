/**
 * A model's name as a person says it: of a local path only the last part tells what it is.
 *
 * @example
 * shortName('/home/ada/runs/dense'); // 'dense'
 */
export function shortName(model: string): string {
  const isHubName = /^[\w.-]+\/[\w.-]+$/u.test(model);
  return isHubName ? model : (model.split(/[\\/]/u).findLast((part) => part !== '') ?? model);
}
