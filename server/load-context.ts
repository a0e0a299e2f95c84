/** What every loader and action gets as `context`, besides the request. */
export interface TandemLoadContext {
  /** For this response's scripts and styles: the content security policy allows no others. */
  readonly nonce: string;
  /** Stands in the log line and in the `X-Request-Id` header. */
  readonly requestId: string;
  /** Address of the caller as seen through `TRUST_PROXY`, for rate limits only: never stored or logged. */
  readonly clientIp: string;
  /** Where a page is left that was made as a whole, in UTF-8: streams of the web would only take it apart. */
  page?: Buffer;
}

declare module '@remix-run/node' {
  interface AppLoadContext extends TandemLoadContext {}
}
