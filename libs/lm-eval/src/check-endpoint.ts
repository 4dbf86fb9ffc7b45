/** Whether an endpoint answers. */
export type EndpointReport =
  | { readonly reachable: true; readonly status: number }
  | { readonly reachable: false; readonly detail: string };

/** What {@link checkEndpoint} asks. */
export interface CheckEndpointOptions {
  readonly url: string;
  /** @default 5000 */
  readonly timeoutMs?: number | undefined;
}

/**
 * Asks an endpoint for its front page's headers. Any answer counts, an error status too.
 *
 * @example
 * await checkEndpoint({ url: 'https://huggingface.co' }); // { reachable: true, status: 200 }
 */
export async function checkEndpoint({
  url,
  timeoutMs = 5000,
}: CheckEndpointOptions): Promise<EndpointReport> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const { status } = await fetch(url, { method: 'HEAD', redirect: 'manual', signal });
    return { reachable: true, status };
  } catch (error) {
    return {
      reachable: false,
      detail: signal.aborted ? `no answer in ${timeoutMs / 1000} s` : detailOf(error),
    };
  }
}

// "fetch failed" says nothing; its cause does.
function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
