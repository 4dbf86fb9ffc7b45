import type { MachineReport } from '@evalcurve/lm-eval';
import { formatBytes } from '@evalcurve/locale';
import type { Language } from '@evalcurve/locale';
import type { MachineCheck } from './machine-check.ts';
import { SETUP_TEXTS } from './setup-texts.ts';

/** Below this a disk is full before a few checkpoints are fetched. */
const LITTLE_DISK_BYTES = 5e9;
const OLDEST_NODE = [20, 19] as const;

/**
 * What the report of a machine means for evaluations, part by part.
 *
 * @example
 * checksOf(report, 'en')[2]; // { id: 'lm_eval', status: 'ok', found: '0.4.12, found by .venv', hint: null }
 */
export function checksOf(report: MachineReport, language: Language): MachineCheck[] {
  return [
    nodeCheck(report, language),
    pythonCheck(report),
    harnessCheck(report, language),
    ...torchChecks(report, language),
    ...deviceChecks(report, language),
    endpointCheck(report, language),
    ...diskChecks(report, language),
  ];
}

function nodeCheck({ nodeVersion }: MachineReport, language: Language): MachineCheck {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  const old = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  const hint = old ? SETUP_TEXTS[language].nodeHint : null;
  return { id: 'node', status: old ? 'missing' : 'ok', found: nodeVersion, hint };
}

// Where there is a harness its own Python counts, and the one on PATH is not needed.
function pythonCheck({ python, harness }: MachineReport): MachineCheck {
  if (harness.ok) {
    return {
      id: 'python',
      status: 'ok',
      found: `${harness.value.pythonVersion}, ${harness.value.python}`,
      hint: null,
    };
  }
  if (python.ok) {
    return {
      id: 'python',
      status: 'ok',
      found: `${python.value.version}, ${python.value.python}`,
      hint: null,
    };
  }
  const { message, hint = null } = python.error;
  return { id: 'python', status: 'missing', found: message, hint };
}

function harnessCheck({ harness }: MachineReport, language: Language): MachineCheck {
  if (!harness.ok) {
    const { message, hint = null } = harness.error;
    return { id: 'lm_eval', status: 'missing', found: message, hint };
  }
  const { version, origin, sourceDirectory, warnings } = harness.value;
  const texts = SETUP_TEXTS[language];
  const by = origin === '--harness' ? version : texts.foundBy(version, origin);
  const source = sourceDirectory === null ? [] : [texts.source(sourceDirectory)];
  return {
    id: 'lm_eval',
    status: warnings.length > 0 ? 'warning' : 'ok',
    found: [by, ...source].join(', '),
    hint: warnings.length > 0 ? warnings.join('\n') : null,
  };
}

function torchChecks({ harness, torchFailure }: MachineReport, language: Language): MachineCheck[] {
  if (!harness.ok) return [];
  if (torchFailure !== null) {
    return [{ id: 'torch', status: 'missing', found: torchFailure, hint: SETUP_TEXTS[language].torchHint }];
  }
  const { torchVersion, transformersVersion, datasetsVersion } = harness.value;
  const others = { transformers: transformersVersion, datasets: datasetsVersion };
  const beside = Object.entries(others).map(([name, version]) => `${name} ${version ?? '?'}`);
  return [{ id: 'torch', status: 'ok', found: [torchVersion, ...beside].join(', '), hint: null }];
}

function deviceChecks({ devices }: MachineReport, language: Language): MachineCheck[] {
  const texts = SETUP_TEXTS[language];
  if (devices === null) return [{ id: 'device', status: 'warning', found: texts.noHarness, hint: null }];
  if (devices.length === 0) {
    return [{ id: 'device', status: 'warning', found: texts.noDevice, hint: texts.noDeviceHint }];
  }
  return devices.map(({ id, name, memoryBytes, freeBytes }) => {
    const sizes = [freeBytes, memoryBytes].map((bytes) =>
      bytes === null ? '?' : formatBytes(bytes, language),
    );
    const memory = memoryBytes === null ? [] : [texts.free(sizes[0] ?? '', sizes[1] ?? '')];
    return { id: 'device', status: 'ok', found: [id, name, ...memory].join(', '), hint: null };
  });
}

function endpointCheck({ endpoint }: MachineReport, language: Language): MachineCheck {
  const texts = SETUP_TEXTS[language];
  if (endpoint.reachable && endpoint.status < 500) {
    return { id: 'endpoint', status: 'ok', found: texts.answers(endpoint.url), hint: null };
  }
  const found = endpoint.reachable
    ? texts.answersWith(endpoint.url, endpoint.status)
    : texts.noAnswer(endpoint.url, endpoint.detail);
  return { id: 'endpoint', status: 'warning', found, hint: texts.noAnswerHint };
}

function diskChecks({ disks }: MachineReport, language: Language): MachineCheck[] {
  const texts = SETUP_TEXTS[language];
  return disks.map(({ use, path, freeBytes }) => {
    const little = freeBytes < LITTLE_DISK_BYTES;
    const found = texts.disk(formatBytes(freeBytes, language), path);
    return { id: use, status: little ? 'warning' : 'ok', found, hint: little ? texts.diskHint : null };
  });
}
