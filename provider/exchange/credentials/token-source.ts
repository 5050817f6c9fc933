import type { AccessToken, TokenCredential } from "@azure/identity";
import { clouds } from "../clouds";
import type { Environment, ExchangeSettings } from "../settings";
import { createCredential } from "./credential";

/** Gives access tokens for Exchange Online's admin API. */
export interface TokenSource {
  /** `claims`: the challenge of a 401 answer, to be handed to the identity service as it came. */
  token(claims?: string): Promise<string>;
  /** Forgets the held token. False where there is no other to be had. */
  renew(): boolean;
}

const renewBeforeEndMs = 5 * 60_000;

/** Token requests of one process are shared however many first calls race, and a token is used until shortly before its end. */
export function tokenSource(
  settings: ExchangeSettings,
  env: Environment,
  create: (settings: ExchangeSettings, env: Environment) => Promise<TokenCredential> = createCredential,
): TokenSource {
  if (settings.auth === "token") {
    return { token: async () => env.EXCHANGE_ACCESS_TOKEN?.trim() ?? "", renew: () => false };
  }
  const scope = `https://${clouds[settings.cloud].host}/.default`;
  let credential: Promise<TokenCredential> | undefined;
  let held: { answer: AccessToken; claims: string | undefined } | undefined;
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
    renew() {
      held = undefined;
      return true;
    },
    async token(claims) {
      const usable = held && held.answer.expiresOnTimestamp - Date.now() > renewBeforeEndMs;
      if (held && usable && (claims === undefined || claims === held.claims)) {
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
