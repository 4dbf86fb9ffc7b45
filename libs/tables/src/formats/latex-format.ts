import { describeTable } from '../describe-table.ts';
import type { TableFormat } from '../table-format.ts';
import { encodeLatex } from '../text/encode-latex.ts';
import { wideColumns } from '../wide-columns.ts';

/** A table a run, a row a checkpoint, for a paper. */
export const latexFormat: TableFormat = {
  extension: '.tex',
  isBinary: false,
  encode: (tables, language) => {
    const written = tables.map((table) =>
      encodeLatex({ caption: describeTable(table, language), columns: wideColumns(table, language) }),
    );
    return ['% \\usepackage{booktabs}\n', ...written].join('\n');
  },
};
