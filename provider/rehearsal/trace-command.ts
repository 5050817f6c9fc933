import type { Message } from "../mailflow";

/** Names of the made-up people of a proof. */
const madeUp = /^(member-\d+|both-\d+|guest|elsewhere|nobody-in-particular)@/i;

/** Whether an address may be one of those; `trace` knows them, too. */
export const isMadeUp = (address: string): boolean => madeUp.test(address);

/** The subject of a message of which nothing depends on it. */
const ordinarySubject = "hello";

/** The command that follows a message through the tenant as it would be, or as it is. */
export function traceCommand(message: Message, through: "declared" | "live" = "declared"): string {
  const { entry, from, mailFrom = from, recipients, subject, headers = {}, vendor, type } = message;
  const { ip, tls, certificate } = entry.via === "smtp" ? entry : { ip: undefined };
  const options: readonly (readonly [string, string | undefined])[] = [
    ["--from", from],
    ["--mail-from", mailFrom === from ? undefined : mailFrom],
    ...recipients.map((to) => ["--to", to] as const),
    ["--ip", ip],
    ["--certificate", certificate],
    ["--subject", subject === ordinarySubject ? undefined : subject],
    ...Object.entries(headers).map(([name, value]) => ["--header", `${name}: ${value}`] as const),
    ["--verdict", vendor?.verdict === "clean" ? undefined : vendor?.verdict],
    ["--return-from", vendor?.returnFrom],
    ["--type", type],
  ];
  return [
    `npx pulumi-avanan trace${through === "declared" ? " --declared" : ""}`,
    ...options.flatMap(([name, value]) => (value === undefined ? [] : [name, quoted(value)])),
    ...(tls === false ? ["--no-tls"] : []),
    ...(message.plain === true ? ["--plain"] : []),
  ].join(" ");
}

/** A word as a shell takes it; what it would read as its own stands between single quotes. */
function quoted(value: string): string {
  if (/^[\w@.:+-]+$/.test(value)) {
    return value;
  }
  return /["$`\\!]/.test(value) ? `'${value.replaceAll("'", `'\\''`)}'` : `"${value}"`;
}
