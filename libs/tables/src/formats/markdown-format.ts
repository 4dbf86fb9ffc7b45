import { describeTable } from '../describe-table.ts';
import type { TableFormat } from '../table-format.ts';
import { encodeMarkdown, escapeMarkdown } from '../text/encode-markdown.ts';
import { wideColumns } from '../wide-columns.ts';

/** A table a run, a row a checkpoint, for a document. */
export const markdownFormat: TableFormat = {
  extension: '.md',
  isBinary: false,
  encode: (tables, language) =>
    tables
      .map((table) => {
        const title = escapeMarkdown(describeTable(table, language));
        return `${title}\n\n${encodeMarkdown(wideColumns(table, language))}\n`;
      })
      .join('\n'),
};
