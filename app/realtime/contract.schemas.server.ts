import { z } from 'zod';
import { liveTypes } from '#app/domain/subjects.ts';
import type { JoinRequest, RoomRequest } from './contract.ts';

const since = z.number().optional();
const subject = z.strictObject({ type: z.enum(liveTypes), id: z.uuid() });

/** What clients send. Anything else is refused. */
export const roomRequestSchema: z.ZodType<RoomRequest> = z.discriminatedUnion('room', [
  z.strictObject({ room: z.literal('subject'), subject }),
  z.strictObject({ room: z.literal('queue') }),
]);

export const joinRequestSchema: z.ZodType<JoinRequest> = z.discriminatedUnion('room', [
  z.strictObject({ room: z.literal('subject'), subject, since }),
  z.strictObject({ room: z.literal('queue'), since }),
]);

/** What a connection says of itself: see {@link JoinRequest}. */
export const handshakeSchema = z.object({ since });
