/** Tandem's sign: two wheels that share one frame. Drawn in the colours of the theme; silent for screen readers. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 56 36" aria-hidden="true" focusable="false">
      <g fill="none" strokeWidth="4" strokeLinecap="round" strokeLinejoin="round">
        <circle className="brand-you" cx="12" cy="24" r="9.500" />
        <circle className="brand-we" cx="44" cy="24" r="9.500" />
        <path className="brand-frame" d="M12 24 20 8h15l9 16M20 8l8 16L35 8M17 5h6M33 5h6" />
      </g>
    </svg>
  );
}
