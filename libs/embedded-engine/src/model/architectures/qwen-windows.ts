import type { ConfigFields } from '../config-fields.ts';

/**
 * The windows of Qwen's layers: none unless `use_sliding_window`; then `sliding_window` where `layer_types` says
 * so, or from layer `max_window_layers` on.
 *
 * Source: `configuration_qwen2.py` of transformers, whose defaults these are.
 */
export function qwenWindows(fields: ConfigFields): readonly (number | null)[] {
  const window = fields.use_sliding_window ? (fields.sliding_window ?? 4096) : null;
  const firstWindow = fields.max_window_layers ?? 28;
  return Array.from({ length: fields.num_hidden_layers }, (_, layer) => {
    const type = fields.layer_types?.[layer];
    const isSliding = type === undefined ? layer >= firstWindow : type === 'sliding_attention';
    return isSliding ? window : null;
  });
}
