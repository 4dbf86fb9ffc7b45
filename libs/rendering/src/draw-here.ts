import type { TopLevelSpec } from 'vega-lite';
import { drawSvg } from './draw-svg.ts';
import type { Drawing } from './drawing.ts';
import { findMissingCharacters } from './find-missing-characters.ts';
import { loadRasterizer, rasterize } from './rasterize.ts';
import type { Rendered } from './rendered.ts';
import type { RenderingWarning } from './rendering-warning.ts';
import { textsOfSvg } from './texts-of-svg.ts';

/** Draws on the thread that it is called on. */
export const drawHere: Drawing = {
  svg,
  png: async (spec, scale) => {
    const [{ data, warnings }] = await Promise.all([svg(spec), loadRasterizer()]);
    return { data: await rasterize(data, { scale }), warnings };
  },
};

async function svg(spec: TopLevelSpec): Promise<Rendered<string>> {
  const { svg: data, messages } = await drawSvg(spec);
  return { data, warnings: [...specificationWarnings(messages), ...characterWarnings(data)] };
}

function specificationWarnings(messages: readonly string[]): RenderingWarning[] {
  return messages.map((message) => ({ kind: 'specification', message }));
}

function characterWarnings(source: string): RenderingWarning[] {
  const characters = findMissingCharacters(textsOfSvg(source));
  if (characters.length === 0) return [];
  const message = `the bundled font lacks ${characters.map(describe).join(', ')}`;
  return [{ kind: 'missing-characters', characters, message }];
}

function describe(character: string): string {
  const codePoint = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return `${character} (U+${codePoint})`;
}
