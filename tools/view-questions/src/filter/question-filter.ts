/** Which questions are shown, as plain data; several hold together. */
export type QuestionFilter =
  | { readonly kind: 'wrong'; readonly checkpoint: string }
  | { readonly kind: 'flipped'; readonly from: string; readonly to: string }
  | { readonly kind: 'search'; readonly text: string };
