import { expect, it } from '@jest/globals';
import { nameOtherTool } from './name-other-tool.ts';

it.each([
  [{ config_general: {}, results: {} }, 'LightEval'],
  [{ eval_metrics: { icl: {} } }, 'llm-foundry'],
  [{ tokens: [1], checkpoints: [2], results: {} }, "BigScience's aggregation over checkpoints"],
  [{ results: { t: { '2022-07-07-20-56-59': { acc: 1 } } }, versions: {} }, "BigScience's bslmeval"],
  [{ metadata: { experiments: [] }, data: {} }, 'a plotting script'],
  [{ name: 'x', dependencies: {} }, 'npm (a package)'],
  [{ model: 'm', results: { mmlu: { 'acc,none': 1 } } }, 'hand (scores without versions or config)'],
])('knows %j', (file, tool) => {
  expect(nameOtherTool(file)).toBe(tool);
});

it('takes no file of lm_eval for that of another tool', () => {
  expect(nameOtherTool({ results: { rte: { acc: 0.5 } }, versions: { rte: 0 } })).toBeNull();
  expect(nameOtherTool({ results: { t: { 'acc,none': 1 } }, configs: {}, model_name: 'x' })).toBeNull();
});
