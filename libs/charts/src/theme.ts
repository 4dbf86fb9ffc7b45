import type { Config } from 'vega-lite';

/** The charts' colours: blue for the curve and gains, grey for what is compared, orange for highlights and losses. */
export const COLOURS = {
  ink: '#1f2933',
  muted: '#5c6873',
  grid: '#e6e9ed',
  axis: '#b8c0c9',
  curve: '#2563a8',
  compared: '#a3adb8',
  highlight: '#c05c00',
  gained: '#7fa9d6',
  lost: '#e0a36b',
} as const;

/**
 * Colours that tell things of one kind apart, also for most colour-blind readers: M. Okabe and K. Ito,
 * "Color Universal Design" (2008), without its yellow, which is too pale for lines, and two more.
 */
export const KIND_COLOURS = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#d55e00',
  '#7a5c99',
  '#8c8c8c',
] as const;

/** Font families in order of preference: the one that PNGs are set in, then what each system has for Chinese. */
const fontFamilies =
  "'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/** How all charts look. */
export const CHART_CONFIG = {
  background: 'white',
  font: fontFamilies,
  padding: 16,
  view: { stroke: null },
  title: {
    anchor: 'start',
    frame: 'group',
    fontSize: 16,
    fontWeight: 700,
    color: COLOURS.ink,
    subtitleFontSize: 11.5,
    subtitleLineHeight: 16,
    subtitleColor: COLOURS.muted,
    subtitlePadding: 5,
    offset: 14,
  },
  axis: {
    labelFontSize: 11,
    titleFontSize: 11.5,
    titleFontWeight: 400,
    titleColor: COLOURS.muted,
    labelColor: COLOURS.muted,
    domain: false,
    ticks: false,
    labelPadding: 6,
    titlePadding: 8,
    grid: true,
    gridColor: COLOURS.grid,
  },
  axisX: {
    grid: false,
    domain: true,
    domainColor: COLOURS.axis,
    ticks: true,
    tickColor: COLOURS.axis,
    tickSize: 4,
  },
  legend: { labelFontSize: 11, labelColor: COLOURS.ink, labelLimit: 0 },
} as const satisfies Config;
