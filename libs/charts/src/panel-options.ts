/** What stands above a panel. */
export interface PanelTitle {
  readonly text: string;
  /** Lines. */
  readonly subtitle: readonly string[];
}

/** The frame of a panel. */
export interface PanelOptions {
  /** Of the plotting area, pixels. */
  readonly width: number;
  /** Of the plotting area, pixels. */
  readonly height: number;
  readonly title: PanelTitle;
}
