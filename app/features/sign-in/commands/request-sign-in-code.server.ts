import { countAgainst, type RateLimit } from '#app/auth/rate-limit.server.ts';
import { codeMinutes, hashSignInCode, newSignInCode } from '#app/auth/sign-in-code.server.ts';
import { defineCommand } from '#app/commands/command.server.ts';
import { signInCodes } from '#db/schema/index.ts';
import { requestSignInCodeSchema } from '../sign-in.schemas.ts';

const hour = 3600;

/** Per person at one place, per person from anywhere, and per network (a whole hospital may be one). */
const perPlace: RateLimit = { name: 'code-place', limit: 5, windowSeconds: hour };
const perAddress: RateLimit = { name: 'code-address', limit: 20, windowSeconds: 24 * hour };
const perNetwork: RateLimit = { name: 'code-network', limit: 200, windowSeconds: hour };

/**
 * Makes a code for an e-mail address. It never looks whether somebody has that address, so neither answer nor time can
 * tell. Only this result ever holds the code itself; the caller sends it after the commit. Throws `too_many`.
 */
export const requestSignInCode = defineCommand({
  name: 'sign_in.request_code',
  action: 'sign_in.request',
  input: requestSignInCodeSchema,
  async run({ tx, now, newId, authorize, audit }, { email, network }) {
    authorize(null);
    await countAgainst(tx, perNetwork, [network], now);
    await countAgainst(tx, perAddress, [email], now);
    await countAgainst(tx, perPlace, [email, network], now);
    const id = newId();
    const code = newSignInCode();
    await tx.insert(signInCodes).values({
      id,
      email,
      codeHash: hashSignInCode(id, code),
      expiresAt: new Date(now.getTime() + codeMinutes * 60_000),
      createdAt: now,
    });
    await audit({ subject: { type: 'sign_in_code', id } });
    return { id, email, code };
  },
});
