import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import jsdoc from 'eslint-plugin-jsdoc';
import * as jsonc from 'jsonc-eslint-parser';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['**/dist', '**/bundle', 'small-run', '**/coverage', '**/out-tsc', '.nx', '**/.venv']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.{js,ts}'], extends: [js.configs.recommended] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
        { selector: 'ExportAllDeclaration', message: 'List the exported names.' },
      ],
      curly: ['error', 'multi-line'],
      eqeqeq: 'error',
      'max-lines': ['error', 250],
    },
  },
  {
    files: ['{libs,tools}/*/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    plugins: { jsdoc },
    rules: {
      'max-lines-per-function': ['error', 50],
      'max-params': ['error', 2],
      'no-console': 'error',
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          contexts: [
            'ExportNamedDeclaration > TSInterfaceDeclaration',
            'ExportNamedDeclaration > TSTypeAliasDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
          ],
          require: { ClassDeclaration: true, FunctionDeclaration: true },
        },
      ],
      'jsdoc/informative-docs': 'error',
    },
  },
  {
    files: [
      'libs/{errors,locale,checkpoints,mmlu,tasks,results,statistics,evaluation,curves,forensics,tables,demo,presets,charts}/src/**/*.ts',
    ],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'This package runs in a browser too.' }] },
      ],
    },
  },
  {
    files: ['**/*.ts', '**/*.js'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries([])],
    },
  },
  {
    files: ['**/*.test.ts', '**/__fixtures__/**/*.ts'],
    plugins: { '@nx': nx },
    rules: { '@nx/enforce-module-boundaries': ['error', boundaries(['type:testing'])] },
  },
  {
    files: ['{libs,tools}/*/package.json'],
    plugins: { '@nx': nx },
    languageOptions: { parser: jsonc },
    rules: { '@nx/dependency-checks': dependencyChecks([]) },
  },
  // What no source file imports: the types that the package's declarations name,
  // and what the bundled program loads from where it is installed.
  {
    files: ['libs/cli/package.json'],
    rules: { '@nx/dependency-checks': dependencyChecks(['@types/yargs']) },
  },
  {
    files: ['tools/{quick-test,run-demo,run-evaluation,start,view-questions}/package.json'],
    rules: {
      '@nx/dependency-checks': dependencyChecks(
        ['demo', 'embedded-engine', 'rendering'].map((name) => `@evalcurve/${name}`),
      ),
    },
  },
);

function dependencyChecks(ignoredDependencies) {
  const ignoredFiles = ['jest.config.js', 'src/**/*.test.ts', 'src/__fixtures__/**'].map(
    (path) => `{projectRoot}/${path}`,
  );
  return ['error', { buildTargets: ['build'], ignoredFiles, ignoredDependencies }];
}

/** What each kind of package may depend on; tests may use `extra` kinds besides. */
function boundaries(extra) {
  const model = ['type:model', ...extra];
  const adapter = [...model, 'type:adapter'];
  const allowed = {
    model,
    view: model,
    runtime: model,
    adapter: [...model, 'type:runtime'],
    flow: adapter,
    cli: model,
    testing: model,
    tool: [...adapter, 'type:view', 'type:flow', 'type:cli', 'type:tool'],
    umbrella: [...adapter, 'type:cli', 'type:tool'],
    trial: [...adapter, 'type:view', 'type:flow', 'type:cli', 'type:tool', 'type:testing'],
    workspace: [],
  };
  return {
    enforceBuildableLibDependency: true,
    banTransitiveDependencies: true,
    allow: [],
    depConstraints: Object.entries(allowed).map(([kind, tags]) => ({
      sourceTag: `type:${kind}`,
      onlyDependOnLibsWithTags: tags,
    })),
  };
}
