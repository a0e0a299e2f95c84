import { cx } from './cx.ts';

function hash(text: string): number {
  let sum = 2166136261;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return sum;
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toUpperCase();
}

const quarters = [
  'M0 0h20A20 20 0 0 1 0 20z',
  'M20 0v20A20 20 0 0 1 0 0z',
  'M20 20H0A20 20 0 0 1 20 0z',
  'M0 20V0A20 20 0 0 1 20 20z',
];

/**
 * A person's sign beside their name (so it is silent for screen readers): initials, or for a pseudonym a pattern
 * made from it, which gives nothing away.
 */
export function Avatar({
  name,
  pseudonym = false,
  size = 'medium',
}: {
  name: string;
  pseudonym?: boolean;
  size?: 'small' | 'medium' | 'large';
}) {
  const seed = hash(name);
  return (
    <span className={cx('avatar', `avatar-${size}`)} data-tint={seed % 6} aria-hidden="true">
      {pseudonym ? (
        <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
          {[0, 1, 2, 3].map((corner) => (
            <path
              key={corner}
              d={quarters[(seed >> (corner * 2 + 3)) & 3]}
              transform={`translate(${(corner % 2) * 20} ${corner > 1 ? 20 : 0})`}
              opacity={0.45 + ((seed >> (corner + 14)) & 1) * 0.4}
            />
          ))}
        </svg>
      ) : (
        initials(name)
      )}
    </span>
  );
}
