type JsonObject = Readonly<Record<string, unknown>>;

interface OtherFormat {
  readonly name: string;
  readonly matches: (file: JsonObject) => boolean;
}

// The most telling first; what a results file of lm_eval has, none of these may ask for alone.
const OTHER_FORMATS: readonly OtherFormat[] = [
  { name: 'LightEval', matches: (file) => 'config_general' in file && 'results' in file },
  { name: 'llm-foundry', matches: ({ eval_metrics: metrics }) => isObject(metrics) && 'icl' in metrics },
  {
    name: "BigScience's aggregation over checkpoints",
    matches: (file) => Array.isArray(file['tokens']) && ('checkpoints' in file || 'checkpoint_steps' in file),
  },
  { name: "BigScience's bslmeval", matches: ({ results }) => isObject(results) && isKeyedByTime(results) },
  { name: "lm_eval's leaderboard tests", matches: (file) => 'params' in file && 'n_samples' in file },
  { name: 'a plotting script', matches: (file) => 'plotData' in file || hasColumns(file) },
  { name: 'evalcurve (a run record)', matches: (file) => 'schemaVersion' in file && 'fingerprint' in file },
  { name: 'transformers (a model configuration)', matches: (file) => 'model_type' in file },
  {
    name: 'npm (a package)',
    matches: (file) => 'name' in file && ('dependencies' in file || 'scripts' in file),
  },
  { name: 'hand (scores without versions or config)', matches: isHandMade },
];

/**
 * Names what wrote a JSON file that is no lm_eval results file, null where that cannot be told.
 *
 * @example
 * nameOtherTool({ config_general: {}, results: {} }); // 'LightEval'
 */
export function nameOtherTool(file: JsonObject): string | null {
  return OTHER_FORMATS.find(({ matches }) => matches(file))?.name ?? null;
}

// `results[task][2022-07-07-20-56-59][metric]`
function isKeyedByTime(results: JsonObject): boolean {
  const [first] = Object.values(results);
  return isObject(first) && /^\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d$/u.test(Object.keys(first)[0] ?? '');
}

// `data[experiment][metric]` is a list over iterations.
function hasColumns({ metadata, data }: JsonObject): boolean {
  return isObject(metadata) && 'experiments' in metadata && isObject(data);
}

function isHandMade(file: JsonObject): boolean {
  return 'results' in file && !('versions' in file || 'config' in file || 'configs' in file);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
