import type { Forensic } from './forensic.ts';
import { constantAnswers } from './forensics/constant-answers.ts';
import { constantLogLikelihoods } from './forensics/constant-log-likelihoods.ts';
import { duplicateCheckpoints } from './forensics/duplicate-checkpoints.ts';
import { gap } from './forensics/gap.ts';
import { groupMismatch } from './forensics/group-mismatch.ts';
import { harnessFractionalLimit } from './forensics/harness-fractional-limit.ts';
import { harnessGroupStderr } from './forensics/harness-group-stderr.ts';
import { harnessPrompt } from './forensics/harness-prompt.ts';
import { harnessValidationSplit } from './forensics/harness-validation-split.ts';
import { missingTasks } from './forensics/missing-tasks.ts';
import { mixedBatchSizes } from './forensics/mixed-batch-sizes.ts';
import { mixedChatTemplates } from './forensics/mixed-chat-templates.ts';
import { mixedDtypes } from './forensics/mixed-dtypes.ts';
import { mixedFewShot } from './forensics/mixed-few-shot.ts';
import { mixedHarnessVersions } from './forensics/mixed-harness-versions.ts';
import { mixedLimits } from './forensics/mixed-limits.ts';
import { mixedPrompts } from './forensics/mixed-prompts.ts';
import { mixedTaskHashes } from './forensics/mixed-task-hashes.ts';
import { mixedTaskVersions } from './forensics/mixed-task-versions.ts';
import { nanLogLikelihoods } from './forensics/nan-log-likelihoods.ts';
import { outlier } from './forensics/outlier.ts';
import { scoreMismatch } from './forensics/score-mismatch.ts';
import { shortDataset } from './forensics/short-dataset.ts';
import { shortSamples } from './forensics/short-samples.ts';
import { staleCopy } from './forensics/stale-copy.ts';
import { stepRestart } from './forensics/step-restart.ts';
import { tiedAnswers } from './forensics/tied-answers.ts';
import { unreadableFile } from './forensics/unreadable-file.ts';
import { unreadableSamples } from './forensics/unreadable-samples.ts';

/** Every question that is put to a series, in the order in which findings are told: the worst first. */
export const FORENSICS: readonly Forensic[] = [
  nanLogLikelihoods,
  constantLogLikelihoods,
  constantAnswers,
  staleCopy,
  duplicateCheckpoints,
  scoreMismatch,
  groupMismatch,
  mixedFewShot,
  mixedLimits,
  mixedChatTemplates,
  harnessPrompt,
  harnessFractionalLimit,
  harnessValidationSplit,
  mixedTaskVersions,
  mixedPrompts,
  mixedTaskHashes,
  shortDataset,
  stepRestart,
  outlier,
  unreadableFile,
  unreadableSamples,
  shortSamples,
  missingTasks,
  gap,
  tiedAnswers,
  mixedDtypes,
  mixedBatchSizes,
  mixedHarnessVersions,
  harnessGroupStderr,
];
