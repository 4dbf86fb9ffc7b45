import { checkpointFromFields } from './checkpoint-from-fields.ts';
import type { Checkpoint } from './checkpoint.ts';
import { matchCheckpointName } from './match-checkpoint-name.ts';

// In `pretrained=a/b,revision=step1000`, and in the JSON that newer harnesses write.
const NAMED_VALUE = /\b(?:revision|subfolder)["']?\s*[=:]\s*["']?(?<value>[^,;"'\s{}]+)/gu;
// A bare number means a step only below a folder called checkpoints: the two stay together.
const SEPARATOR = /(?<!(?:^|[/\\])checkpoints)[/\\]+|[,;"'\s{}]+/u;

/**
 * The checkpoint that a path, a revision or a `model_args` value speaks of, null where it speaks of
 * none. What `revision=` or `subfolder=` says goes first, then the innermost part of the path; the
 * id is the part that is the checkpoint's name. Names that tell no place in the run (`main`) are
 * passed over.
 *
 * @example
 * findCheckpointInText('pretrained=EleutherAI/pythia-1b,revision=step2000')?.id; // 'step2000'
 * findCheckpointInText('results/1.4b-5shot_step143000.json')?.step; // 143000
 * findCheckpointInText('results/pythia-1.4b'); // null
 */
export function findCheckpointInText(text: string): Checkpoint | null {
  const named = [...text.matchAll(NAMED_VALUE)].map((match) => match.groups?.['value'] ?? '');
  for (const part of [...named.flatMap(innermostFirst), ...innermostFirst(text)]) {
    const match = matchCheckpointName(part);
    if (match && match.convention !== 'end_of_run') {
      return checkpointFromFields({ id: match.text, fields: match.fields });
    }
  }
  return null;
}

function innermostFirst(text: string): string[] {
  return text.split(SEPARATOR).reverse();
}
