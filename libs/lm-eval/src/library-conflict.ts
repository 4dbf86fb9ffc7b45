/** The versions that {@link libraryConflict} compares. */
export interface LibraryVersions {
  readonly lmEval: string;
  readonly transformers: string | null;
}

const importsVision2Seq = ['0.4.8', '0.4.9', '0.4.9.1', '0.4.9.2'];

/**
 * Why a version of lm_eval cannot work with the libraries beside it, null where nothing is known
 * against it. 0.4.8 to 0.4.9.2 import `AutoModelForVision2Seq`, which transformers 5 took away.
 *
 * @example
 * libraryConflict({ lmEval: '0.4.9', transformers: '5.1.0' }); // 'it needs transformers before 5 …'
 */
export function libraryConflict({ lmEval, transformers }: LibraryVersions): string | null {
  const major = Number(transformers?.split('.')[0] ?? Number.NaN);
  if (!(major >= 5) || !importsVision2Seq.includes(lmEval)) return null;
  return `it needs transformers before 5, found ${transformers ?? ''}`;
}
