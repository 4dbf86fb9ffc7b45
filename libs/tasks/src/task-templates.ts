/**
 * How lm_eval's own definition of a task says what is asked. It is written into results files, so that they say what
 * lm_eval's say; prompts are made by {@link TaskDefinition.read}.
 */
export interface TaskTemplates {
  /** `doc_to_text`: a Jinja template or a column, `<function …>` where it is one of Python's. */
  readonly text: string;
  /** `doc_to_target`, alike, or the index itself. */
  readonly target: string | number;
  /** `doc_to_choice`, alike, or the choices themselves. */
  readonly choice: string | readonly string[];
  /** `process_docs`: left out where documents are taken as they are. */
  readonly process?: string;
  /** `doc_to_decontamination_query`: left out where none is named. */
  readonly decontaminationQuery?: string;
}
