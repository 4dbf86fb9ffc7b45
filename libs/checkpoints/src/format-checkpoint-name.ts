import { CHECKPOINT_CONVENTIONS, type CheckpointConventionId } from './checkpoint-conventions.ts';

/** The convention to write a name by, and the groups to write: numbers are padded, text is kept. */
export interface FormatCheckpointNameOptions {
  readonly convention: CheckpointConventionId;
  readonly fields: Readonly<Record<string, string | number>>;
}

/**
 * Writes a checkpoint's name by a convention. With the fields of {@link matchCheckpointName} it
 * gives back the very text that was matched.
 *
 * @throws RangeError where the convention needs a field that is not given
 * @example
 * formatCheckpointName({ convention: 'megatron', fields: { step: 2000 } }); // 'iter_0002000'
 */
export function formatCheckpointName({ convention, fields }: FormatCheckpointNameOptions): string {
  const template = CHECKPOINT_CONVENTIONS.find(({ id }) => id === convention)?.template ?? '';
  const chosen = template.replaceAll(/\[(?<section>[^\]]+)\]/gu, (_, section: string) =>
    namesIn(section).every((name) => fields[name] !== undefined) ? section : '',
  );
  return chosen.replaceAll(/\{[^}]+\}/gu, (slot) => {
    const [name = '', digits = '0'] = slot.slice(1, -1).split(':');
    const value = fields[name];
    if (value === undefined) throw new RangeError(`the convention ${convention} needs the field "${name}"`);
    return typeof value === 'number' ? String(value).padStart(Number(digits), '0') : value;
  });
}

function namesIn(section: string): string[] {
  return [...section.matchAll(/\{(?<name>\w+)/gu)].map((match) => match.groups?.['name'] ?? '');
}
