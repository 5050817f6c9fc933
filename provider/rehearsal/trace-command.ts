import type { Message } from "../mailflow";

/** Names of the made-up people of a proof. */
const madeUp = /(?<![\w.-])(member-\d+|both-\d+|guest|nobody-in-particular)@/;

/** The command that follows a message through the tenant as it would be, and who in it is made up. */
export function traceCommand({ entry, from, mailFrom = from, recipients, vendor, type }: Message): string {
  const { ip, tls, certificate } = entry.via === "smtp" ? entry : { ip: undefined };
  const options: [string, string | undefined][] = [
    ["--from", from],
    ["--mail-from", mailFrom === from ? undefined : mailFrom],
    ...recipients.map((to): [string, string] => ["--to", to]),
    ["--ip", ip],
    ["--certificate", certificate],
    ["--verdict", vendor?.verdict === "clean" ? undefined : vendor?.verdict],
    ["--return-from", vendor?.returnFrom],
    ["--type", type],
  ];
  const given = options.flatMap(([name, value]) => (value === undefined ? [] : [name, quoted(value)]));
  const command = [
    "npx pulumi-avanan trace --declared",
    ...given,
    ...(tls === false ? ["--no-tls"] : []),
  ].join(" ");
  return madeUp.test(command)
    ? `${command} (member-…, both-…, guest and nobody-in-particular are made up: they stand for people in the scope's groups, in those and in groups that other rules name, in the latter alone, and in none; put in addresses of yours)`
    : command;
}

const quoted = (value: string) => (/^[\w@.:-]+$/.test(value) ? value : `"${value}"`);
