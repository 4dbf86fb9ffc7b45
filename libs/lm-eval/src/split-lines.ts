import { StringDecoder } from 'node:string_decoder';

/**
 * Cuts a stream of bytes into lines at `\n` and at `\r`, with which tqdm redraws its bars. Empty
 * lines are left out; `end` hands over what came after the last cut.
 *
 * @example
 * const lines = splitLines(console.log);
 * lines.write(Buffer.from('a\rb\nc')); // a, b
 * lines.end(); // c
 */
export function splitLines(onLine: (line: string) => void): LineSplitter {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const take = (text: string): void => {
    const lines = `${rest}${text}`.split(/[\r\n]/u);
    rest = lines.pop() ?? '';
    for (const line of lines.filter(Boolean)) onLine(line);
  };
  return {
    write: (chunk) => {
      take(decoder.write(chunk));
    },
    end: () => {
      take(`${decoder.end()}\n`);
    },
  };
}

/** What {@link splitLines} gives. */
export interface LineSplitter {
  readonly write: (chunk: Buffer) => void;
  readonly end: () => void;
}
