import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { byteRange } from './byte-range.ts';
import type { ByteRange } from './byte-range.ts';
import { fileChunks } from './file-chunks.ts';
import { HubAnswerError } from './hub-answer-error.ts';
import type { HubExchange } from './hub-exchange.ts';
import type { HubFile } from './hub-snapshot.ts';

/** The file that is sent and what is said of it. */
export interface SendFileOptions {
  readonly file: HubFile;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Sends a file or the part of it that the Range header asks for, with the faults that were injected.
 * If-Range turns the part into the whole where the file is another than the client began with.
 *
 * @throws HubAnswerError 416 where the file has no such part
 */
export async function sendFile(
  exchange: HubExchange,
  { file, headers = {} }: SendFileOptions,
): Promise<void> {
  const { request, response } = exchange;
  const etag = `"${file.etag}"`;
  const condition = request.headers['if-range'];
  const isSame = condition === undefined || condition === etag;
  const asked = isSame ? byteRange(request.headers.range, file.size) : null;
  if (asked === 'unsatisfiable') {
    throw new HubAnswerError({
      status: 416,
      message: 'Range not satisfiable',
      headers: { 'content-range': `bytes */${file.size}` },
    });
  }
  const range = asked ?? { start: 0, end: file.size - 1 };
  response.writeHead(asked === null ? 200 : 206, {
    'content-type': 'application/octet-stream',
    'content-length': range.end + 1 - range.start,
    'accept-ranges': 'bytes',
    etag,
    ...(asked !== null && { 'content-range': `bytes ${range.start}-${range.end}/${file.size}` }),
    ...headers,
  });
  if (request.method === 'HEAD') response.end();
  else await sendBody(exchange, { file, range });
}

async function sendBody(
  exchange: HubExchange,
  { file, range }: { readonly file: HubFile; readonly range: ByteRange },
): Promise<void> {
  const { response, state } = exchange;
  const length = range.end + 1 - range.start;
  const reachesEnd = range.end === file.size - 1;
  const cut = state.faults.take('cut', {
    target: exchange,
    applies: ({ afterBytes }) => length > afterBytes,
  });
  const closed = new AbortController();
  response.once('close', () => {
    closed.abort();
  });
  const chunks = fileChunks({
    source: file.source,
    range: { start: range.start, end: range.start + (cut?.afterBytes ?? length) - 1 },
    isAltered: state.faults.take('altered', { target: exchange, applies: () => reachesEnd }) !== null,
    bytesPerSecond: state.faults.take('slow', { target: exchange })?.bytesPerSecond,
    signal: closed.signal,
  });
  response.flushHeaders();
  await pipeline(Readable.from(chunks), response, { end: cut === null });
  if (cut !== null) response.socket?.destroySoon();
}
