import type { RequestHandler } from 'express';

const withoutBody = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Pages that take a file of up to 10 MB. The first takes nothing else. The second comes with a text that somebody has
 * written: it reads and refuses larger files itself, so that the text is still there.
 */
const uploads = [
  { path: /^\/needs\/new\/attachments(\.data)?$/, maxBytes: 11 * 1024 * 1024 },
  { path: /^\/solutions\/[^/]+\/edit(\.data)?$/, maxBytes: 64 * 1024 * 1024 },
];

/**
 * Refuses bodies above the limit before a byte of them is read (413), and bodies whose length is not declared (411):
 * every browser declares it for forms.
 */
export function limitBody(usualBytes: number): RequestHandler {
  return (request, response, next) => {
    if (withoutBody.has(request.method)) return next();
    const upload = uploads.find(({ path }) => path.test(request.path));
    const maxBytes = Math.max(upload?.maxBytes ?? 0, usualBytes);
    const megabytes = Math.floor(maxBytes / 100_000) / 10;
    if (request.headers['transfer-encoding'] !== undefined) {
      return void response.status(411).type('text').send('The length of what you send must be declared.');
    }
    if (Number(request.headers['content-length'] ?? 0) <= maxBytes) return next();
    response.status(413).set('Connection', 'close').type('text');
    response.send(
      `That is too much for one go: at most ${megabytes} MB. Go back, nothing is lost, and send less.\n` +
        `Das ist zu viel auf einmal: höchstens ${String(megabytes).replace('.', ',')} MB. ` +
        'Gehen Sie zurück, es ist nichts verloren, und senden Sie weniger.\n',
    );
  };
}
