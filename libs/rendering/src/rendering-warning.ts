/** Something that the reader of a picture should know and cannot see in it. */
export type RenderingWarning =
  | {
      readonly kind: 'missing-characters';
      /** Each is a hollow box in a PNG; in an SVG it is drawn where the reader's fonts have it. */
      readonly characters: readonly string[];
      readonly message: string;
    }
  | {
      /** Vega-Lite changed or dropped a part of the specification. */
      readonly kind: 'specification';
      readonly message: string;
    };
