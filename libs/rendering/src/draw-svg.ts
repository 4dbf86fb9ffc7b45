import type { TopLevelSpec } from 'vega-lite';
import { compileSpec } from './compile-spec.ts';
import { loadVegaEngine } from './load-vega-engine.ts';
import { renumberIds } from './renumber-ids.ts';
import { SpecError } from './spec-error.ts';

/** SVG source and what Vega-Lite had to say about the specification. */
export interface DrawnSvg {
  readonly svg: string;
  readonly messages: readonly string[];
}

/**
 * Draws a specification.
 *
 * @throws SpecError where it cannot be drawn.
 */
export async function drawSvg(spec: TopLevelSpec): Promise<DrawnSvg> {
  const { engine, afterDrawing } = await loadVegaEngine();
  const { vega, messages } = compileSpec(spec, engine);
  try {
    const view = new engine.View(engine.parse(vega), { renderer: 'none' });
    const svg = await view.toSVG();
    view.finalize();
    await afterDrawing();
    return { svg: renumberIds(withoutForbiddenCharacters(svg)), messages };
  } catch (error) {
    throw new SpecError(error);
  }
}

// Names come from files of others. XML 1.0 (section 2.2) forbids these characters even as references, and
// a single one makes the whole picture unreadable.
function withoutForbiddenCharacters(svg: string): string {
  return svg.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}');
}
