import { DocumentError } from './document-error.ts';
import type { TaskDefinition } from './task-definition.ts';
import type { TaskDocument } from './task-document.ts';

/** Rows and the split that they are of. */
export interface ReadDocumentsOptions {
  readonly rows: readonly unknown[];
  readonly split: string;
}

/**
 * Reads the rows of one split of a task's dataset.
 *
 * @throws DocumentError naming the first row that is not what the task expects
 */
export function readDocuments(task: TaskDefinition, { rows, split }: ReadDocumentsOptions): TaskDocument[] {
  return rows.map((row, index) => {
    try {
      return task.read(row);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      const { repository, config } = task.dataset;
      const place = `${[repository, config, split].filter(Boolean).join(' ')}, row ${index}`;
      throw new DocumentError({ task: error.task, column: error.column, problem: error.problem, place });
    }
  });
}
