import type { Copy, Run } from "../copy";
import { type Headers, maybeHeader, readHeaders, withHeader, withoutHeader } from "../headers";
import type { VendorVerdict } from "../message";
import type { CompiledPortal } from "./portal";

/** Header fields of the vendor (avanan.md 1.4, 3.1, 3.2). */
export const INFO = "X-CLOUD-SEC-AV-Info";
export const SPAM = "X-CLOUD-SEC-AV-SCL";
export const SPAM_LOW = "X-CLOUD-SEC-AV-SPAM-LOW";
export const SPAM_HIGH = "X-CLOUD-SEC-AV-SPAM-HIGH";
export const UUID = "X-CLOUD-SEC-AV-UUID";
const RELAY = "X-CLOUD-SEC-AV-INT-Relay";

/** What the vendor writes on a message. */
export function headersFor(
  copy: Copy,
  portal: CompiledPortal,
  verdict: NonNullable<VendorVerdict["verdict"]>,
  incoming: boolean,
): Record<string, string> {
  const adds: Record<string, string> = {};
  if (verdict === "spam-low" || verdict === "spam-high") {
    // OBS H3: one message carried both the level and the plain spam header.
    adds[SPAM] = "true";
    adds[verdict === "spam-low" ? SPAM_LOW : SPAM_HIGH] = "true";
  }
  if (!incoming) {
    adds[RELAY] = `sent<${portal.name}>`;
    adds[UUID] = uuidOf(copy, portal);
  }
  return adds;
}

/** Holds what the Info header says (3.2). */
const uuidOf = ({ headers }: Copy, { name }: CompiledPortal): string =>
  `id:${headers.get(INFO.toLowerCase())?.value ?? `${name},office365_emails`}:id`;

/** What is on the message when it comes back; fields the references leave open become "maybe". */
export function headersOnReturn(
  run: Run,
  copy: Copy,
  portal: CompiledPortal,
  adds: Readonly<Record<string, string>>,
  incoming: boolean,
): Headers {
  const { infoHeaderSurvivesReturn, vendorRemovesForgedVerdicts, uuidOnIncoming } = run.flow.assumptions;
  let headers = copy.headers;
  const fate = (name: string, gone: "yes" | "no" | "cannotTell", why: string) => {
    if (gone === "cannotTell") headers = maybeHeader(headers, name, why);
    else if (gone === "yes") headers = withoutHeader(headers, name);
  };
  for (const name of [SPAM, SPAM_LOW, SPAM_HIGH])
    fate(name, vendorRemovesForgedVerdicts, `it is open whether the vendor removes a forged ${name}`);
  const opposite = { yes: "no", no: "yes", cannotTell: "cannotTell" } as const;
  if (incoming)
    fate(INFO, opposite[infoHeaderSurvivesReturn], `it is open whether ${INFO} survives the return`);
  for (const { name, value } of readHeaders(adds).values()) headers = withHeader(headers, name, value);
  if (!incoming || uuidOnIncoming === "no") return headers;
  const uuid = uuidOf(copy, portal);
  if (uuidOnIncoming === "yes") return withHeader(headers, UUID, uuid);
  // A forged one may still be there instead.
  const either = [uuid, headers.get(UUID.toLowerCase())?.value].filter((one) => one !== undefined).join("\n");
  const open = `it is open whether the vendor puts ${UUID} on incoming mail`;
  return maybeHeader(withHeader(headers, UUID, either), UUID, open);
}
