import type { Language } from '@evalcurve/locale';
import type { TopLevelSpec } from 'vega-lite';
import type {
  GenericHConcatSpec,
  GenericVConcatSpec,
  LayerSpec,
} from 'vega-lite/types_unstable/spec/index.js';
import { footerPanel, type FooterOptions } from './footer-panel.ts';
import { plainQuotationMarks } from './plain-quotation-marks.ts';
import { CHART_CONFIG } from './theme.ts';

/** What {@link chartPage} puts together. */
export interface ChartPageOptions extends FooterOptions {
  readonly language: Language;
  readonly panels:
    LayerSpec<string> | GenericHConcatSpec<LayerSpec<string>> | GenericVConcatSpec<LayerSpec<string>>;
}

/** A whole chart: the panels, and below them what they mean. */
export function chartPage({ language, panels, ...footer }: ChartPageOptions): TopLevelSpec {
  const inFont = language === 'en' ? plainQuotationMarks : (text: string): string => text;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    config: CHART_CONFIG,
    spacing: 18,
    resolve: { legend: { color: 'independent', shape: 'independent', strokeDash: 'independent' } },
    vconcat: [
      panels,
      footerPanel({ ...footer, verdict: inFont(footer.verdict), notes: footer.notes.map(inFont) }),
    ],
  };
}
