import { isCancel, select, text } from '@clack/prompts';
import { PRESETS } from '@evalcurve/presets';
import type { MenuSession } from './menu-session.ts';
import { promptStreams } from './prompt-streams.ts';

/**
 * Asks which model to evaluate: one that is known, or any other.
 *
 * @returns the flags that name it, null where the person went back
 */
export async function askModel({ context, texts, language }: MenuSession): Promise<readonly string[] | null> {
  const streams = promptStreams(context);
  const preset = await select({
    ...streams,
    message: texts.whichModel,
    showInstructions: false,
    options: [
      ...PRESETS.map(({ name, model, note }) => ({
        value: name,
        label: name,
        hint: note?.[language] ?? model,
      })),
      { value: '', ...texts.otherModel },
    ],
  });
  if (isCancel(preset)) return null;
  if (preset !== '') return ['--preset', preset];
  const model = await text({
    ...streams,
    message: texts.whichRepository,
    validate: (value) => (value?.trim() ? undefined : texts.isEmpty),
  });
  return isCancel(model) ? null : ['--model', model.trim()];
}
