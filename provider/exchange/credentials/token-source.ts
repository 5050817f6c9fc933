import type { AccessToken, TokenCredential } from "@azure/identity";
import { clouds } from "../clouds";
import type { Environment, ExchangeSettings } from "../settings";
import { createCredential } from "./credential";

/** Gives access tokens for Exchange Online's admin API. */
export interface TokenSource {
  /** `claims`: the challenge of a 401 answer, to be handed to the identity service as it came. */
  token(claims?: string): Promise<string>;
  /** Forgets a token that Exchange refused. False where there is no other to be had. */
  renew(refused: string): boolean;
}

export type CreateCredential = (settings: ExchangeSettings, env: Environment) => Promise<TokenCredential>;

const renewBeforeEndMs = 5 * 60_000;

/** Token requests of one process are shared however many first calls race, and a token is used until shortly before its end. */
export function tokenSource(
  settings: ExchangeSettings,
  env: Environment,
  create: CreateCredential = createCredential,
): TokenSource {
  if (settings.auth === "token") {
    return { token: async () => env.EXCHANGE_ACCESS_TOKEN?.trim() ?? "", renew: () => false };
  }
  const scope = `https://${clouds[settings.cloud].host}/.default`;
  let credential: Promise<TokenCredential> | undefined;
  let held: { answer: AccessToken; claims: string | undefined } | undefined;
  /** What the last challenge asked for; every later token has to have it, too. */
  let challenge: string | undefined;
  let pending: { answer: Promise<AccessToken>; claims: string | undefined } | undefined;

  async function request(claims: string | undefined): Promise<AccessToken> {
    credential ??= create(settings, env);
    const answer = await (await credential).getToken(scope, claims ? { claims, enableCae: true } : {});
    if (answer === null) {
      throw new Error(`the ${settings.auth} credential gave no token for ${scope}`);
    }
    held = { answer, claims };
    return answer;
  }

  return {
    renew(refused) {
      // Several calls in flight may be refused with one token: the first of them has it renewed for all.
      if (held?.answer.token === refused) {
        held = undefined;
        // The identity library keeps tokens, too, and would give the refused one again.
        credential = undefined;
      }
      return true;
    },
    async token(asked) {
      challenge = asked ?? challenge;
      const claims = challenge;
      const usable = held && held.answer.expiresOnTimestamp - Date.now() > renewBeforeEndMs;
      if (held && usable && claims === held.claims) {
        return held.answer.token;
      }
      if (pending === undefined || pending.claims !== claims) {
        const flight = { answer: request(claims), claims };
        pending = flight;
        const land = () => {
          if (pending === flight) {
            pending = undefined;
          }
        };
        flight.answer.then(land, land);
      }
      return (await pending.answer).token;
    },
  };
}
