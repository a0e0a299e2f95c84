import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarEvent, iCalendar } from './icalendar.ts';

const event: CalendarEvent = {
  uid: 'pitch-1@tandem.example',
  sequence: 3,
  stamp: new Date('2026-03-02T09:00:00.123Z'),
  startsAt: new Date('2026-06-01T08:00:00Z'),
  endsAt: new Date('2026-06-01T08:10:00Z'),
  summary: 'Pitch',
  description: '',
  location: 'Room 2',
  url: 'https://tandem.example/challenges/x/pitches',
};
const file = (more: Partial<CalendarEvent> = {}) =>
  iCalendar('-//Test//Tandem//EN', 'Pitches', [{ ...event, ...more }]);
/** What a calendar reads: unfolded, then unescaped. */
const read = (text: string, name: string) =>
  text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

test('an appointment in a calendar', () => {
  expect(file().split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//Tandem//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Pitches',
    'BEGIN:VEVENT',
    'UID:pitch-1@tandem.example',
    'SEQUENCE:3',
    'DTSTAMP:20260302T090000Z',
    'DTSTART:20260601T080000Z',
    'DTEND:20260601T081000Z',
    'SUMMARY:Pitch',
    'LOCATION:Room 2',
    'URL:https://tandem.example/challenges/x/pitches',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('commas, semicolons, backslashes and line breaks are escaped', () => {
  expect(file({ summary: 'A; b, c\\d\r\ne' })).toContain('SUMMARY:A\\; b\\, c\\\\d\\ne\r\n');
});

test('nobody can add a line to the file', () => {
  const text = file({
    summary: 'x\r\nEND:VEVENT\r\nBEGIN:VALARM',
    url: 'https://x.example/\r\nATTACH:evil',
    location: 'a\u0000b\rATTACH:evil',
  });
  expect(text).not.toMatch(/^(ATTACH|BEGIN:VALARM)/m);
  expect(text.match(/^END:VEVENT/gm)).toHaveLength(1);
});

test('whatever people write is read again as it was, in lines of at most 75 octets', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (summary) => {
      fc.pre([...summary].every((sign) => sign >= ' ' && sign !== '\u007f'));
      const text = file({ summary });
      expect(read(text, 'SUMMARY')).toBe(summary);
      for (const line of text.split('\r\n'))
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }),
  );
});
