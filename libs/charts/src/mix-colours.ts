/** How {@link mixColours} mixes. */
export interface MixColoursOptions {
  /** `#rrggbb`. */
  readonly from: string;
  /** `#rrggbb`. */
  readonly to: string;
  /** 0 gives the first colour, 1 the second. */
  readonly share: number;
}

/**
 * A colour between two, channel by channel.
 *
 * @example
 * mixColours({ from: '#000000', to: '#ff8000', share: 0.5 }); // '#804000'
 */
export function mixColours({ from, to, share }: MixColoursOptions): string {
  const channels = [1, 3, 5].map((start) => {
    const [low, high] = [from, to].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    const mixed = (low ?? 0) * (1 - share) + (high ?? 0) * share;
    return Math.round(mixed).toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
