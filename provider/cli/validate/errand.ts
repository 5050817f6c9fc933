import { blueprint, nameOf, type TenantSpec } from "../../avanan";
import { namesFor } from "../../avanan/names";
import { smtpAddress } from "../../avanan/spec-fields";

/** What is to be validated, and who gets the test mail. */
export interface Errand {
  /** Names of connectors, one at least. */
  readonly connectors: readonly string[];
  readonly recipients: readonly string[];
  /** The portal's address, where a specification names it. */
  readonly portal?: string;
}

/** What was given on the command line; it wins over the specification. */
export type Given = Partial<Pick<Errand, "connectors" | "recipients">>;

/** Whether only a specification can tell the rest. */
export const needsSpec = ({ connectors, recipients }: Given) =>
  connectors === undefined || recipients === undefined;

export function errandOf({ connectors, recipients }: Given, spec: TenantSpec | undefined): Errand {
  if (spec === undefined) {
    return { connectors: connectors ?? [], recipients: recipients ?? [] };
  }
  const names = namesFor(spec);
  const declared = blueprint(spec).flatMap((object) =>
    object.type === "OutboundConnector" ? [nameOf(object)] : [],
  );
  return {
    connectors: connectors ?? declared,
    recipients: recipients ?? [names.journalAddress],
    portal: `https://${names.portalHost}`,
  };
}

/** What is wrong with the given addresses. */
export function addressProblems({ recipients = [] }: Given): string[] {
  return recipients.flatMap(
    (address) => smtpAddress.safeParse(address).error?.issues.map(({ message }) => message) ?? [],
  );
}
