import { z } from 'zod';
import { discussedTypes } from '#app/domain/subjects.ts';
import type { RoomRequest } from './contract.ts';

/** The one payload that clients send. Anything else is refused. */
export const roomRequestSchema: z.ZodType<RoomRequest> = z.discriminatedUnion('room', [
  z.strictObject({
    room: z.literal('subject'),
    subject: z.strictObject({ type: z.enum(discussedTypes), id: z.uuid() }),
  }),
  z.strictObject({ room: z.literal('queue') }),
]);
