import type { Role } from "../names";

/** An object that plays a part which another one plays already. */
export interface Spare {
  readonly type: "InboundConnector" | "OutboundConnector" | "TransportRule" | "JournalRule";
  readonly role: Role;
  readonly object: Playing;
}

/** An object that may play a part. */
export interface Playing {
  readonly guid: string;
  readonly name: string;
  readonly enabled?: boolean;
}

/** Who plays which part. */
export interface Cast<R extends Role, O extends Playing> {
  readonly parts: { readonly [role in R]?: O };
  readonly spares: readonly Spare[];
}

/** Each part is played by the first that is in force; where none is, by the first. */
export function cast<R extends Role, O extends Playing>(
  type: Spare["type"],
  all: readonly { readonly role: R; readonly object: O }[],
): Cast<R, O> {
  const isOff = ({ object }: { readonly object: O }) => object.enabled === false;
  const parts: { [role in R]?: O } = {};
  const spares: Spare[] = [];
  for (const { role, object } of [...all.filter((one) => !isOff(one)), ...all.filter(isOff)]) {
    if (parts[role] === undefined) {
      parts[role] = object;
    } else {
      spares.push({ type, role, object });
    }
  }
  return { parts, spares };
}
