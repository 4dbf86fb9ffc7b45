import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { itWithHarness } from '../requirements/it-with-harness.ts';
import { testDirectory } from '../test-directory.ts';
import type { TestDirectory } from '../test-directory.ts';
import { startHub } from './start-hub.ts';
import type { TestHub } from './start-hub.ts';

const harnessIt = itWithHarness(it);

const ASK = `
import json, os
from huggingface_hub import HfApi, snapshot_download
from huggingface_hub.errors import EntryNotFoundError, GatedRepoError, RepositoryNotFoundError, RevisionNotFoundError

api = HfApi()

def error_of(repo, name, **options):
    try:
        api.hf_hub_download(repo, name, **options)
    except (EntryNotFoundError, GatedRepoError, RepositoryNotFoundError, RevisionNotFoundError) as error:
        return type(error).__name__

folder = snapshot_download("a/run", revision="step-2")
print(json.dumps({
    "branches": [[branch.name, branch.target_commit == api.model_info("a/run", revision=branch.name).sha]
                 for branch in api.list_repo_refs("a/run").branches],
    "tree": [entry.path for entry in api.list_repo_tree("a/run", recursive=True)],
    "paths": [info.size for info in api.get_paths_info("a/run", ["sub/model.safetensors", "none"], expand=True)],
    "weights": open(os.path.join(folder, "model.safetensors")).read(),
    "errors": [
        error_of("a/run", "none"),
        error_of("a/run", "config.json", revision="none"),
        error_of("a/private", "config.json"),
        error_of("a/gated", "config.json"),
    ],
    "whoami": api.whoami(token="hf_right")["name"],
    "private": open(api.hf_hub_download("a/private", "config.json", token="hf_right")).read(),
}))
`;

let directory: TestDirectory;
let hub: TestHub;

beforeEach(async () => {
  directory = await testDirectory({
    'main/config.json': '{}',
    'main/sub/model.safetensors': 'weights',
    'step-2/model.safetensors': 'other weights',
  });
  const [main, step] = [join(directory.path, 'main'), join(directory.path, 'step-2')];
  hub = await startHub({
    models: {
      'a/run': { branches: { main, 'step-2': step } },
      'a/private': { branches: { main }, token: 'hf_right' },
      'a/gated': { branches: { main }, gated: true },
    },
    pageSize: 2,
  });
});

afterEach(async () => {
  await hub.stop();
  await directory.remove();
});

harnessIt(
  "works with Python's huggingface_hub as it is",
  async (harness) => {
    const { stdout } = await promisify(execFile)(join(dirname(harness), 'python'), ['-c', ASK], {
      env: { HOME: directory.path, HF_HOME: join(directory.path, 'hf'), HF_ENDPOINT: hub.url },
    });
    expect(JSON.parse(stdout)).toEqual({
      branches: [
        ['main', true],
        ['step-2', true],
      ],
      tree: ['config.json', 'sub', 'sub/model.safetensors'],
      paths: [7],
      weights: 'other weights',
      errors: [
        'RemoteEntryNotFoundError',
        'RevisionNotFoundError',
        'RepositoryNotFoundError',
        'GatedRepoError',
      ],
      whoami: 'tester',
      private: '{}',
    });
  },
  60_000,
);
