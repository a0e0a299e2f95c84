import { slugify } from '#app/domain/text/slugify.ts';

/** The address of a need from its title and the random end of its id. */
export function needSlug(title: string, id: string): string {
  const shortId = Number.parseInt(id.replaceAll('-', '').slice(-10), 16)
    .toString(36)
    .padStart(6, '0')
    .slice(-6);
  return slugify(title, { shortId, fallback: 'need' });
}
