/** A test as Jest's `it` takes it. */
export type TestArguments = [name: string, run: () => void | Promise<void>, timeoutMs?: number];

/** Jest's `it`, as far as it is needed here. */
export interface TestDeclaration {
  (...test: TestArguments): void;
  readonly skip: (...test: TestArguments) => void;
}

/** Declares a test that is given the path of something which may not be on this machine; more may be required of it in turn. */
export interface RequiringTestDeclaration {
  (...test: [name: string, run: (path: string) => void | Promise<void>, timeoutMs?: number]): void;
  readonly skip: TestDeclaration['skip'];
}

/** What the tests need. */
export interface ItWithOptions {
  readonly it: TestDeclaration;
  /** Null where it is not on this machine. */
  readonly path: string | null;
  /** Makes tests fail that would otherwise be skipped. */
  readonly isRequired: boolean;
  /** One line that says what is missing and how to get it. */
  readonly advice: string;
}

/** Tests that run where `path` is there and are skipped elsewhere, with one line saying why. */
export function itWith({ it, path, isRequired, advice }: ItWithOptions): RequiringTestDeclaration {
  const isSkipped = path === null && !isRequired;
  if (isSkipped) process.stderr.write(`${advice}\n`);
  const declare = (...[name, run, timeoutMs]: Parameters<RequiringTestDeclaration>): void => {
    const runWithPath = () => {
      if (path === null) throw new Error(advice);
      return run(path);
    };
    (isSkipped ? it.skip : it)(name, runWithPath, timeoutMs);
  };
  return Object.assign(declare, { skip: it.skip });
}
