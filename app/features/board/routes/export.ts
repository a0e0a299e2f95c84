import type { LoaderFunctionArgs } from '@remix-run/node';
import { getViewer, requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { getT } from '#app/i18n/get-t.server.ts';
import { getDb } from '#db/client.server.ts';
import { recordExport } from '../commands/record-export.server.ts';
import { dictionarySheet } from '../export-dictionary.server.ts';
import { csvOf, workbookOf } from '../export-files.server.ts';
import { exportSheetNames, exportSheets } from '../export-sheets.server.ts';
import { visitBoard } from '../visit-board.server.ts';

/** The data of a challenge: `all.xlsx`, or one table as `<name>.csv`. Each export is noted. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const slug = args.params.slug ?? '';
  const challenge = await visitBoard(actor, slug);
  const file = args.params.file ?? '';
  const name = exportSheetNames.find((one) => `${one}.csv` === file);
  if (file !== 'all.xlsx' && file !== 'dictionary.csv' && !name) throw new AppError('not_found');
  const call = { actor, requestId: args.context.requestId };
  await execute(recordExport, call, { challengeId: challenge.id, file });
  const now = new Date();
  const locale = (await getViewer(args))?.locale ?? 'en';
  const dictionary = dictionarySheet(getT(locale, 'board'));
  if (file === 'dictionary.csv') return download(csvOf(dictionary), 'text/csv; charset=utf-8', slug, file);
  const sheets = await exportSheets(getDb(), challenge.id, name ? [name] : exportSheetNames, now);
  const [only] = sheets;
  if (name && only) return download(csvOf(only), 'text/csv; charset=utf-8', slug, file);
  const workbook = new Uint8Array(await workbookOf([...sheets, dictionary]));
  return download(
    workbook,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    slug,
    'all.xlsx',
  );
}

function download(
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  slug: string,
  file: string,
): Response {
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${slug}-${file}"`,
      'Cache-Control': 'no-store',
    },
  });
}
