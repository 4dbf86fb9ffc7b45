import type { Language } from '@evalcurve/locale';
import type { MachineCheck } from './machine-check.ts';

/** What `setup` says, in one language. */
export interface SetupTexts {
  readonly names: Readonly<Record<MachineCheck['id'], string>>;
  readonly headers: Readonly<Record<'part' | 'found', string>>;
  readonly foundBy: (version: string, origin: string) => string;
  readonly source: (directory: string) => string;
  readonly noDevice: string;
  readonly noHarness: string;
  readonly noDeviceHint: string;
  readonly free: (bytes: string, total: string) => string;
  readonly answers: (url: string) => string;
  readonly answersWith: (url: string, status: number) => string;
  readonly noAnswer: (url: string, detail: string) => string;
  readonly noAnswerHint: string;
  readonly disk: (free: string, path: string) => string;
  readonly diskHint: string;
  readonly nodeHint: string;
  readonly torchHint: string;
  readonly installed: string;
  readonly ready: (next: string) => string;
  readonly notReady: (next: string) => string;
}

/** What `setup` says. */
export const SETUP_TEXTS: Readonly<Record<Language, SetupTexts>> = {
  en: {
    names: {
      ...{ node: 'Node.js', python: 'Python', lm_eval: 'lm_eval', torch: 'PyTorch', device: 'GPU' },
      ...{ endpoint: 'Hub', results: 'disk, results', cache: 'disk, cache' },
    },
    headers: { part: 'part', found: 'found' },
    foundBy: (version, origin) => `${version}, found by ${origin}`,
    source: (directory) => `source ${directory}`,
    noDevice: 'none: the CPU is used',
    noHarness: 'unknown without lm_eval',
    noDeviceHint: 'A CPU evaluates small models only: a full MMLU of 0.5 B parameters takes hours.',
    free: (bytes, total) => `${bytes} of ${total} free`,
    answers: (url) => `${url} answers`,
    answersWith: (url, status) => `${url} answers with ${String(status)}`,
    noAnswer: (url, detail) => `${url}: ${detail}`,
    noAnswerHint:
      'Only local checkpoints with cached datasets can be evaluated.\nA mirror: --endpoint URL, or HF_ENDPOINT.',
    disk: (free, path) => `${free} free in ${path}`,
    diskHint: 'A checkpoint of 0.5 B parameters takes 1 to 2 GB until it is evaluated.',
    nodeHint: 'Install Node.js 20.19 or newer.',
    torchHint: 'Install PyTorch again: evalcurve setup --torch "torch==2.13.0"',
    installed: 'Installed and verified.',
    ready: (next) => `Ready. Next: ${next}`,
    notReady: (next) => `Not ready. Next: ${next}`,
  },
  zh: {
    names: {
      ...{ node: 'Node.js', python: 'Python', lm_eval: 'lm_eval', torch: 'PyTorch', device: 'GPU' },
      ...{ endpoint: 'Hub', results: '磁盘（结果）', cache: '磁盘（缓存）' },
    },
    headers: { part: '项目', found: '检查结果' },
    foundBy: (version, origin) => `${version}，来自 ${origin}`,
    source: (directory) => `源码 ${directory}`,
    noDevice: '无：将使用 CPU',
    noHarness: '没有 lm_eval，无法得知',
    noDeviceHint: 'CPU 只适合很小的模型：5 亿参数的模型完整跑一遍 MMLU 需要数小时。',
    free: (bytes, total) => `显存共 ${total}，可用 ${bytes}`,
    answers: (url) => `${url} 可以访问`,
    answersWith: (url, status) => `${url} 返回 ${String(status)}`,
    noAnswer: (url, detail) => `${url}：${detail}`,
    noAnswerHint:
      '此时只能评测本地 checkpoint，且数据集须已缓存。\n使用镜像：--endpoint URL 或 HF_ENDPOINT。',
    disk: (free, path) => `${path} 可用 ${free}`,
    diskHint: '5 亿参数的 checkpoint 在评测完成前占用 1 到 2 GB。',
    nodeHint: '请安装 Node.js 20.19 或更高版本。',
    torchHint: '请重新安装 PyTorch：evalcurve setup --torch "torch==2.13.0"',
    installed: '安装完成，并已通过验证。',
    ready: (next) => `一切就绪。下一步：${next}`,
    notReady: (next) => `尚未就绪。下一步：${next}`,
  },
};
