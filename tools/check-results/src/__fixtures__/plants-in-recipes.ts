import { both, changedConfig, changedResults, cutTo, each, reworded } from './change-run.ts';
import { asWritten041, asWritten042, asWritten043 } from './old-file.ts';
import { everywhere, inFourth, type Plant } from './plant.ts';

/** Defects of how the checkpoints were asked, and by which harness. */
export const PLANTS_IN_RECIPES: readonly Plant[] = [
  inFourth('mixed-few-shot', [
    'there were five examples',
    both(
      reworded,
      changedResults(({ versions }) => ({ 'n-shot': each(versions, 5) })),
    ),
  ]),
  inFourth('mixed-limits', ['there was a limit', both(changedConfig({ limit: 90 }), cutTo(90))]),
  inFourth('mixed-chat-templates', [
    'there was a chat template',
    both(
      reworded,
      changedResults(() => ({ chat_template_sha: 'f3a17c21' })),
    ),
  ]),
  inFourth('mixed-task-versions', [
    'the task had another version',
    changedResults(({ versions }) => ({ versions: each(versions, 2) })),
  ]),
  inFourth('mixed-prompts', ['the prompt lacked a line break', reworded]),
  inFourth('mixed-task-hashes', [
    'the answer key was another',
    changedResults(({ task_hashes: hashes }) => ({ task_hashes: { ...hashes, mmlu_anatomy: 'abcd1234' } })),
  ]),
  inFourth('mixed-dtypes', ['it was computed in bfloat16', changedConfig({ model_dtype: 'torch.bfloat16' })]),
  inFourth('mixed-batch-sizes', ['the batch was smaller', changedConfig({ batch_size: 4 })]),
  inFourth('mixed-harness-versions', [
    'lm_eval was older',
    changedResults(() => ({ lm_eval_version: '0.4.11' })),
  ]),
  inFourth('harness-prompt', ['lm_eval 0.4.3 evaluated it', both(reworded, asWritten043)]),
  everywhere('harness-group-stderr', ['lm_eval 0.4.1 evaluated', asWritten041]),
  everywhere('harness-validation-split', ['lm_eval 0.4.2 evaluated', asWritten042]),
  everywhere('harness-fractional-limit', [
    'a share was turned into a number of questions',
    both(changedConfig({ limit: 0.5 }), cutTo(50)),
  ]),
];
