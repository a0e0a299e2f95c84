/** Any address that is none of ours: found nowhere, but told inside our own frame. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

/** Never shown; it makes this a page, so that the error is told as one. */
export default function NotFound() {
  return null;
}
