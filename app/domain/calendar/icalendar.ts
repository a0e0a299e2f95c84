/** An appointment as it goes into a calendar file. */
export interface CalendarEvent {
  /** Stays the same when the appointment moves, so that a calendar moves it too. */
  uid: string;
  /** Grows with every change. */
  sequence: number;
  /** When this version was made. */
  stamp: Date;
  startsAt: Date;
  endsAt: Date;
  summary: string;
  description: string;
  location: string;
  url: string;
}

/**
 * An iCalendar file of appointments in UTC, with lines of at most 75 octets. Characters that the format cannot hold are
 * left out; line breaks, commas, semicolons and backslashes are escaped.
 *
 * @param product who made the file, as "-//Cluster//Tandem//EN"
 * Source: RFC 5545, sections 3.1 (folding), 3.3.11 (text), 3.6.1 (events).
 */
export function iCalendar(product: string, name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escaped(product)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${escaped(event.uid)}`,
      `SEQUENCE:${event.sequence}`,
      `DTSTAMP:${utc(event.stamp)}`,
      `DTSTART:${utc(event.startsAt)}`,
      `DTEND:${utc(event.endsAt)}`,
      `SUMMARY:${escaped(event.summary)}`,
      ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
      ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
      `URL:${event.url.replace(/[\r\n]/g, '')}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const utc = (at: Date) =>
  at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '');

function escaped(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replaceAll('\n', '\\n')
  );
}

/** Lines of at most 75 octets, each after the first beginning with a space; no character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let folds = '';
  let room = 75;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (size > room) {
      folds += '\r\n ';
      room = 74;
    }
    folds += character;
    room -= size;
  }
  return folds;
}
