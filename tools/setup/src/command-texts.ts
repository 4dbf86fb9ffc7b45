import type { Language } from '@evalcurve/locale';

/** What the help text of `setup` says. */
export interface CommandTexts {
  readonly describe: string;
  readonly check: string;
  readonly harness: string;
  readonly directory: string;
  readonly harnessVersion: string;
  readonly torch: string;
  readonly endpoint: string;
  readonly json: string;
  readonly examples: Readonly<Record<'install' | 'check' | 'named' | 'torch', string>>;
}

/** The help text of `setup`. */
export const COMMAND_TEXTS: Readonly<Record<Language, CommandTexts>> = {
  en: {
    describe: 'Install the lm_eval harness where it is missing, and check the machine',
    check: 'Only report; exit code 0 where all is ready, else 1',
    harness: 'An lm_eval that you have: virtual environment, program or source checkout',
    directory: 'Virtual environment to install into (default: .venv)',
    harnessVersion: 'Version of lm_eval to install (default: 0.4.12)',
    torch: 'PyTorch to install, as pip takes it (default: torch==2.13.0)',
    endpoint: 'Address of the Hub or a mirror (default: HF_ENDPOINT, else https://huggingface.co)',
    json: 'Print the report as JSON',
    examples: {
      install: 'Use the lm_eval that is there, else install it into .venv',
      check: 'What this machine has',
      named: 'Check an installation of your own',
      torch: 'PyTorch without GPU support, from its own index',
    },
  },
  zh: {
    describe: '缺少 lm_eval 时安装它，并检查本机环境',
    check: '只检查，不安装；一切就绪时退出码为 0，否则为 1',
    harness: '已有的 lm_eval：虚拟环境、程序或源码目录',
    directory: '安装到的虚拟环境（默认：.venv）',
    harnessVersion: '要安装的 lm_eval 版本（默认：0.4.12）',
    torch: '要安装的 PyTorch，写法同 pip（默认：torch==2.13.0）',
    endpoint: 'Hub 或镜像的地址（默认：HF_ENDPOINT，否则 https://huggingface.co）',
    json: '以 JSON 输出检查结果',
    examples: {
      install: '已有 lm_eval 则直接使用，否则安装到 .venv',
      check: '查看本机环境',
      named: '检查自己的安装',
      torch: '从 PyTorch 自己的索引安装不含 GPU 支持的版本',
    },
  },
};
