import { z } from 'zod';
import { AppError } from '#app/domain/app-error.ts';

const idSchema = z.uuid();

/** The item of an address. Throws `not_found` for what cannot be one. */
export function itemIdOf(params: { itemId?: string | undefined }): string {
  const parsed = idSchema.safeParse(params.itemId);
  if (!parsed.success) throw new AppError('not_found');
  return parsed.data;
}
