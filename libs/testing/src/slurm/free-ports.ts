import { createServer } from 'node:net';
import { once } from 'node:events';

/**
 * The first of some ports in a row that nothing listens on, below the range that systems take ports of
 * their own from.
 *
 * @param count - how many there are in the row
 *
 * @example
 * await freePorts(4); // 23456: 23456 to 23459 are free
 */
export async function freePorts(count: number): Promise<number> {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 10_000);
    const ports = Array.from({ length: count }, (_, index) => first + index);
    const free = await Promise.all(ports.map((port) => isFree(port)));
    if (free.every(Boolean)) return first;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
