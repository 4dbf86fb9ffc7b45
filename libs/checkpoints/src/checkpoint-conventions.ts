import { delimited } from './delimited.ts';

/** One way in which training programs name their checkpoints. */
export interface CheckpointConvention {
  readonly id: string;
  /**
   * Finds the name within a file's or folder's name. Named groups that are understood: `step` with
   * `thousands`, `tokens` with `decimals` and `unit`, `stage`, `ingredient`, `index`, `epoch`; any
   * other group is only kept for writing the name again.
   */
  readonly pattern: RegExp;
  /** Writes the groups again: `{step:7}` pads a number to seven digits, `[…]` is left out where its group is absent. */
  readonly template: string;
  readonly example: string;
}

/**
 * Every convention that is known, the specific ones first: the first whose pattern matches is the
 * one, and the bare `step1000` comes near the end because many others contain it.
 */
export const CHECKPOINT_CONVENTIONS = [
  // OpenCoder: the step counter starts anew in the anneal stage.
  {
    id: 'opencoder',
    pattern: delimited(/(?<stage>pretrain|anneal)_iter_(?<step>\d{7,})/u),
    template: '{stage}_iter_{step:7}',
    example: 'anneal_iter_0023000',
  },
  {
    id: 'corenet',
    pattern: delimited(/checkpoint_epoch_(?<epoch>\d+)_iter_(?<step>\d+)\.pt/u),
    template: 'checkpoint_epoch_{epoch}_iter_{step}.pt',
    example: 'checkpoint_epoch_0_iter_99999.pt',
  },
  // Megatron-LM pads to seven digits and goes on with eight.
  {
    id: 'megatron',
    pattern: delimited(/iter_(?<step>\d{7,})/u),
    template: 'iter_{step:7}',
    example: 'iter_0002000',
  },
  // OLMo: tokens are rounded to whole billions; ingredients are parallel branches of one stage.
  {
    id: 'olmo_tokens',
    pattern: delimited(
      /(?:(?<stage>stage\d+)-)?(?:(?<ingredient>ingredient\d+)-)?step(?<step>\d+)-tokens(?<tokens>\d+)(?<unit>[BT])/u,
    ),
    template: '[{stage}-][{ingredient}-]step{step}-tokens{tokens}{unit}',
    example: 'stage2-ingredient1-step11931-tokens50B',
  },
  {
    id: 'olmo_unsharded',
    pattern: delimited(/step(?<step>\d+)-(?<form>unsharded(?:-hf)?|hf|merged|seed-[a-z0-9-]+)/u),
    template: 'step{step}-{form}',
    example: 'step11000-unsharded',
  },
  // SmolLM3 counts on over its stages.
  {
    id: 'smollm3',
    pattern: delimited(/(?<stage>stage\d+)-step-(?<step>\d+)/u),
    template: '{stage}-step-{step}',
    example: 'stage1-step-40000',
  },
  // FineWeb ablations: BT stands for billion tokens.
  {
    id: 'fineweb_ablation',
    pattern: delimited(/step-(?<step>\d{6})-(?<tokens>\d+)(?<unit>B)T/u),
    template: 'step-{step:6}-{tokens}{unit}T',
    example: 'step-001000-2BT',
  },
  {
    id: 'tinyllama',
    pattern: delimited(
      /step-(?<step>\d+(?:\.\d+)?)(?<thousands>[kK])-(?<word>token-)?(?<tokens>\d+(?:\.\d+)?)(?<unit>[bBtT])/u,
    ),
    template: 'step-{step}{thousands}-[{word}]{tokens}{unit}',
    example: 'step-480k-1007B',
  },
  // DeepSpeed, GPT-NeoX and BLOOM.
  {
    id: 'global_step',
    pattern: delimited(/global_step(?<separator>_)?(?<step>\d+)/u),
    template: 'global_step[{separator}]{step}',
    example: 'global_step1000',
  },
  {
    id: 'crystal',
    pattern: delimited(/(?<stage>CrystalCoder_phase\d)_checkpoint_(?<step>\d+)/u),
    template: '{stage}_checkpoint_{step}',
    example: 'CrystalCoder_phase2_checkpoint_214387',
  },
  {
    id: 'checkpoint_nstep',
    pattern: delimited(/checkpoint-(?<step>\d+)step/u),
    template: 'checkpoint-{step}step',
    example: 'checkpoint-1000step',
  },
  // Hugging Face Trainer, TRL, LLaMA-Factory.
  {
    id: 'hf_trainer',
    pattern: delimited(/checkpoint-(?<step>\d+)/u),
    template: 'checkpoint-{step}',
    example: 'checkpoint-300',
  },
  {
    id: 'checkpoint_us',
    pattern: delimited(/checkpoint_(?<step>\d+)/u),
    template: 'checkpoint_{step}',
    example: 'checkpoint_215',
  },
  // LLM360 counts saves, not steps.
  {
    id: 'llm360',
    pattern: delimited(/ckpt_(?<index>\d{3})/u),
    template: 'ckpt_{index:3}',
    example: 'ckpt_100',
  },
  {
    id: 'lightning',
    pattern: delimited(/epoch=(?<epoch>\d+)(?:-step=(?<step>\d+))?(?<metrics>[^/]*?)\.ckpt/u),
    template: 'epoch={epoch}[-step={step}][{metrics}].ckpt',
    example: 'epoch=0-step=10.ckpt',
  },
  // Composer's ba stands for batch.
  {
    id: 'composer',
    pattern: delimited(/ep(?<epoch>\d+)-ba(?<step>\d+)(?:-rank(?<rank>\d+))?/u),
    template: 'ep{epoch}-ba{step}[-rank{rank}]',
    example: 'ep0-ba2000-rank0',
  },
  {
    id: 'open_lm',
    pattern: delimited(/epoch_(?<epoch>\d+)\.pt/u),
    template: 'epoch_{epoch}.pt',
    example: 'epoch_6.pt',
  },
  {
    id: 'epoch_us',
    pattern: delimited(/epoch_(?<epoch>\d+)/u),
    template: 'epoch_{epoch}',
    example: 'epoch_20',
  },
  {
    id: 'rwkv_epoch',
    pattern: delimited(/rwkv-(?<epoch>\d+)\.pth/u),
    template: 'rwkv-{epoch}.pth',
    example: 'rwkv-10.pth',
  },
  {
    id: 'rwkv_release',
    pattern: delimited(/RWKV-(?<version>\w+)-Pile-(?<parameters>\w+)-(?<date>20\d{6})-(?<index>\d+)/u),
    template: 'RWKV-{version}-Pile-{parameters}-{date}-{index}',
    example: 'RWKV-4-Pile-1B5-20220903-8040',
  },
  {
    id: 'open_llama',
    pattern: delimited(/open_llama_(?<parameters>[0-9a-z]+)_(?<tokens>\d+)(?<unit>b)t_preview/u),
    template: 'open_llama_{parameters}_{tokens}{unit}t_preview',
    example: 'open_llama_3b_600bt_preview',
  },
  {
    id: 'nanochat',
    pattern: delimited(/(?<kind>model|meta)_(?<step>\d{6})\.(?<extension>pt|json)/u),
    template: '{kind}_{step:6}.{extension}',
    example: 'model_000700.pt',
  },
  // Datablations: the unit stands for the decimal point, 4b2 is 4.2 billion; parameters come first.
  {
    id: 'datablations',
    pattern: delimited(
      /lm(?<generation>\d)-(?<parameters>\d+[bm]\d*)-(?<tokens>\d+)(?<unit>[bm])(?<decimals>\d+)?/u,
    ),
    template: 'lm{generation}-{parameters}-{tokens}{unit}[{decimals}]',
    example: 'lm1-4b2-84b',
  },
  {
    id: 'dclm_tokens',
    pattern: delimited(/tokens=(?<tokens>\d+)/u),
    template: 'tokens={tokens}',
    example: 'tokens=143979520000',
  },
  // SmolLM2, Marin, torchtitan; LitGPT pads to six or eight digits.
  {
    id: 'smollm2',
    pattern: delimited(/step-(?<step>\d+)/u),
    template: 'step-{step}',
    example: 'step-125000',
  },
  {
    id: 'step_us',
    pattern: delimited(/step_(?<step>\d+)/u),
    template: 'step_{step}',
    example: 'step_250',
  },
  // Pythia and many others.
  {
    id: 'pythia',
    pattern: delimited(/step(?<step>\d+)/u),
    template: 'step{step}',
    example: 'step143000',
  },
  // Nanotron and Lingua: a bare number, told from any other only by the folder above it.
  {
    id: 'nanotron',
    pattern: /(?<=(?:^|[/\\])checkpoints[/\\])(?<step>\d+)(?=$|[/\\])/u,
    template: '{step}',
    example: 'checkpoints/10',
  },
  // The state at the run's end, whenever that was.
  {
    id: 'end_of_run',
    pattern: /^(?<word>main|master|final|last|latest|release)$/u,
    template: '{word}',
    example: 'main',
  },
] as const satisfies readonly CheckpointConvention[];

/** The name of a convention in {@link CHECKPOINT_CONVENTIONS}. */
export type CheckpointConventionId = (typeof CHECKPOINT_CONVENTIONS)[number]['id'];
